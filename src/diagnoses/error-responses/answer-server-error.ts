import { serverOf } from '../../wording/response.ts';
import { statusOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { showErrors } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-server-error',
  stage: 'check',
  before: ['answer-client-error'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => statusOf(refusal) >= 500,
  title: ({ refusal }) => text`The real problem: ${serverOf(refusal)} failed with ${statusOf(refusal)}`,
  why: () =>
    text`The answer has no ${'Access-Control-Allow-Origin'}, so the browser hides it from the page and speaks of CORS. Many frameworks write error pages outside of their CORS layer; a CORS setting that throws for unknown origins looks like this, too.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Look into the log of ${serverOf(refusal)} for this error and repair it.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
