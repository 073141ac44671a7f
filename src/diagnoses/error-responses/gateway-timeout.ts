import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isStatusProblem } from './status-error.ts';
import { brokenBehind, writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact } from '../fit.ts';

export default defineDiagnosis({
  id: 'gateway-timeout',
  stage: 'error-writer',
  fits: (context) =>
    isStatusProblem(context) && [504, 522, 524].includes(context.status) ? exact(facts(context)) : null,
  title: (context) => text`The app behind ${writerName(context)} didn't respond in time (${context.status})`,
  why: (context) =>
    text`${writerName(context)} returned an error page without CORS headers, so the browser reports a CORS error instead of the ${context.status}.`,
  responsible: brokenBehind,
  act: (context) =>
    text`Find out why ${`${context.method} ${context.address}`} takes so long, or raise the timeout in ${writerName(context)}.${showErrors(context)}`,
});
