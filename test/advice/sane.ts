import fc from 'fast-check';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { Header, HeaderList } from '../../src/cors/model.ts';
import { answer, exchange } from '../build.ts';

const json: Header = ['Content-Type', 'application/json'];
const token: Header = ['Authorization', 'Bearer (hidden)'];

/**
 * Requests to a server that is set up as it is recommended: the origin by name, `Vary: Origin`, ten minutes, exact
 * lists; and answers as everybody sends them.
 */
export function sane(page: string, server: string, more: fc.Arbitrary<HeaderList> = fc.constant([])) {
  return fc
    .record({
      path: fc.constantFrom('/items', '/items/7?page=2'),
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
      send: fc.subarray([token, ['X-Tenant', '7'] as const]),
      credentials: fc.constantFrom('omit', 'same-origin', 'include'),
      status: fc.constantFrom(200, 201, 204, 304, 404, 500),
      cached: fc.boolean(),
      more,
    })
    .map(({ path, method, send, credentials, status, cached, more: headers }): Exchange => {
      const allow: HeaderList = [
        ['Access-Control-Allow-Origin', page],
        ['Vary', 'Accept-Encoding, Origin'],
        ...(credentials === 'include' ? [['Access-Control-Allow-Credentials', 'true'] as const] : []),
      ];
      const hasBody = method !== 'GET' && method !== 'DELETE';
      const sent = hasBody ? [...send, json] : send;
      const isSimple = sent.length === 0 && method === 'GET';
      const preflight = answer(204, [
        ...allow,
        ['Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE'],
        ['Access-Control-Allow-Headers', 'Authorization, Content-Type, X-Tenant'],
        ['Access-Control-Max-Age', '600'],
      ]);
      return exchange({
        page,
        url: `${server}${path}`,
        method,
        send: sent,
        credentials,
        // Absent: the browser remembered the last one.
        ...(isSimple || cached ? {} : { preflight }),
        response: answer(status, [...allow, json, ['Cache-Control', 'max-age=60'], ['Server', 'nginx'], ...headers]),
        error: null,
      });
    });
}

const others: fc.Arbitrary<HeaderList> = fc.subarray([
  ['ETag', '"1"'],
  ['X-Request-Id', '7'],
  ['Content-Disposition', 'attachment'],
  ['Retry-After', '10'],
  ['Location', '/items/8'],
  ['X-Powered-By', 'Express'],
  ['Access-Control-Expose-Headers', 'ETag'],
]);

/** A log of such requests, by pages of one site to one server, minutes apart. */
export const sanePage: fc.Arbitrary<readonly Exchange[]> = fc
  .array(
    fc.tuple(
      fc
        .constantFrom('https://app.example', 'https://admin.app.example', 'http://localhost:3000')
        .chain((page) => sane(page, 'https://api.example', others)),
      fc.integer({ min: 0, max: 1200 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map(([one, seconds], i) => at(one, i, seconds)));

function at(one: Exchange, i: number, seconds: number): Exchange {
  const later = seconds * 1000;
  const [hop] = one.hops;
  const preflight = hop.preflight && {
    ...hop.preflight,
    startedAt: hop.preflight.startedAt + later,
    response: hop.preflight.response && { ...hop.preflight.response, at: hop.preflight.response.at + later },
  };
  return { ...one, id: String(i), startedAt: one.startedAt + later, hops: [{ ...hop, preflight }] };
}
