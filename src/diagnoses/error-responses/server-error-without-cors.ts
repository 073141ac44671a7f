import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isStatusProblem } from './status-error.ts';
import { writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'server-error-without-cors',
  stage: 'server-error',
  fits: (context) =>
    isStatusProblem(context) && context.status >= 500 && context.status !== 501
      ? { confidence: context.writer === null ? 'likely' : 'certain', evidence: facts(context) }
      : null,
  title: (context) => text`The real problem: ${writerName(context)} failed with ${context.status}`,
  why: ({ phase }) =>
    phase === 'preflight'
      ? text`Something in the server broke while it answered the preflight. The request itself was never sent.`
      : text`Something in the server broke, and its error page is written outside of the CORS middleware. Without CORS headers the browser hides the status from the page and speaks of CORS.`,
  responsible: 'server',
  act: (context) =>
    text`Look into the log of ${context.host} for the error behind ${`${context.phase === 'preflight' ? 'OPTIONS' : context.method} ${context.address}`}.${showErrors(context)}`,
});
