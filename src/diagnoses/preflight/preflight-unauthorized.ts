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
  title: ({ refusal }) => text`The preflight requires authentication (${statusOf(refusal)})`,
  why: ({ refusal }) =>
    text`Preflights never carry credentials, so authentication must let ${'OPTIONS'} through. The browser didn't send the ${refusal.request.method} request.`,
  responsible: 'auth',
  act: () => text`Run the CORS middleware before authentication. Or allow ${'OPTIONS'} without authentication.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
