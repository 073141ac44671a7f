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
  title: ({ refusal }) => text`${serverOf(refusal)} failed with ${statusOf(refusal)}`,
  why: () =>
    text`The response has no ${'Access-Control-Allow-Origin'}, so the browser reports a CORS error instead of the status. Many frameworks write error pages outside of their CORS middleware; a CORS callback that throws for unknown origins looks the same.`,
  responsible: 'server',
  act: ({ refusal }) => text`Look for this error in the log of ${serverOf(refusal)} and fix it.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
