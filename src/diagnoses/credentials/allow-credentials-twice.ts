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
    text`${'Access-Control-Allow-Credentials'} is set more than once: ${value ?? ''}`,
  why: () =>
    text`The browser joins the values, and only a single ${'true'} allows credentials. Usually the app sets the header, and the proxy in front of it sets it again.`,
  responsible: 'server',
  act: () => text`Send ${'Access-Control-Allow-Credentials: true'} once: remove it from the proxy or from the app.`,
  fix: ({ refusal }) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
});
