import type { Refusal } from '../../../src/cors/model.ts';
import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

type Blocked = Refusal<'blocked-by-connection-allowlist'>;

function unsent(): Blocked['exchange'] {
  const { hops, ...rest } = exchange({ error: 'net::ERR_NETWORK_ACCESS_REVOKED' });
  return { ...rest, hops: [{ ...hops[0], requestHeaders: null }] };
}

function redirected(): Blocked['exchange'] {
  return exchange({
    response: answer(302, [
      ['Access-Control-Allow-Origin', '*'],
      ['Location', 'https://files.example/items'],
    ]),
    error: 'net::ERR_UNSAFE_REDIRECT',
  });
}

export const examples: Examples = [
  { name: 'the API is not in Connection-Allowlist', exchange: unsent() },
  {
    name: 'a redirect, which a page with Connection-Allowlist does not follow',
    exchange: redirected(),
  },
];
