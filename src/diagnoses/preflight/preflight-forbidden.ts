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
            or: text`CORS middleware rejects ${context.origin}, the method or a header with 403`,
            findOut: text`Send the same ${'OPTIONS'} request with curl and an origin that is allowed. If it passes, add ${context.origin} to the allowed origins.`,
          },
        }
      : null,
  title: (context) => text`${writerName(context)} rejected the preflight with ${context.status}`,
  why: ({ method }) =>
    text`Authentication, CSRF protection or the CORS middleware rejects ${'OPTIONS'}. The browser didn't send the ${method} request.`,
  responsible: runsWriter,
  act: ({ host }) =>
    text`Check in the log of ${host} what returned the 403. Run the CORS middleware before authentication and CSRF protection, so that ${'OPTIONS'} passes.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
