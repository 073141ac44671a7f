import { statusOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { showErrors } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-too-large',
  stage: 'check',
  before: ['answer-client-error'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => statusOf(refusal) === 413,
  title: ({ refusal }) => text`The real problem: what the page sends is too large, ${statusOf(refusal)}`,
  why: () =>
    text`The answer has no ${'Access-Control-Allow-Origin'}, so the browser hides it from the page and speaks of CORS. A proxy or body parser stops large requests before CORS has its turn.`,
  responsible: 'server',
  act: ({ refusal }) => text`Raise the limit (nginx: ${'client_max_body_size'}) or send less.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
