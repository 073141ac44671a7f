import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import { facts, goodAnswers } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { isBareAnswerError } from './status-error.ts';
import { isApps, writerName } from './who.ts';
import type { Context } from './context.ts';

export default defineRootCause({
  id: 'middleware-order',
  matches: (context) => {
    if (!isBareAnswerError(context) || ![400, 401, 403, 415, 422].includes(context.status)) return null;
    if (!isApps(context) || context.writer === null || context.writer.confidence === 'hint') return null;
    if (context.cors?.ran === 'ran-and-refused' || !knowsCors(context)) return null;
    return { confidence: 'likely', evidence: facts(context) };
  },
  title: (context) => text`The real problem: ${context.status}, which ${writerName(context)} sent before CORS`,
  why: ({ host }) =>
    text`Other answers of ${host} have CORS headers, so CORS is set up. This error came from something that runs before it, and so it has none, and the browser speaks of CORS.`,
  responsible: 'server',
  act: ({ status }) =>
    text`First heal what the ${status} is about. Then put the CORS middleware before everything that can answer by itself: login check, body parser, validation.`,
  examples: [
    {
      name: 'the preflight is answered, the request meets the login check',
      exchange: exchange({
        send: [['Authorization', 'Bearer']],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'authorization'],
        ]),
        response: answer(401, [['X-Powered-By', 'Express']]),
      }),
    },
  ],
});

/** True when this exchange's preflight or another answer of the host allowed the page. */
function knowsCors(context: Context): boolean {
  const preflight = context.exchange.hops[context.hop]?.preflight?.response?.headers ?? [];
  return get(preflight, 'Access-Control-Allow-Origin') !== null || goodAnswers(context).length > 0;
}
