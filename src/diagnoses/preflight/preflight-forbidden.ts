import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { isPreflightError } from '../error-responses/status-error.ts';
import { runsWriter, writerName } from '../responsible-party.ts';
import { corsRan, headersOf, isPreflight, statusOf } from '../../cors/refused-response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-forbidden',
  stage: 'preflight-error',
  explains: ['no-allow-origin', 'preflight-not-ok'],
  // Where CORS ran and allowed nothing, that is what it says.
  when: (refusal) =>
    isPreflight(refusal) &&
    statusOf(refusal) === 403 &&
    !(refusal.kind === 'no-allow-origin' && corsRan(headersOf(refusal))),
  fits: (context) =>
    isPreflightError(context) && context.status === 403
      ? {
          confidence: 'possible',
          evidence: facts(context),
          unsure: {
            or: text`a CORS layer refuses ${context.origin}, the method or a header with 403`,
            findOut: text`Send the same ${'OPTIONS'} with curl, once with an origin that is surely allowed. If it passes then, the list of origins is what refuses.`,
          },
        }
      : null,
  title: (context) => text`${writerName(context)} forbids the preflight with ${context.status}`,
  why: ({ method }) =>
    text`A login check, a protection against forged requests or the CORS layer itself says no to ${'OPTIONS'}. The ${method} request itself was never sent.`,
  responsible: runsWriter,
  act: ({ host }) =>
    text`See in the log of ${host} which part answered 403. Put CORS before every check, and let ${'OPTIONS'} pass.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
