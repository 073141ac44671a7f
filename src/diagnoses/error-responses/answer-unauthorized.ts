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
  title: ({ refusal }) => text`The real problem: ${serverOf(refusal)} wants a login, ${statusOf(refusal)}`,
  why: () =>
    text`The answer has no ${'Access-Control-Allow-Origin'}, so the browser hides it from the page and speaks of CORS. Most login checks run before CORS and send no such header.`,
  responsible: 'auth',
  act: ({ refusal }) => text`Sign in again or send a valid token.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
