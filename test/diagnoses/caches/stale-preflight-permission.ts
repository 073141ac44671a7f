import { answer, exchange, type Spec } from '../../build.ts';
import type { Exchange, HopResponse } from '../../../src/cors/exchange.ts';
import type { Examples } from '../example.ts';

function put(spec: Spec): Exchange {
  return exchange({ method: 'PUT', credentials: 'same-origin', ...spec });
}

/** A PUT without a preflight, one minute after the others. */
function sentLater(response: HopResponse): Exchange {
  const one = put({ response });
  return { ...one, id: 'later', startedAt: one.startedAt + 60_000 };
}

function before(): Exchange {
  const allow = [['Access-Control-Allow-Origin', 'https://app.example']] as const;
  return put({
    preflight: answer(204, [...allow, ['Access-Control-Allow-Methods', 'PUT'], ['Access-Control-Max-Age', '600']]),
    response: answer(200, allow),
    error: null,
  });
}

export const examples: Examples = [
  {
    name: 'CORS was taken away a minute after the preflight',
    exchange: sentLater(answer(200)),
    history: [before()],
  },
  {
    name: 'another origin is allowed since',
    exchange: sentLater(answer(200, [['Access-Control-Allow-Origin', 'https://partner.example.net']])),
    history: [before()],
  },
  { name: 'the preflight was before the log began', exchange: sentLater(answer(200)) },
];
