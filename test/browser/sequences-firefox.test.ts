import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { firefox } from '../conformance/sequences/firefox/launch.ts';
import { generateSequences, kindNames } from '../conformance/sequences/generate.ts';
import { disagreementOf } from '../conformance/sequences/print.ts';
import { runSequences, type SequenceResult } from '../conformance/sequences/suite.ts';

/** One that begins with each kind, and every way to end a stream. Others: npm run conformance -- --browser firefox --sequences N. */
const sequences = [
  ...generateSequences(20261129, kindNames.length),
  ...generateSequences(1, 1, 'stream ends').map((one) => ({ ...one, id: one.id + 1000 })),
];

let results: readonly SequenceResult[] = [];

beforeAll(async () => {
  const extension = path.resolve('dist/firefox');
  results = await runSequences({ subject: firefox, sequences, extension, concurrency: 4, patience: 15_000 });
}, 170_000);

describe('in a real Firefox', () => {
  test('every request of a page’s life has one finding, with the outcome and the reason that the browser gives', () => {
    expect(results.length).toBe(sequences.length);
    expect(results.flatMap((result) => disagreementOf('firefox', result) ?? [])).toEqual([]);
  });

  test('no way to end a stream is taken for a refusal', () => {
    const ends = results.flatMap(({ sequence, compared }) => (sequence.id >= 1000 ? compared.rows : []));
    expect(ends).toHaveLength(18);
    expect(ends.flatMap(({ found }) => found.map(({ outcome }) => outcome))).not.toContain('blocked');
  });

  test('requests become of everything that can become of them', () => {
    const outcomes = new Set(results.flatMap(({ compared }) => compared.rows.map(({ truth }) => truth.outcome)));
    expect(outcomes).toEqual(new Set(['allowed', 'blocked', 'canceled', 'opaque']));
  });
});
