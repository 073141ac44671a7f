import { getAll } from '../../cors/headers.ts';
import { headersOf } from '../../cors/refused-response.ts';
import { allowCredentials } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-credentials-twice',
  stage: 'doubled',
  general: true,
  explains: ['credentials-not-allowed'],
  when: (refusal) =>
    getAll(headersOf(refusal), 'Access-Control-Allow-Credentials').length > 1 ||
    /,/.test(refusal.allowCredentials ?? ''),
  title: ({ refusal: { allowCredentials: value } }) =>
    text`The server allows credentials more than once: ${value ?? ''}`,
  why: () =>
    text`The browser joins the lines to one value, and only a single ${'true'} allows credentials. Usually the app and the proxy in front of it both add the header.`,
  responsible: 'server',
  act: () => text`Send ${'Access-Control-Allow-Credentials: true'} once: switch it off in the proxy or in the app.`,
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
});
