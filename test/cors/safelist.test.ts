import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasUnsafeByte,
  isForbiddenRequestHeader,
  isSafelistedRequestHeader,
  isSimpleRange,
  unsafeHeaderNames,
} from '../../src/cors/safelist.ts';

const bytes = Array.from({ length: 256 }, (_, byte) => byte);
const unsafeIn = (name: string) =>
  bytes.filter((byte) => !isSafelistedRequestHeader([name, `a${String.fromCharCode(byte)}b`]));

describe('byte rules', () => {
  const unsafe = [
    ...bytes.filter((byte) => byte < 0x20 && byte !== 0x09),
    ...[...'"():<>?@[\\]{}'].map((character) => character.charCodeAt(0)),
    0x7f,
  ].sort((a, b) => a - b);

  test('CORS-unsafe request-header bytes, all 256', () => {
    expect(bytes.filter((byte) => hasUnsafeByte(String.fromCharCode(byte)))).toEqual(unsafe);
  });

  test('Accept refuses exactly those', () => {
    expect(unsafeIn('Accept')).toEqual(unsafe);
  });

  test.for(['Accept-Language', 'content-language'])(
    '%s takes 0-9 A-Z a-z space * , - . ; = and nothing else',
    (name) => {
      const safe = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz *,-.;=';
      expect(unsafeIn(name)).toEqual(bytes.filter((byte) => !safe.includes(String.fromCharCode(byte))));
    },
  );
});

describe('isSafelistedRequestHeader', () => {
  test.for([
    ['Content-Type', 'text/plain', true],
    ['Content-Type', 'TEXT/Plain; charset=utf-8', true],
    ['Content-Type', 'text/plain; charset="utf-8"', false],
    ['Content-Type', 'multipart/form-data; boundary=x', true],
    ['Content-Type', 'application/x-www-form-urlencoded', true],
    ['Content-Type', 'application/json', false],
    ['Content-Type', 'text', false],
    ['Content-Type', '', false],
    ['Authorization', 'Bearer x', false],
    ['X-Requested-With', 'XMLHttpRequest', false],
    ['Cache-Control', 'no-cache', false],
    ['Range', 'bytes=0-', true],
    ['Range', 'bytes=0-5', true],
    ['Range', 'bytes=-500', false],
    ['Range', 'bytes=0-5,7-9', false],
    ['Accept', 'a'.repeat(128), true],
    ['Accept', 'a'.repeat(129), false],
  ] as const)('%s: %s is %s', ([name, value, want]) => {
    expect(isSafelistedRequestHeader([name, value])).toBe(want);
  });
});

test.for([
  ['bytes=5-5', true],
  ['bytes=6-5', false],
  ['bytes= 0-5', false],
  ['bytes=0 -5', false],
  ['Bytes=0-5', false],
  ['bytes=', false],
  [`bytes=0-${'9'.repeat(60)}`, true],
] as const)('the range %s is simple: %s', ([value, want]) => {
  expect(isSimpleRange(value)).toBe(want);
});

describe('unsafeHeaderNames', () => {
  test('lower case, sorted, each once', () => {
    expect(
      unsafeHeaderNames([
        ['X-B', '1'],
        ['x-a', '2'],
        ['X-b', '3'],
        ['Accept', '*/*'],
      ]),
    ).toEqual(['x-a', 'x-b']);
  });

  test.for([
    { total: 1024, want: [] },
    { total: 1025, want: ['accept'] },
  ])('safe values of $total bytes together', ({ total, want }) => {
    const sizes = [...Array<number>(8).fill(128), total - 1024].filter((size) => size > 0);
    expect(unsafeHeaderNames(sizes.map((size) => ['Accept', 'a'.repeat(size)] as const))).toEqual(want);
  });

  test('every name that is not safelisted is asked for, whatever the order', () => {
    const header = fc.tuple(fc.constantFrom('X-A', 'x-b', 'Accept', 'Content-Type', 'Range'), fc.string());
    fc.assert(
      fc.property(fc.array(header), (headers) => {
        const names = unsafeHeaderNames(headers);
        expect(unsafeHeaderNames([...headers].reverse())).toEqual(names);
        for (const one of headers) {
          if (!isSafelistedRequestHeader(one)) expect(names).toContain(one[0].toLowerCase());
        }
      }),
    );
  });
});

test.for([
  ['Cookie', 'a=b', true],
  ['Proxy-Thing', '', true],
  ['Sec-Fetch-Mode', '', true],
  ['X-HTTP-Method-Override', 'get, trace', true],
  ['X-HTTP-Method-Override', 'PUT', false],
  ['User-Agent', 'x', false],
  ['Authorization', 'x', false],
] as const)('the request header %s: %s is forbidden: %s', ([name, value, want]) => {
  expect(isForbiddenRequestHeader([name, value])).toBe(want);
});
