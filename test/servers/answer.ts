import type { IncomingMessage } from 'node:http';
import { situations } from './situations/index.ts';
import type { Answer, Asked, Site } from './situation.ts';

const byId = new Map(situations.map((situation) => [situation.id, situation]));

/** What the server at `at` says to a request of a situation; null when the URL belongs to none. */
export function answerTo(at: Asked['at'], request: IncomingMessage, site: Site): Answer | null {
  const [, id = '', path = ''] = /^\/([^/?]+)(\/[^?]*)/.exec(request.url ?? '') ?? [];
  const { method = 'GET', headers } = request;
  const preflight = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
  return byId.get(id)?.answer({ at, method, path, preflight, origin: headers.origin }, site) ?? null;
}
