import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chromium } from '../conformance/sequences/chromium/launch.ts';
import { generateSequences, kindNames } from '../conformance/sequences/generate.ts';
import { disagreementOf } from '../conformance/sequences/print.ts';
import { runSequences, type SequenceResult } from '../conformance/sequences/suite.ts';

/** One that begins with each kind, and every way to end a stream three times. Others: npm run conformance -- --sequences N. */
const sequences = [
  ...generateSequences(20261128, kindNames.length),
  ...generateSequences(1, 3, 'stream ends').map((one) => ({ ...one, id: one.id + 1000 })),
];

let results: readonly SequenceResult[] = [];

beforeAll(async () => {
  const extension = path.resolve('dist/chrome');
  results = await runSequences({ subject: chromium, sequences, extension, concurrency: 4, patience: 15_000 });
}, 170_000);

describe('in a real Chromium', () => {
  test('every request of a page’s life has one finding, with the outcome and the code that the browser says', () => {
    expect(results.length).toBe(sequences.length);
    expect(results.flatMap((result) => disagreementOf('chromium', result) ?? [])).toEqual([]);
  });

  test('every way to end a stream is one that the page has canceled', () => {
    const ends = results.flatMap(({ sequence, compared }) => (sequence.id >= 1000 ? compared.rows : []));
    expect(ends.map(({ found }) => found.map(({ outcome }) => outcome))).toEqual(ends.map(() => ['canceled']));
    expect(ends).toHaveLength(54);
  });

  test('requests become of everything that can become of them', () => {
    const outcomes = new Set(results.flatMap(({ compared }) => compared.rows.map(({ truth }) => truth.outcome)));
    expect(outcomes).toEqual(new Set(['allowed', 'blocked', 'canceled', 'opaque']));
  });
});
