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
  title: (context) => text`${writerName(context)} failed with ${context.status}`,
  why: ({ phase, status }) =>
    phase === 'preflight'
      ? text`The server failed on the preflight. The browser didn't send the request.`
      : text`The server failed, and its error page has no CORS headers, so the browser reports a CORS error instead of the ${status}.`,
  responsible: 'server',
  act: (context) =>
    text`Look in the log of ${context.host} for the error behind ${`${context.phase === 'preflight' ? 'OPTIONS' : context.method} ${context.address}`}.${showErrors(context)}`,
});
