import { text } from '../../wording/text.ts';
import { facts, goodAnswers } from '../evidence.ts';
import { showErrors } from './headers-on-errors.ts';
import { isBareAnswerError } from './status-error.ts';
import { appSeen, inFrontOf, isProxied, writerName } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';

/** Frameworks whose CORS middleware keeps its headers on error answers (measured). */
const keepHeaders = new Set(['express', 'nest', 'hono', 'hapi', 'django']);

export default defineDiagnosis({
  id: 'add-header-without-always',
  stage: 'error-in-front',
  before: ['gateway-error', 'origin-callback-throws'],
  fits: (context) => {
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
});

function front(context: Context) {
  return [inFrontOf(context)?.title ?? 'the web server'];
}
