import { isPreflight, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-client-error',
  stage: 'check',
  before: ['preflight-without-cors'],
  explains: ['no-allow-origin', 'preflight-not-ok'],
  when: (refusal) => isPreflight(refusal) && statusOf(refusal) >= 400,
  title: ({ refusal }) => text`${serverOf(refusal)} rejected the preflight with ${statusOf(refusal)}`,
  why: () =>
    text`A preflight passes only with a status from 200 to 299. The server treats it like a normal request and rejects it.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Run the CORS middleware first, so that ${'OPTIONS'} returns 204 for ${refusal.request.origin} and ${refusal.request.method}.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
