import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanHeaders, cleanUrl } from '../../src/capture/clean.ts';
import type { RequestEvent } from '../../src/capture/event.ts';
import { withoutSecrets } from '../../src/capture/secrets.ts';
import { hideCredentials } from '../../src/report/mask-header.ts';
import type { Header } from '../../src/cors/model.ts';
import { page, telling } from './events.ts';
import { recorded, replay } from './replay.ts';
import { situations } from './situations.ts';

describe('what is kept of a header that carries secrets', () => {
  const table: readonly (readonly [Header, string])[] = [
    [['Cookie', 'a=1'], '(1 cookie)'],
    [['cookie', 'a=1; b=2;  c'], '(3 cookies)'],
    [['Cookie', ''], '(0 cookies)'],
    [
      ['Set-Cookie', 'sid=abc; SameSite=None; Secure; Path=/; Expires=Mon'],
      'sid=(hidden); SameSite=None; Secure; Path=/',
    ],
    // What a proxy joins with a comma, and what no browser reads, may hold the next cookie's value.
    [['Set-Cookie', 'a=1; Path=/, sid=secret; Secure=secret'], 'a=(hidden); Path=(other); Secure'],
    [
      ['Set-Cookie', 'a=b=secret; SameSite=secret; Domain=a b; Partitioned'],
      'a=(hidden); SameSite=(other); Domain=(other); Partitioned',
    ],
    [['Set-Cookie', 'a=1; Domain=.shop.example; path=/api/v1'], 'a=(hidden); Domain=.shop.example; path=/api/v1'],
    // That it ends a cookie, and not when.
    [['Set-Cookie', 'a=; Max-Age=-12345'], 'a=(hidden); Max-Age=0'],
    [['Set-Cookie', 'a=; Max-Age=12345'], 'a=(hidden)'],
    [['Set-Cookie', 'a=deleted; Expires=Thu, 01 Jan 1970 00:00:00 GMT'], 'a=(hidden); Max-Age=0'],
    [['set-cookie', 'onlyavalue; HttpOnly'], '=(hidden); HttpOnly'],
    [['Authorization', 'Bearer abc.def'], 'Bearer (hidden)'],
    [['authorization', 'basic dXNlcjpwYXNz'], 'basic (hidden)'],
    [['Proxy-Authorization', 'Digest username="x"'], 'Digest (hidden)'],
    [['Authorization', 'sk-secret'], '(hidden)'],
    [['Authorization', 'sk-secret more'], '(hidden)'],
    [['X-Other', 'Bearer abc'], 'Bearer abc'],
  ];
  test.each(table)('%j: %s', (header, value) => {
    expect(withoutSecrets(header)).toEqual([header[0], value]);
  });
});

test.each([
  ['https://user:secret@host/p?q#f', 'https://user:hidden@host/p?q#f'],
  ['https://user@host/', 'https://user@host/'],
  ['//user:secret@host/p', '//user:hidden@host/p'],
  ['https://host/a@b:c', 'https://host/a@b:c'],
  ['/path?mail=a:b@c', '/path?mail=a:b@c'],
  ['https://u:secret@[bad/', 'https://u:hidden@[bad/'],
])('a URL keeps no password: %s', (url, kept) => {
  expect(cleanUrl(url)).toBe(kept);
  expect(cleanHeaders([['Location', url]])).toEqual([['Location', kept]]);
});

test('no secret that was recorded is kept', () => {
  for (const { name } of situations) {
    const { state, exchanges } = replay(recorded(name));
    expect(JSON.stringify([[...state.open], [...state.sameOrigin], exchanges])).not.toContain('secret-');
  }
});

test('no text of Set-Cookie is kept but the name and what the browser reads', () => {
  const kept =
    /^[^=;]*=\(hidden\)(?:; (?:secure|httponly|partitioned|Max-Age=0|samesite=(?:strict|lax|none|\(other\))|domain=(?:[a-z0-9.-]+|\(other\))|path=(?:\/[\w.~%/-]*|\(other\))))*$/i;
  const attribute = fc.constantFrom(
    'SameSite',
    'Secure',
    'HttpOnly',
    'Domain',
    'Path',
    'Partitioned',
    'Max-Age',
    'Expires',
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('None', '/', '/a, b=c', '.a.example', '0', '-1'),
  );
  const part = fc.oneof(
    value,
    fc.tuple(fc.mixedCase(attribute), value).map((pair) => pair.join('=')),
    attribute,
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const [, line] = withoutSecrets(['Set-Cookie', parts.join(';')]);
      expect(line).toMatch(kept);
      // It may leave the browser as it is.
      expect(hideCredentials(['Set-Cookie', line])[1]).toBe(line);
    }),
    { numRuns: 2000 },
  );
});

