import { isPreflight, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-server-error',
  stage: 'preflight-error',
  general: true,
  explains: ['no-allow-origin', 'preflight-not-ok'],
  when: (refusal) => isPreflight(refusal) && statusOf(refusal) >= 500,
  title: ({ refusal }) => text`The real problem: ${serverOf(refusal)} answered the preflight with ${statusOf(refusal)}`,
  why: ({ refusal }) =>
    text`That is a failure of the server or of what stands in front of it, not a CORS setting. The ${refusal.request.method} request itself was never sent.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Look into the log of ${serverOf(refusal)} for ${'OPTIONS'} with status ${statusOf(refusal)} and repair that first.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
