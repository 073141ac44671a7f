import type { RequestEvent, Seen } from '../../src/capture/event.ts';
import type { HeaderList } from '../../src/cors/model.ts';

export const page = 'http://app.example';
const api = 'http://api.example/r';

/** A request's events, each at a time of its own. Everything that is not said is a plain cross-origin fetch of tab 1. */
export interface Told {
  readonly started: (at?: number) => RequestEvent;
  readonly sent: (headers?: HeaderList) => RequestEvent;
  readonly answered: (status: number, headers?: HeaderList) => RequestEvent;
  readonly begun: () => RequestEvent;
  readonly completed: () => RequestEvent;
  readonly failed: (error?: string) => RequestEvent;
}

let clock = 0;

export function telling(id: string, seen: Partial<Seen> = {}): Told {
  const about = (): Seen => ({
    id,
    tabId: 1,
    frameId: 0,
    documentId: 'doc',
    active: true,
    initiator: page,
    url: api,
    method: 'GET',
    type: 'xmlhttprequest',
    at: ++clock,
    ...seen,
  });
  return {
    started: () => ({ kind: 'started', ...about() }),
    sent: (headers = [['Origin', page]]) => ({ kind: 'sent', ...about(), headers }),
    answered: (status, headers = []) => ({
      kind: 'answered',
      ...about(),
      status,
      statusLine: `HTTP/1.1 ${status}`,
      headers,
    }),
    begun: () => ({ kind: 'begun', ...about() }),
    completed: () => ({ kind: 'completed', ...about(), fromCache: false }),
    failed: (error = 'net::ERR_FAILED') => ({ kind: 'failed', ...about(), error }),
  };
}

/** The headers of a preflight. */
export function asking(method: string, headers = ''): HeaderList {
  const names: HeaderList = headers === '' ? [] : [['Access-Control-Request-Headers', headers]];
  return [['Origin', page], ['Access-Control-Request-Method', method], ...names];
}

export const granting: HeaderList = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', 'PUT, OPTIONS'],
  ['Access-Control-Allow-Headers', 'x-a'],
];
