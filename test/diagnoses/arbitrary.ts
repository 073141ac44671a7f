import fc from 'fast-check';
import type { Exchange, HopResponse } from '../../src/cors/exchange.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import { answer, exchange, type Spec } from '../build.ts';

const app = 'https://app.example';

const origins = [
  app,
  `${app}/`,
  `${app}:443`,
  'https://app.example:8443',
  'http://app.example',
  'https://www.app.example',
  'https://APP.example',
  'https://*.example',
  'http://localhost:*',
  'app.example',
  '*',
  'null',
  '',
  '(null)',
  'undefined',
  `"${app}"`,
  `${app}, https://other.example`,
  `${app};`,
  '[::1]',
  'https://[',
  '\u0000\u0001\u007f',
  '${jndi:ldap://x}',
];

const headerPool: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['Access-Control-Allow-Origin', origins],
  ['Access-Control-Allow-Origin', origins],
  ['Access-Control-Allowed-Origin', origins],
  ['Access-Control-Allow-Credentials', ['true', 'True', '1', '', 'false', 'true, true']],
  ['Access-Control-Allow-Credential', ['true']],
  [
    'Access-Control-Allow-Methods',
    ['GET', '*', 'put, patch', 'PUT PATCH', '"PUT"', "'*'", 'PUTT', '', 'GET;PUT', '[GET]', '@'],
  ],
  ['Access-Control-Allow-Method', ['PUT', '*']],
  [
    'Access-Control-Allow-Headers',
    ['x-a', '*', 'X_A', 'X-A X-B', '"x-a"', '', 'x-a;x-b', 'https://a', '{}', 'content-type'],
  ],
  ['Access-Control-Request-Headers', ['x-a']],
  ['Access-Control-Max-Age', ['600', '-1', 'x']],
  ['Vary', ['Origin', '*', 'Accept', 'Origin, Access-Control-Request-Method']],
  [
    'Location',
    [
      '/items/',
      '/login',
      'https://www.api.example/items',
      'https://a:b@c.example/',
      'myapp://x',
      'http://[',
      '',
      '//other.example',
    ],
  ],
];

const headers: fc.Arbitrary<HeaderList> = fc.array(fc.nat({ max: headerPool.length - 1 }).chain(headerAt), {
  maxLength: 6,
});

function headerAt(i: number): fc.Arbitrary<readonly [string, string]> {
  const [name, values] = headerPool[i] ?? ['Vary', ['Origin']];
  return fc.constantFrom(...values).map((value) => [name, value] as const);
}

const response: fc.Arbitrary<HopResponse> = fc
  .tuple(fc.constantFrom(200, 204, 200, 301, 302, 304, 400, 401, 403, 404, 405, 413, 415, 429, 500, 502, 503), headers)
  .map(([status, list]) => answer(status, list));

const spec: fc.Arbitrary<Spec> = fc.record(
  {
    page: fc.constantFrom(app, app, app, 'null', 'http://localhost:3000'),
    url: fc.constantFrom('https://api.example/items', 'http://localhost:8000/a?b=c', 'https://api.example/login'),
    method: fc.constantFrom('GET', 'POST', 'PUT', 'patch', 'DELETE'),
    send: fc.subarray([
      ['X-A', '1'],
      ['X-B', '2'],
      ['Authorization', 'hidden'],
      ['Content-Type', 'application/json'],
      ['Access-Control-Allow-Origin', '*'],
      ['traceparent', '0'],
      ['X-Requested-With', 'XMLHttpRequest'],
    ] as const),
    credentials: fc.constantFrom('omit', 'same-origin', 'include'),
    preflight: response,
    response,
    then: fc.array(
      fc.record({ url: fc.constantFrom('https://api.example/items/', 'https://cdn.example/x'), response }),
      {
        maxLength: 1,
      },
    ),
    error: fc.constantFrom('net::ERR_FAILED', 'net::ERR_FAILED', 'net::ERR_ABORTED', 'net::ERR_CERT_DATE_INVALID'),
  },
  { requiredKeys: ['credentials'] },
);

/** Exchanges of all sorts, most of them refused for several reasons at once. */
export const exchanges: fc.Arbitrary<Exchange> = spec.map(exchange);
