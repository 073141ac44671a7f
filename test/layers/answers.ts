import type { Exchange } from '../../src/cors/exchange.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import type { Answer } from '../../src/layers/answer.ts';

export const page = 'https://app.example';

/** A GET of the page, with this answer. */
export function got(status: number, headers: HeaderList, url = 'https://api.example/api/items'): Exchange {
  return {
    id: '1',
    tabId: 1,
    frameId: 0,
    documentId: null,
    startedAt: 0,
    initiator: page,
    type: 'xmlhttprequest',
    end: null,
    hops: [
      {
        url,
        method: 'GET',
        requestHeaders: [['Origin', page]],
        preflight: null,
        response: { status, statusLine: '', headers, fromCache: false, at: 0 },
      },
    ],
  };
}

/** The same as a bare answer; `method`: the answer to a preflight that asks for it. */
export function answer(status: number, headers: HeaderList, method: string | null = null): Answer {
  const response = { status, statusLine: '', headers, fromCache: false, at: 0 };
  const place = { url: 'https://api.example/api/items', hop: 0, origin: page, response };
  return method === null
    ? { ...place, method: 'GET', phase: 'response', asked: null }
    : { ...place, method: 'OPTIONS', phase: 'preflight', asked: { method, headers: ['content-type'] } };
}