test('no secret gets in, wherever it stands', () => {
  // Base64url: what no encoding of a URL changes.
  const secret = fc.stringMatching(/^[A-Za-z0-9_-]{12,30}$/);
  const scheme = fc.constantFrom('', 'Bearer ', 'Basic ', 'token ', 'AWS4-HMAC-SHA256 Credential=');
  const name = (text: string) => fc.mixedCase(fc.constant(text));
  const header = (secret: string): fc.Arbitrary<Header> =>
    fc.oneof(
      fc.tuple(name('cookie'), fc.constantFrom(secret, `a=${secret}`, `a=b; c=${secret}`, `"${secret}"`)),
      fc.tuple(
        name('set-cookie'),
        fc.constantFrom(
          secret,
          `a=${secret}; Secure`,
          `a="b=${secret}"; Path=/`,
          `a=b; Comment=${secret}; Path=/`,
          `a=b; Path=/, c=${secret}; Secure`,
          `a=b; Path=/,${secret}`,
          `a=b; Domain=x.example, c=${secret}`,
          `a=b; SameSite=Lax, c=${secret}; HttpOnly`,
          `a=b; SameSite=${secret}`,
          `a=b; Secure=${secret}; HttpOnly=${secret}; Partitioned=${secret}`,
          `a=b; Max-Age=${secret}; Expires=1970 ${secret}`,
        ),
      ),
      fc.tuple(
        name('authorization'),
        scheme.map((word) => word + secret),
      ),
      fc.tuple(
        name('proxy-authorization'),
        scheme.map((word) => word + secret),
      ),
      fc.tuple(name('location'), fc.constantFrom(`https://u:${secret}@h/`, `//u:${secret}@h/`)),
    );
  fc.assert(
    fc.property(
      secret.chain((value) => fc.tuple(fc.constant(value), fc.array(header(value), { minLength: 1, maxLength: 5 }))),
      fc.boolean(),
      ([value, headers], isAtHome) => {
        const told = telling('1', isAtHome ? { url: `${page}/x` } : { url: `https://u:${value}@api.example/` });
        const events: readonly RequestEvent[] = [told.started(), told.sent(headers), told.answered(302, headers)];
        const { state, exchanges } = replay([...events, told.started(), told.failed()]);
        for (const kept of [exchanges, [...state.open], [...state.sameOrigin], [...state.tabs]]) {
          expect(JSON.stringify(kept)).not.toContain(value);
        }
      },
    ),
  );
});

describe('what a hostile server sends is bounded', () => {
  test('a long value is cut, and says so', () => {
    const [header] = cleanHeaders([['X-Long', 'x'.repeat(100_000)]]);
    expect(header?.[1]).toMatch(/^x{4096}… \(95904 characters more\)$/);
  });

  test('a value that decides stays whole', () => {
    const value = 'https://a.example, '.repeat(3000);
    expect(cleanHeaders([['Access-Control-Allow-Origin', value]])).toEqual([['Access-Control-Allow-Origin', value]]);
  });

  test('the decisive one is kept among a thousand others', () => {
    const many = Array.from({ length: 1000 }, (_, i): Header => [`x-${i}`, 'y'.repeat(500)]);
    const kept = cleanHeaders([...many, ['Access-Control-Allow-Origin', '*']]);
    expect(kept).toContainEqual(['Access-Control-Allow-Origin', '*']);
    expect(kept.at(-1)).toEqual(['(WhyCORS)', expect.stringMatching(/^\d+ more headers were not kept$/)]);
    expect(JSON.stringify(kept).length).toBeLessThan(80_000);
  });

  test('whatever stands in a header, cleaning it does not throw', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))), (headers) => {
        expect(cleanHeaders(headers).length).toBe(headers.length);
      }),
    );
  });
  test('cleaning what is clean changes nothing', () => {
    const names = ['Cookie', 'Set-Cookie', 'Authorization', 'Location', 'X-Other', 'Access-Control-Allow-Origin'];
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^(?:[a-z]+=[a-z]*; ?){0,4}$/),
      fc.nat(70).map((thousands) => 'x'.repeat(thousands * 1000)),
      fc.constantFrom('(3 cookies)', 'Bearer abc', 'a=b; SameSite=Lax', 'http://a:b@c.example/', '//a:b@c.example/x'),
    );
    const lists = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.nat(250), (headers, more) => {
        const many = Array.from({ length: more }, (_, i): Header => [`x-${i}`, 'y'.repeat(300)]);
        const clean = cleanHeaders([...headers, ...many]);
        expect(cleanHeaders(clean)).toEqual(clean);
      }),
    );
    const url = cleanUrl(`http://a:b@c.example/${'x'.repeat(20_000)}`);
    expect(cleanUrl(url)).toBe(url);
  });
});
