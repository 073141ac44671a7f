import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { isStatusProblem } from './status-error.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'invoker-not-allowed',
  stage: 'error-writer',
  // Read in threads, not measured: Google's front end answers before the service is asked.
  fits: (context) =>
    isStatusProblem(context) &&
    (context.status === 403 || context.status === 401) &&
    context.layers.some(({ id }) => id === 'google-frontend') &&
    !context.layers.some(({ layer }) => layer === 'app')
      ? plausible(facts(context))
      : null,
  title: ({ host, status }) => text`Google Cloud doesn't allow unauthenticated requests to ${host} (${status})`,
  why: () =>
    text`Only authorized accounts can call this service, and a preflight never carries credentials. The request didn't reach the service's code.`,
  responsible: 'server',
  act: () =>
    text`Grant ${'allUsers'} the role ${'roles/run.invoker'}, and authenticate in the service's code, after its CORS middleware.`,
  fix: () => [],
});
