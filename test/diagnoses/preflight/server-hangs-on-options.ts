import { exchange } from '../../build.ts';
import type { Exchange } from '../../../src/cors/exchange.ts';
import type { Examples } from '../example.ts';

function hanging(): Exchange {
  const one = exchange({ method: 'PUT', error: 'net::ERR_TIMED_OUT' });
  const [first] = one.hops;
  const preflight = {
    id: '2',
    startedAt: one.startedAt + 1,
    requestHeaders: [
      ['Origin', 'https://app.example'],
      ['Access-Control-Request-Method', 'PUT'],
    ] as const,
    response: null,
    end: null,
  };
  return {
    ...one,
    hops: [{ ...first, requestHeaders: null, preflight }],
    end: { kind: 'error', error: 'net::ERR_TIMED_OUT', at: one.startedAt + 10_000 },
  };
}

export const examples: Examples = [{ name: 'the browser gives up', exchange: hanging() }];
