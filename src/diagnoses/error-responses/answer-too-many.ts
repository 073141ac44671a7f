import { serverOf } from '../../wording/response.ts';
import { statusOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { showErrors } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-too-many',
  stage: 'check',
  before: ['answer-client-error'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => statusOf(refusal) === 429,
  title: ({ refusal }) => text`The real problem: too many requests, ${statusOf(refusal)}`,
  why: () =>
    text`The answer has no ${'Access-Control-Allow-Origin'}, so the browser hides it from the page and speaks of CORS. The rate limit answers before the app does.`,
  responsible: 'gateway',
  act: ({ refusal }) => text`Wait, or ask ${serverOf(refusal)} less often.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
