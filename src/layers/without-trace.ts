import { get } from '../cors/headers.ts';
import { text, type Text } from '../wording/text.ts';
import { layersOf } from './layers-of.ts';
import { silent } from './silent.ts';
import { writerOf } from './writer-of.ts';
import type { Answer } from './answer.ts';
import type { Confidence } from './layer.ts';
import type { CorsAnswer } from './cors-answer.ts';
import type { HostMemory } from './memory/seen.ts';
import type { Shape } from './shapes/shape.ts';

/** An answer in which nothing at all speaks of CORS: either no CORS layer ran, or one that refuses in silence. */
export function withoutTrace(answer: Answer, hints: readonly Shape[], memory: HostMemory | undefined): CorsAnswer {
  if (answer.origin === null)
    return cannotTell([text`the request had no ${'Origin'}, so CORS middleware had nothing to do`], []);

  const writer = writerOf(answer, memory);
  if (writer.confidence !== 'hint' && writer.layer !== 'app' && writer.layer !== 'storage') {
    return didNotRun(writer.confidence, [text`${writer.title} wrote this response itself`, ...writer.evidence]);
  }
  const quiet = silentIn(answer);
  if (quiet !== null)
    return cannotTell([text`no CORS headers; ${quiet} sends none when it rejects an origin, so it may have run`], []);

  const [hint] = hints;
  if (hint !== undefined && hint.confidence === 'hint') {
    const middleware = hints.map(({ id, title }) => ({ id, title }));
    return cannotTell(
      [text`${hint.title} rejects requests like this, but an app without CORS can respond in the same way`],
      middleware,
    );
  }
  return byStatus(answer);
}

function byStatus({ phase, response: { status, headers } }: Answer): CorsAnswer {
  const none = text`the response has no CORS headers and no ${'Vary: Origin'}`;
  const allow = get(headers, 'Allow');
  if (phase === 'preflight' && allow !== null) {
    return didNotRun('likely', [none, text`the framework responded to OPTIONS itself: ${`Allow: ${allow}`}`]);
  }
  // 403 is what CORS layers refuse with; the other errors are not.
  if (status >= 300 && status !== 403)
    return didNotRun('likely', [none, text`CORS middleware doesn't reject requests with ${status}`]);
  if (get(headers, 'X-Powered-By') === 'Express') {
    return didNotRun('likely', [none, text`cors for Express sends ${'Vary: Origin'} even when it rejects an origin`]);
  }
  return didNotRun('hint', [none]);
}

function silentIn({ phase, url, response }: Answer): string | null {
  const seen = new Set(layersOf(response, url).map(({ id }) => id));
  const stack = silent.find(({ layer, on }) => seen.has(layer) && (on === 'both' || phase !== 'preflight'));
  // A framework that answers OPTIONS with 401, or fails, is no CORS layer refusing.
  return stack === undefined || response.status === 401 || response.status >= 500 ? null : stack.title;
}

function didNotRun(confidence: Confidence, evidence: readonly Text[]): CorsAnswer {
  return { ran: 'did-not-run', refused: null, confidence, middleware: [], evidence };
}

function cannotTell(evidence: readonly Text[], middleware: CorsAnswer['middleware']): CorsAnswer {
  return { ran: 'cannot-tell', refused: null, confidence: 'hint', middleware, evidence };
}
