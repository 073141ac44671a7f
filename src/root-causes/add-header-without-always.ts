import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { facts, goodAnswers } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { showErrors } from './show-errors.ts';
import { isBareAnswerError } from './status-error.ts';
import { appSeen, inFrontOf, isProxied, writerName } from './who.ts';
import type { Context } from './context.ts';

/** Frameworks whose CORS middleware keeps its headers on error answers (measured). */
const keepHeaders = new Set(['express', 'nest', 'hono', 'hapi', 'django']);

export default defineRootCause({
  id: 'add-header-without-always',
  matches: (context) => {
    const front = inFrontOf(context);
    if (!isBareAnswerError(context) || front?.layer !== 'web-server') return null;
    if (context.status >= 502 && context.status <= 504) return null;
    const good = goodAnswers(context).filter(({ status }) => status < 400);
    // Headers that name Origin in Vary come from the app: a web server adds them without.
    if (good.length > 0) {
      return good.some(({ varies }) => varies) ? null : { confidence: 'likely', evidence: facts(context) };
    }
    if (context.status < 500 || !keepHeaders.has(appSeen(context)?.id ?? '')) return null;
    return {
      confidence: 'possible',
      evidence: facts(context),
      unsure: {
        or: text`nothing sends CORS headers for this address, neither ${[front.title]} nor the app`,
        findOut: text`Look at an answer of ${context.host} that succeeds: if it has CORS headers, ${[front.title]} adds them to successes alone.`,
      },
    };
  },
  title: (context) =>
    context.writer?.id === inFrontOf(context)?.id
      ? text`The real problem: ${context.status} from ${front(context)}, which adds no CORS there`
      : text`The real problem: ${context.status} from ${writerName(context)}; ${front(context)} adds no CORS there`,
  why: (context) =>
    text`${front(context)} adds headers to successes only, unless it is told otherwise. So the browser hides this ${context.status} from the page and speaks of CORS.`,
  responsible: (context) => (isProxied(context) ? 'proxy' : 'server'),
  act: (context) =>
    text`First see why ${`${context.method} ${context.address}`} fails with ${context.status}.${showErrors(context)}`,
  examples: [
    {
      name: 'nginx adds the headers, the app fails',
      exchange: exchange({
        response: answer(500, [
          ['Server', 'nginx'],
          ['X-Powered-By', 'Express'],
        ]),
      }),
      history: [
        {
          ...exchange({
            response: answer(200, [
              ['Server', 'nginx'],
              ['X-Powered-By', 'Express'],
              ['Access-Control-Allow-Origin', 'https://app.example'],
            ]),
            error: null,
          }),
          id: 'before',
        },
      ],
    },
  ],
});

function front(context: Context) {
  return [inFrontOf(context)?.title ?? 'the web server'];
}
