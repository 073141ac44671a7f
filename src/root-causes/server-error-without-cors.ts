import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { facts } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { showErrors } from './show-errors.ts';
import { isStatusProblem } from './status-error.ts';
import { writerName } from './who.ts';

export default defineRootCause({
  id: 'server-error-without-cors',
  matches: (context) =>
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
  examples: [
    {
      name: 'FastAPI writes its 500 outside of the CORS middleware',
      exchange: exchange({
        response: answer(500, [
          ['Server', 'uvicorn'],
          ['Content-Length', '21'],
          ['Content-Type', 'text/plain; charset=utf-8'],
        ]),
      }),
    },
    { name: 'the server breaks over the preflight', exchange: exchange({ method: 'PUT', preflight: answer(500) }) },
  ],
});
