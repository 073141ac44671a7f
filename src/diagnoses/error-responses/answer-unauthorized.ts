import { serverOf } from '../../wording/response.ts';
import { statusOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { showErrors } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-unauthorized',
  stage: 'check',
  before: ['answer-client-error'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => statusOf(refusal) === 401,
  title: ({ refusal }) => text`${serverOf(refusal)} requires authentication (${statusOf(refusal)})`,
  why: () =>
    text`The response has no ${'Access-Control-Allow-Origin'}, so the browser reports a CORS error instead of the status. Authentication often runs before the CORS middleware.`,
  responsible: 'auth',
  act: ({ refusal }) => text`Sign in again or send a valid token.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
