import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideCredentials, maskHeader } from '../../src/report/mask-header.ts';
import { maskText, maskUrl } from '../../src/report/mask.ts';
import { hostile } from '../recipes/arbitrary.ts';
import { expectLinear } from '../linear.ts';
import { secrets } from './secrets.ts';

describe('a URL', () => {
  test.each([
    ['https://api.example:8443/v2/items?page=2&q=a+b#top', 'https://api.example:8443/v2/items?page=***&q=***#***'],
    ['https://api.example/search?', 'https://api.example/search?'],
    ['https://api.example/?debug&empty=', 'https://api.example/?debug&empty='],
    // A long name without a value is more likely to be one.
    ['https://api.example/?include_archived_entries', 'https://api.example/?include_archived_entries'],
    ['https://api.example/?include_archived_entries_', 'https://api.example/?***'],
    ['https://api.example/?a=1&including_all_archived_entries', 'https://api.example/?a=***&***'],
    ['https://api.example/?hunter2', 'https://api.example/?***'],
    ['https://user:pw@api.example/', 'https://***@api.example/'],
    [
      'https://a1b2c3d4e5f6a7b8.execute-api.eu-west-1.amazonaws.com/prod',
      'https://a1b2c3d4e5f6a7b8.execute-api.eu-west-1.amazonaws.com/prod',
    ],
    ['/login?next=%2Fadmin', '/login?next=***'],
    ['//cdn.example/lib-v3.2.1.min.js', '//cdn.example/lib-v3.2.1.min.js'],
    [
      'https://api.example/blog/2026-01-31-how-we-made-the-api-v2-faster',
      'https://api.example/blog/2026-01-31-how-we-made-the-api-v2-faster',
    ],
    ['https://api.example/getAllOrdersByCustomerAndRegion', 'https://api.example/getAllOrdersByCustomerAndRegion'],
    ['https://api.example/users/jane@corp.example/orders', 'https://api.example/users/***/orders'],
    ['https://api.example/users/jane%40corp.example', 'https://api.example/users/***'],
    ['https://api.example/cart;jsessionid=1A2B/items', 'https://api.example/cart;jsessionid=***/items'],
    ['https://api.example/reset/k3J9', 'https://api.example/reset/***'],
    ['https://api.example/sessions/new', 'https://api.example/sessions/new'],
    ['https://api.example/o/550e8400-e29b-41d4-a716-446655440000', 'https://api.example/o/***'],
    ['data:text/html,secret', 'data:***'],
    ['data:', 'data:'],
    ['javascript:alert(document.cookie)', 'javascript:***'],
    ['file:///home/jane/app/index.html', 'file:///***'],
    ['blob:https://app.example/550e8400-e29b-41d4-a716-446655440000', 'blob:https://app.example/***'],
    ['', ''],
  ])('%s becomes %s', (url, masked) => {
    expect(maskUrl(url)).toBe(masked);
  });

  test('that is masked stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), hostile), (url) => {
        expect(maskUrl(maskUrl(url))).toBe(maskUrl(url));
      }),
    );
  });

  test('keeps its scheme, host and port', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(new URL(maskUrl(url)).origin).toBe(new URL(url).origin);
      }),
    );
  });
});

describe('what decides stays', () => {
  test.each([
    ['Access-Control-Allow-Origin', 'http://localhost:3000'],
    ['Access-Control-Allow-Headers', 'x-amz-meta-checksum-sha256-v2, authorization'],
    ['Origin', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'],
    ['Vary', 'Origin, Accept-Encoding'],
    ['Content-Type', 'multipart/form-data; boundary=x'],
    [
      'User-Agent',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    ],
    ['Date', 'Sat, 21 Nov 2026 08:43:59 GMT'],
    ['Server', 'nginx/1.22.1'],
    ['Set-Cookie', 'sid=(hidden); Path=/; HttpOnly; SameSite=None'],
    ['Cookie', '(3 cookies)'],
    ['Authorization', 'Bearer (hidden)'],
    [':authority', 'api.example'],
  ])('%s: %s', (name, value) => {
    expect(maskHeader([name, value])).toEqual([name, value]);
  });
});

describe.each(secrets)('%s', (_what, secret) => {
  test.each([
    ['in a path', maskUrl(`https://api.example/v1/${secret}/x`)],
    ['in an encoded path', maskUrl(`https://api.example/v1/${encodeURIComponent(secret)}/x`)],
    ['in a query', maskUrl(`https://api.example/v1?a=1&t=${secret}`)],
    ['as the query', maskUrl(`https://api.example/v1?${secret}`)],
    ['in a fragment', maskUrl(`https://api.example/v1#${secret}`)],
    ['in a redirect', maskHeader(['Location', `/cb?code=${secret}&state=1`])[1]],
    ['in a link header', maskHeader(['Link', `</next?cursor=${secret}>; rel="next"`])[1]],
    ['in a refresh header', maskHeader(['Refresh', `0; url=https://app.example/?t=${secret}`])[1]],
    ['as a header value', maskHeader(['X-Custom', secret])[1]],
    ['in a JSON header value', maskHeader(['X-Custom', `{"t":"${secret}"}`])[1]],
    ['in a sentence', maskText(`Key ${secret}, please`)],
  ])('%s does not leave', (_where, shown) => {
    expect(shown).not.toContain(secret);
    expect(shown).toMatch(/\*\*\*|^\(hidden, \d+ characters\)$/);
  });
});

test.each([
  'X-API-Key',
  'apikey',
  'X-CSRF-Token',
  'X-Auth',
  'X-Amz-Security-Token',
  'X-Session',
  'Client-Secret',
  'X-Signature',
])('%s is a secret however short', (name) => {
  expect(maskHeader([name, 'abc'])).toEqual([name, '(hidden)']);
});

test('Base64 goes as a whole, its slashes included', () => {
  const secret = ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/');
  expect(maskText(`v=${secret}`)).toBe('v=***');
  expect(maskHeader(['Server', secret])[1]).toBe('***');
  expect(maskUrl(`/k/${encodeURIComponent(secret)}`)).toBe('/k/***');
});

test('a path in a sentence keeps its words', () => {
  expect(maskText('/items/550e8400-e29b-41d4-a716-446655440000/edit')).toBe('/items/***/edit');
});

test.each(['Cookie', 'set-cookie', 'Authorization', 'Proxy-Authorization'])(
  '%s never leaves, even when asked to keep all',
  (name) => {
    expect(hideCredentials([name, 'sid=abc; Path=/'])[1]).toBe('(hidden)');
    expect(maskHeader([name, 'sid=abc; Path=/'])[1]).toBe('(hidden)');
  },
);

test.each(['a', 'a@', '.a', 'aA', '://', '?a=', '/1', 'a1-', 'data:', 'http://', '%', ';='])(
  'however long a value of %j is, masking it takes no longer than reading it',
  (piece) => {
    const input = (size: number) => piece.repeat(size / piece.length);
    expectLinear('maskUrl', 100_000, input, maskUrl);
    expectLinear('maskText', 100_000, input, maskText);
    expectLinear('maskHeader', 100_000, input, (long) => maskHeader(['X-Custom', `x@${long}@`]));
  },
);
