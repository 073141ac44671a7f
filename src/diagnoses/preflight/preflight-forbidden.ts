import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { isPreflightError } from '../error-responses/status-error.ts';
import { runsWriter, writerName } from '../responsible-party.ts';
import { corsRan, headersOf, isPreflight, statusOf } from '../../cors/refused-response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'preflight-forbidden',
  stage: 'preflight-error',
  explains: ['no-allow-origin', 'preflight-not-ok'],
  // Where CORS ran and allowed nothing, that is what it says.
  when: (refusal) =>
    isPreflight(refusal) &&
    statusOf(refusal) === 403 &&
    !(refusal.kind === 'no-allow-origin' && corsRan(headersOf(refusal))),
  fits: (context) => (isPreflightError(context) && context.status === 403 ? plausible(facts(context)) : null),
  alike: [
    {
      of: ['invoker-not-allowed'],
      when: ({ phase }) => phase === 'preflight',
      or: () => text`the service itself rejects ${'OPTIONS'}`,
      check: ({ host }) =>
        text`Check the log of ${host}: a request that Google Cloud rejected isn't in the service's own log.`,
    },
  ],
  title: (context) => text`${writerName(context)} rejected the preflight with ${context.status}`,
  why: ({ method }) =>
    text`Authentication, CSRF protection or the CORS middleware rejects ${'OPTIONS'}. The browser didn't send the ${method} request.`,
  responsible: runsWriter,
  act: ({ host }) =>
    text`Check in the log of ${host} what returned the 403. Run the CORS middleware before authentication and CSRF protection, so that ${'OPTIONS'} passes.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
