import type { Exchange, Hop, HopResponse } from '../../src/cors/exchange.ts';
import type { Header, HeaderList } from '../../src/cors/model.ts';
import type { Pairs, RecordedAnswer, RecordedExchange } from './scenario.ts';

/** A recording as the capture would have stored it. */
export function exchangeOf(recorded: RecordedExchange, id = '1'): Exchange {
  const [first, ...later] = recorded.hops.map((hop): Hop => {
    const { url, preflight } = hop;
    return {
      url,
      method: recorded.method,
      requestHeaders: hop.requestHeaders === null ? null : listOf(hop.requestHeaders),
      response: responseOf(hop.response),
      preflight: preflight && {
        id: `${id}-p`,
        startedAt: 0,
        requestHeaders: listOf(preflight.requestHeaders),
        response: responseOf(preflight.response),
        end: { kind: 'completed', at: 1 },
      },
    };
  });
  if (first === undefined) throw new Error('a recording without a hop');
  return {
    id,
    tabId: 1,
    frameId: 0,
    documentId: null,
    startedAt: 0,
    initiator: recorded.pageOrigin,
    type: 'xmlhttprequest',
    hops: [first, ...later],
    end: { kind: 'error', error: 'net::ERR_FAILED', at: 3 },
    knownOptions: { mode: 'cors', credentials: recorded.credentials },
  };
}

function listOf(pairs: Pairs): HeaderList {
  return pairs.map(([name = '', value = '']): Header => [name, value]);
}

function responseOf(answer: RecordedAnswer | null): HopResponse | null {
  return answer && { ...answer, headers: listOf(answer.headers), fromCache: false, at: 2 };
}
