import { corsRan, headersOf, isPreflight, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { missesWhat } from './bad-request-alternative.ts';
import { seen } from '../evidence.ts';

export default defineDiagnosis({
  id: 'preflight-bad-request',
  stage: 'other',
  explains: ['no-allow-origin', 'preflight-not-ok'],
  // Where CORS ran and allowed nothing, that is what it says.
  when: (refusal) =>
    isPreflight(refusal) &&
    statusOf(refusal) === 400 &&
    !(refusal.kind === 'no-allow-origin' && corsRan(headersOf(refusal))),
  fit: (context) => ({ confidence: 'possible', evidence: seen(context), unsure: missesWhat(context) }),
  title: ({ refusal }) => text`${serverOf(refusal)} calls the preflight a bad request: ${statusOf(refusal)}`,
  why: () =>
    text`The server handles ${'OPTIONS'} like a normal request and misses a body or parameters in it, or its CORS layer refuses with this status. A preflight is always empty.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Have CORS answer ${'OPTIONS'} before the request is checked, and let it allow ${refusal.request.origin} and ${refusal.request.method}.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
