import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corsPreflight, standardOrder } from '../../src/cors/preflight.ts';
import { profiles } from '../../src/cors/profiles/index.ts';
import { request, response } from './request.ts';
import type { HeaderList } from '../../src/cors/model.ts';

const origin: HeaderList = [['Access-Control-Allow-Origin', '*']];
const put = request({ method: 'PUT' });
const methods = (value: string): HeaderList => [...origin, ['Access-Control-Allow-Methods', value]];
const headers = (value: string): HeaderList => [...origin, ['Access-Control-Allow-Headers', value]];
const own: HeaderList = [
  ['Access-Control-Allow-Origin', 'https://app.test'],
  ['Access-Control-Allow-Credentials', 'true'],
];

describe('status', () => {
  test.for([200, 204, 299])('%s is ok', (status) => {
    expect(corsPreflight(request(), response(origin, status))).toBeNull();
  });

  test.for([101, 199, 300, 304, 401, 404, 500])('%s is not', (status) => {
    expect(corsPreflight(request(), response(origin, status))).toMatchObject({ kind: 'preflight-not-ok', status });
  });

  test.for([301, 302, 303, 307, 308])('%s with a Location is a redirect, without one a bad status', (status) => {
    const redirected = response([...origin, ['Location', '/x']], status);
    expect(corsPreflight(request(), redirected)).toMatchObject({ kind: 'preflight-redirected', location: '/x' });
    expect(corsPreflight(request(), response(origin, status))?.kind).toBe('preflight-not-ok');
  });
});

describe('method', () => {
  test.for([
    { request: put, headers: origin, want: 'method-not-allowed' },
    { request: put, headers: methods('PUT'), want: undefined },
    { request: put, headers: methods('put'), want: 'method-not-allowed' },
    { request: request({ method: 'patch' }), headers: methods('PATCH'), want: 'method-not-allowed' },
    { request: put, headers: methods('*'), want: undefined },
    { request: put, headers: methods("'*'"), want: 'method-not-allowed' },
    { request: request({ method: 'POST' }), headers: methods('GET'), want: undefined },
    { request: put, headers: methods('GET, PUT;'), want: 'list-malformed' },
    { request: request(), headers: methods('not a token'), want: 'list-malformed' },
    {
      request: request({ method: 'PUT', credentials: 'include' }),
      headers: [...own, ['Access-Control-Allow-Methods', '*']],
      want: 'method-not-allowed',
    },
    {
      request: request({ method: '*', credentials: 'include' }),
      headers: [...own, ['Access-Control-Allow-Methods', '*']],
      want: undefined,
    },
    { request: request({ method: 'POST', useCorsPreflight: true }), headers: origin, want: undefined },
    { request: request({ method: 'PUT', useCorsPreflight: true }), headers: origin, want: undefined },
  ] as const)('$request.method with $headers: $want', ({ request: asked, headers: list, want }) => {
    expect(corsPreflight(asked, response(list))?.kind).toBe(want);
  });
});

describe('headers', () => {
  const asks = (...unsafeHeaderNames: string[]) => request({ unsafeHeaderNames });

  test.for([
    { request: asks('x-a'), headers: origin, want: 'x-a' },
    { request: asks('x-a'), headers: headers('X-A'), want: undefined },
    { request: asks('x-a', 'x-b'), headers: headers('x-a'), want: 'x-b' },
    { request: asks('x-a'), headers: headers('*'), want: undefined },
    { request: asks('authorization'), headers: headers('*'), want: 'authorization' },
    { request: asks('authorization'), headers: headers('*, Authorization'), want: undefined },
    {
      request: request({ unsafeHeaderNames: ['x-a'], credentials: 'include' }),
      headers: [...own, ['Access-Control-Allow-Headers', '*']],
      want: 'x-a',
    },
  ] as const)('$request.unsafeHeaderNames with $headers', ({ request: asked, headers: list, want }) => {
    const refused = corsPreflight(asked, response(list));
    expect(refused?.kind === 'header-not-allowed' ? refused.name : undefined).toBe(want);
  });

  test('a list that does not parse names its first bad element', () => {
    expect(corsPreflight(request(), response(headers('x-a, x b, y c')))).toMatchObject({
      kind: 'list-malformed',
      header: 'Access-Control-Allow-Headers',
      token: 'x b',
      value: 'x-a, x b, y c',
    });
  });
});

describe('order', () => {
  test.for([
    {
      name: 'no header and a 404',
      headers: [],
      status: 404,
      want: ['no-allow-origin', 'no-allow-origin', 'preflight-not-ok'],
    },
    {
      name: 'no header and a redirect',
      headers: [['Location', '/x']],
      status: 301,
      want: ['preflight-redirected', 'no-allow-origin', 'preflight-redirected'],
    },
    {
      name: 'method missing and malformed headers',
      headers: headers('a b'),
      status: 200,
      want: ['list-malformed', 'method-not-allowed', 'list-malformed'],
    },
  ] as const)('$name: Chromium, Firefox, WebKit', ({ headers: list, status, want }) => {
    const kinds = [profiles.chromium, profiles.firefox, profiles.webkit].map(
      ({ preflightOrder }) => corsPreflight(put, response(list, status), preflightOrder)?.kind,
    );
    expect(kinds).toEqual(want);
  });

  test('only Authorization under the wildcard separates the browsers from the standard', () => {
    const value = fc.oneof(fc.constantFrom('*', 'PUT', 'x-a', 'x-a, x-b', 'a b', ''), fc.string());
    const name = fc.constantFrom('x-a', 'x-b', 'content-type');
    fc.assert(
      fc.property(value, value, fc.uniqueArray(name), fc.integer({ min: 100, max: 599 }), (m, h, unsafe, status) => {
        const asked = request({ method: 'PUT', unsafeHeaderNames: unsafe });
        const answer = response([...methods(m), ['Access-Control-Allow-Headers', h]], status);
        const verdicts = [standardOrder, ...Object.values(profiles).map(({ preflightOrder }) => preflightOrder)].map(
          (order) => corsPreflight(asked, answer, order) === null,
        );
        expect(new Set(verdicts).size).toBe(1);
      }),
    );
  });
});
