import { corsRan, headersOf, isPreflight, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'preflight-bad-request',
  stage: 'other',
  explains: ['no-allow-origin', 'preflight-not-ok'],
  // Where CORS ran and allowed nothing, that is what it says.
  when: (refusal) =>
    isPreflight(refusal) &&
    statusOf(refusal) === 400 &&
    !(refusal.kind === 'no-allow-origin' && corsRan(headersOf(refusal))),
  fit: (context) => plausible(seen(context)),
  title: ({ refusal }) => text`${serverOf(refusal)} rejected the preflight as a bad request (${statusOf(refusal)})`,
  why: () =>
    text`Either the server validates ${'OPTIONS'} like a normal request, although a preflight has no body, or its CORS middleware rejects the preflight with this status.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Run the CORS middleware before request validation, and allow ${refusal.request.origin} and ${refusal.request.method} in it.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
