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
  title: ({ refusal }) => text`${serverOf(refusal)} failed with ${statusOf(refusal)} on the preflight`,
  why: ({ refusal }) =>
    text`This is an error of the server or of a proxy in front of it, not a CORS setting. The browser didn't send the ${refusal.request.method} request.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Check the log of ${serverOf(refusal)} for ${'OPTIONS'} with status ${statusOf(refusal)}, and fix that error first.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
