import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corsCheck } from '../../src/cors/check.ts';
import { get } from '../../src/cors/headers.ts';
import { request, response } from './request.ts';
import type { Credentials, HeaderList } from '../../src/cors/model.ts';

const acao = (value: string): HeaderList => [['Access-Control-Allow-Origin', value]];
const both = (value: string, credentials: string): HeaderList => [
  ['Access-Control-Allow-Origin', value],
  ['Access-Control-Allow-Credentials', credentials],
];

describe('without credentials', () => {
  test.for([
    { headers: [], want: 'no-allow-origin' },
    { headers: acao('*'), want: undefined },
    { headers: acao(' * '), want: undefined },
    { headers: acao('https://app.test'), want: undefined },
    { headers: acao('https://app.test/'), want: 'origin-not-allowed' },
    { headers: acao('HTTPS://app.test'), want: 'origin-not-allowed' },
    { headers: acao('http://app.test'), want: 'origin-not-allowed' },
    { headers: acao('https://app.test:443'), want: 'origin-not-allowed' },
    { headers: acao('app.test'), want: 'origin-not-allowed' },
    { headers: acao('null'), want: 'origin-not-allowed' },
    { headers: acao(''), want: 'origin-not-allowed' },
    { headers: acao('"https://app.test"'), want: 'origin-not-allowed' },
    { headers: acao('https://app.test, https://b.test'), want: 'origin-not-allowed' },
    { headers: [...acao('*'), ...acao('*')], want: 'origin-not-allowed' },
    { headers: acao('https://*.test'), want: 'origin-not-allowed' },
    { headers: both('https://app.test', 'false'), want: undefined },
  ])('$headers: $want', ({ headers, want }) => {
    expect(corsCheck(request(), response(headers))?.kind).toBe(want);
  });

  test('a readable 500 passes', () => {
    expect(corsCheck(request(), response(acao('*'), 500))).toBeNull();
  });

  test('an opaque origin is the text null', () => {
    expect(corsCheck(request({ origin: 'null' }), response(acao('null')))).toBeNull();
  });
});

describe('with credentials', () => {
  test.for([
    { headers: both('*', 'true'), want: 'origin-not-allowed' },
    { headers: acao('https://app.test'), want: 'credentials-not-allowed' },
    { headers: both('https://app.test', 'true'), want: undefined },
    { headers: both('https://app.test', 'True'), want: 'credentials-not-allowed' },
    { headers: both('https://app.test', '1'), want: 'credentials-not-allowed' },
    { headers: both('https://app.test', ''), want: 'credentials-not-allowed' },
    { headers: both('https://app.test', 'true, true'), want: 'credentials-not-allowed' },
  ])('$headers: $want', ({ headers, want }) => {
    expect(corsCheck(request({ credentials: 'include' }), response(headers))?.kind).toBe(want);
  });
});

describe('properties', () => {
  const header = fc.tuple(
    fc.constantFrom('Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials', 'Vary', 'X-Other'),
    fc.oneof(fc.constantFrom('*', 'true', 'https://app.test', 'null'), fc.string()),
  );
  const credentials = fc.constantFrom<Credentials>('omit', 'same-origin', 'include');

  test('success means: the wildcard without credentials, or exactly the origin', () => {
    fc.assert(
      fc.property(fc.array(header), credentials, (headers, mode) => {
        const passed = corsCheck(request({ credentials: mode }), response(headers)) === null;
        const value = get(headers, 'Access-Control-Allow-Origin');
        if (passed) expect(value === 'https://app.test' || (value === '*' && mode !== 'include')).toBe(true);
      }),
    );
  });

  test('whatever passes with credentials passes without', () => {
    fc.assert(
      fc.property(fc.array(header), (headers) => {
        const include = corsCheck(request({ credentials: 'include' }), response(headers));
        if (include === null) expect(corsCheck(request(), response(headers))).toBeNull();
      }),
    );
  });

  test('an unrelated header never changes the answer', () => {
    fc.assert(
      fc.property(fc.array(header), fc.string(), credentials, (headers, value, mode) => {
        const one = corsCheck(request({ credentials: mode }), response(headers))?.kind;
        const other = corsCheck(request({ credentials: mode }), response([['X-Unrelated', value], ...headers]))?.kind;
        expect(other).toBe(one);
      }),
    );
  });
});
