import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { facts } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { isStatusProblem } from './status-error.ts';

export default defineRootCause({
  id: 'invoker-not-allowed',
  // Read in threads, not measured: Google's front end answers before the service is asked.
  matches: (context) =>
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
  examples: [
    {
      name: 'a Cloud Run service that is not public',
      exchange: exchange({
        url: 'https://items-a1b2-ew.a.run.app/items',
        method: 'PUT',
        preflight: answer(403, [
          ['Server', 'Google Frontend'],
          ['Content-Type', 'text/html; charset=UTF-8'],
        ]),
      }),
    },
  ],
});
