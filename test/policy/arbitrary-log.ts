import fc from 'fast-check';
import type { Exchange, HopResponse } from '../../src/cors/exchange.ts';
import { judge } from '../../src/cors/judge.ts';
import { isSafelistedMethod } from '../../src/cors/methods.ts';
import type { HeaderList } from '../../src/cors/model.ts';

export const server = 'https://api.example';

/** A response's headers by what the request's origin is: right, wrong in many ways, or what nobody should copy. */
const allowOrigin = fc.constantFrom(
  (_origin: string): HeaderList => [],
  (origin: string): HeaderList => [['Access-Control-Allow-Origin', origin]],
  (origin: string): HeaderList => [['access-control-allow-origin', origin]],
  (): HeaderList => [['Access-Control-Allow-Origin', '*']],
  (): HeaderList => [['Access-Control-Allow-Origin', 'null']],
  (origin: string): HeaderList => [['Access-Control-Allow-Origin', `${origin}/`]],
  (): HeaderList => [['Access-Control-Allow-Origin', 'https://other.example']],
  (origin: string): HeaderList => [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Origin', '*'],
  ],
  (): HeaderList => [['Access-Control-Allow-Origin', "https://a.example'; import os #"]],
);

const optional = (...lists: readonly HeaderList[]): fc.Arbitrary<HeaderList> => fc.constantFrom([], ...lists);
const allowCredentials = optional(
  [['Access-Control-Allow-Credentials', 'true']],
  [['Access-Control-Allow-Credentials', 'True']],
);
const allowMethods = optional(
  [['Access-Control-Allow-Methods', 'GET, PUT']],
  [['Access-Control-Allow-Methods', '*']],
  [['Access-Control-Allow-Methods', 'PATCH; DELETE']],
);
const allowHeaders = optional(
  [['Access-Control-Allow-Headers', 'X-One, content-type']],
  [['Access-Control-Allow-Headers', '*']],
  [['Access-Control-Allow-Headers', 'x-two']],
);
const exposed = optional(
  [['Access-Control-Expose-Headers', 'X-Total']],
  [['Access-Control-Expose-Headers', '*, ETag']],
);
const maxAge = optional([['Access-Control-Max-Age', '600']], [['Access-Control-Max-Age', '-1']]);

const request = fc.record({
  origin: fc.constantFrom('https://app.example', 'https://shop.example', 'http://localhost:3000', 'null'),
  path: fc.constantFrom('/', '/api', '/api/items', '/api/items/7', '/public/file.json', '/login'),
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
  headers: fc.subarray(['authorization', 'content-type', 'x-one', 'x-two']),
  credentials: fc.constantFrom('omit' as const, 'include' as const),
});

const answers = fc.record({
  preflight: fc.tuple(allowOrigin, allowCredentials, allowMethods, allowHeaders, maxAge),
  preflightStatus: fc.constantFrom(200, 204, 301, 401, 405),
  response: fc.tuple(allowOrigin, allowCredentials, exposed),
  status: fc.constantFrom(200, 404, 500),
});

const exchange = fc.tuple(request, answers).map(([asked, answer]): Exchange => build(asked, answer));

/** A tab's log: every exchange preflighted as it has to be, and ended as the standard's algorithm ends it. */
export const log = fc
  .array(exchange, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, i): Exchange => ({ ...one, id: String(i) })));

type Asked = typeof request extends fc.Arbitrary<infer T> ? T : never;
type Answers = typeof answers extends fc.Arbitrary<infer T> ? T : never;

function build({ origin, path, method, headers, credentials }: Asked, answer: Answers): Exchange {
  const isPreflighted = !isSafelistedMethod(method) || headers.length > 0;
  const sent: HeaderList = [['Origin', origin], ...headers.map((name) => [name, 'v()'] as const)];
  const [preflightOrigin, ...preflightLists] = answer.preflight;
  const [responseOrigin, ...responseLists] = answer.response;
  const respond = (status: number, list: HeaderList): HopResponse => ({
    status,
    statusLine: `HTTP/1.1 ${status}`,
    headers: status === 301 ? [...list, ['Location', '/elsewhere']] : list,
    fromCache: false,
    at: 1,
  });
  const asked: HeaderList = [
    ['Origin', origin],
    ['Access-Control-Request-Method', method],
    ...(headers.length === 0 ? [] : [['Access-Control-Request-Headers', headers.join(',')] as const]),
  ];
  const preflight = {
    id: 'p',
    startedAt: 0,
    requestHeaders: asked,
    response: respond(answer.preflightStatus, [...preflightOrigin(origin), ...preflightLists.flat()]),
    end: { kind: 'completed', at: 1 } as const,
  };
  const response = respond(answer.status, [...responseOrigin(origin), ...responseLists.flat()]);
  const whole: Exchange = {
    id: '0',
    tabId: 1,
    frameId: 0,
    documentId: null,
    startedAt: 0,
    initiator: origin,
    type: 'xmlhttprequest',
    hops: [{ url: server + path, method, requestHeaders: sent, preflight: isPreflighted ? preflight : null, response }],
    end: { kind: 'error', error: 'net::ERR_FAILED', at: 2 },
    knownOptions: { mode: 'cors', credentials },
  };
  const { refusal } = judge(whole);
  if (refusal?.kind === 'unexplained') return { ...whole, end: { kind: 'completed', at: 2 } };
  if (refusal?.phase !== 'preflight') return whole;
  const [hop] = whole.hops;
  return { ...whole, hops: [{ ...hop, requestHeaders: null, response: null }] };
}
