import { isPreflight, statusOf } from '../../cors/refused-response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-unauthorized',
  stage: 'preflight-error',
  general: true,
  explains: ['no-allow-origin', 'preflight-not-ok'],
  when: (refusal) => isPreflight(refusal) && statusOf(refusal) === 401,
  title: ({ refusal }) => text`The login check refused the preflight with ${statusOf(refusal)}`,
  why: ({ refusal }) =>
    text`A preflight never carries cookies or tokens, so a check that wants them turns it away before CORS can answer. The ${refusal.request.method} request itself was never sent.`,
  responsible: 'auth',
  act: () => text`Put the CORS middleware before the authentication, or let ${'OPTIONS'} pass without a login.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
