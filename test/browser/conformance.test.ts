import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chromium } from '../conformance/chromium/subject.ts';
import { familyNames, generate } from '../conformance/generate.ts';
import { disagreementsOf } from '../conformance/print.ts';
import { runSuite, type Result } from '../conformance/suite.ts';

/** Fifty of each family. Other seeds: npm run conformance. */
const cases = generate(20261121, 50 * familyNames.length);

let results: readonly Result[] = [];

beforeAll(async () => {
  results = await runSuite({ subject: chromium, cases, extension: path.resolve('dist/chrome'), concurrency: 6 });
});

describe('in a real Chromium', () => {
  test('algorithm and extension say of every case what the browser says', () => {
    expect(results.length).toBe(cases.length);
    expect(results.flatMap((result) => disagreementsOf(chromium, result))).toEqual([]);
  });

  test.each(familyNames)('%s: the cases are not all of one outcome', (family) => {
    const truth = results.filter(({ one }) => one.family === family).flatMap(({ truth }) => truth);
    const codes = new Set(truth.map((words) => words.split(' ', 2).join(' ')));
    expect(codes.size).toBeGreaterThan(1);
  });

  test('nearly every finding names the browser’s own code without a second reading', () => {
    const readings = results.flatMap((result) => result.readings);
    expect(readings).not.toContain('wrong');
    expect(readings.filter((reading) => reading === 'among').length).toBeLessThan(readings.length / 50);
  });
});
