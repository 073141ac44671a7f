import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { isStatusProblem } from './status-error.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'invoker-not-allowed',
  stage: 'error-writer',
  // Read in threads, not measured: Google's front end answers before the service is asked.
  fits: (context) =>
    isStatusProblem(context) &&
    (context.status === 403 || context.status === 401) &&
    context.layers.some(({ id }) => id === 'google-frontend') &&
    !context.layers.some(({ layer }) => layer === 'app')
      ? { confidence: 'possible', evidence: facts(context) }
      : null,
  title: ({ host, status }) => text`Google's front end lets nobody call ${host}: ${status}`,
  why: () =>
    text`The service may be called by named accounts only, and a preflight carries no account. The code of the service was never asked.`,
  responsible: 'server',
  act: () =>
    text`Give ${'allUsers'} the role ${'roles/run.invoker'} and check logins in the code of the service, behind its CORS.`,
});
