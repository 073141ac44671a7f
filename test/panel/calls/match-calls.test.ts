import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/cors/exchange.ts';
import { exchange } from '../../build.ts';
import { align } from '../../../src/panel/calls/align.ts';
import { matchCalls } from '../../../src/panel/calls/match-calls.ts';

const url = 'https://api.example/users';
const seen = (
  id: string,
  startedAt: number,
  change: { readonly url?: string; readonly method?: string } = {},
): Exchange => ({
  ...exchange({ url, ...change }),
  id,
  startedAt,
});
const told = (startedAt: number, change: { readonly url?: string; readonly method?: string } = {}) => ({
  url,
  method: 'GET',
  startedAt,
  site: null,
  ...change,
});
const pairs = (calls: readonly ReturnType<typeof told>[], exchanges: readonly Exchange[]) =>
  Object.fromEntries([...matchCalls(calls, exchanges)].map(([id, { startedAt }]) => [id, startedAt]));

test.for([
  ['the same request, seen a moment apart', [told(1000)], [seen('a', 1012)], { a: 1000 }],
  ['another URL', [told(1000, { url: `${url}?page=2` })], [seen('a', 1000)], {}],
  ['another method', [told(1000, { method: 'PUT' })], [seen('a', 1000)], {}],
  ['a fragment, which only one of them keeps', [told(1000, { url: `${url}#top` })], [seen('a', 1000)], { a: 1000 }],
  ['too far apart', [told(1000)], [seen('a', 4000)], {}],
  [
    'identical and parallel: by their order',
    [told(1002), told(1000), told(1001)],
    [seen('b', 1004), seen('a', 1003), seen('c', 1004.5)],
    { a: 1000, b: 1001, c: 1002 },
  ],
  [
    'polled once a second, and DevTools came late',
    [told(3000), told(4000)],
    [seen('a', 1010), seen('b', 2010), seen('c', 3010), seen('d', 4010)],
    { c: 3000, d: 4000 },
  ],
  [
    'one of three was made by somebody whose requests are not captured',
    [told(1000), told(1100), told(1200)],
    [seen('a', 1003), seen('c', 1203)],
    { a: 1000, c: 1200 },
  ],
] as const)('%s', ([, calls, exchanges, expected]) => {
  expect(pairs(calls, exchanges)).toEqual(expected);
});

const times = fc
  .array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 25 })
  .map((all) => all.toSorted((a, b) => a - b));

test('pairs never cross, never share a partner, and are never too far apart', () => {
  fc.assert(
    fc.property(times, times, (left, right) => {
      const found = align(left, right, 2000);
      found.forEach(([i, j], n) => {
        expect(Math.abs((left[i] ?? 0) - (right[j] ?? 0))).toBeLessThanOrEqual(2000);
        const [before, beside] = found[n - 1] ?? [-1, -1];
        expect(i > before && j > beside).toBe(true);
      });
    }),
  );
});

test('a list is its own partner, also when everything is late', () => {
  fc.assert(
    fc.property(times, fc.integer({ min: 0, max: 100 }), (all, late) => {
      const apart = all.map((time, i) => time + i * 500);
      expect(
        align(
          apart,
          apart.map((time) => time + late),
          2000,
        ),
      ).toEqual(apart.map((_, i) => [i, i]));
    }),
  );
});

test('of a long list of identical requests the latest are paired', () => {
  const many = Array.from({ length: 3000 }, (_, i) => i * 10);
  const found = align(many, many, 2000);
  expect(found).toHaveLength(500);
  expect(found.at(-1)).toEqual([2999, 2999]);
});
