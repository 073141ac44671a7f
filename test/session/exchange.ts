import type { End, Exchange } from '../../src/cors/exchange.ts';

/** A plain exchange that completed; whatever is given replaces its part. */
export function exchange(id: string, change: Partial<Exchange> = {}): Exchange {
  return {
    id,
    tabId: 1,
    frameId: 0,
    documentId: 'doc',
    startedAt: Number(id),
    initiator: 'http://app.example',
    type: 'xmlhttprequest',
    hops: [
      {
        url: 'http://api.example/',
        method: 'GET',
        requestHeaders: [['Origin', 'http://app.example']],
        preflight: null,
        response: { status: 200, statusLine: 'HTTP/1.1 200 OK', headers: [], fromCache: false, at: 2 },
      },
    ],
    end: { kind: 'completed', at: 3 },
    ...change,
  };
}

export const failed: End = { kind: 'error', error: 'net::ERR_FAILED', at: 3 };
