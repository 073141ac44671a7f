import { getAll } from '../../cors/headers.ts';
import { headersOf } from '../../cors/refused-response.ts';
import { allowCredentials } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { omitCredentials } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { addsTwice, appSeen, inFrontOf } from '../responsible-party.ts';

const name = 'Access-Control-Allow-Credentials';

export default defineDiagnosis({
  id: 'allow-credentials-twice',
  stage: 'doubled',
  explains: ['credentials-not-allowed'],
  when: (refusal) =>
    getAll(headersOf(refusal), name).length > 1 || /^true(?:\s*,\s*true)+$/.test(refusal.allowCredentials ?? ''),
  title: (context) => {
    const [front, app] = [inFrontOf(context), appSeen(context)];
    return front !== null && app !== null
      ? text`${[front.title]} and ${[app.title]} both set ${name}`
      : text`${name} is set more than once on ${context.host}`;
  },
  why: ({ refusal: { allowCredentials: value } }) =>
    text`The browser joins the values into ${value ?? ''}, and only a single ${'true'} allows credentials.`,
  responsible: addsTwice,
  act: (context) => {
    const front = inFrontOf(context);
    const hide = front?.id === 'nginx' ? text` (${`proxy_hide_header ${name}`})` : [];
    return front === null || appSeen(context) === null
      ? text`Search the configuration and code of ${context.host} for ${name}, and send ${`${name}: true`} once. Usually the app sets the header, and the proxy in front of it sets it again.`
      : text`Set ${name} in one place: remove it from ${[front.title]}, or have ${[front.title]} drop the app's${hide}.`;
  },
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: ({ refusal }) => omitCredentials(refusal),
});
