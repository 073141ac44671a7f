import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isStatusProblem } from './status-error.ts';
import { brokenBehind, writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'gateway-timeout',
  stage: 'error-writer',
  fits: (context) =>
    isStatusProblem(context) && [504, 522, 524].includes(context.status)
      ? { confidence: 'certain', evidence: facts(context) }
      : null,
  title: (context) => text`The real problem: no answer from behind ${writerName(context)}, ${context.status}`,
  why: (context) =>
    text`The app behind ${writerName(context)} did not answer in time. The error page has no CORS headers, so the browser hides it from the page and speaks of CORS.`,
  responsible: brokenBehind,
  act: (context) =>
    text`Whoever runs the app behind ${context.host}: find out why ${`${context.method} ${context.address}`} takes so long, or raise the time limit in front of it.${showErrors(context)}`,
});
