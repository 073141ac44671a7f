import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { firefox } from '../conformance/firefox/subject.ts';
import { familyNames, generate } from '../conformance/generate.ts';
import { disagreementsOf } from '../conformance/print.ts';
import { runSuite, type Result } from '../conformance/suite.ts';

/** Thirty of each family. Other seeds: npm run conformance -- --browser firefox. */
const cases = generate(20261122, 30 * familyNames.length);

let results: readonly Result[] = [];

beforeAll(async () => {
  results = await runSuite({ subject: firefox, cases, extension: path.resolve('dist/firefox'), concurrency: 8 });
});

describe('in a real Firefox', () => {
  test('algorithm and extension say of every case what the browser says', () => {
    expect(results.length).toBe(cases.length);
    expect(results.flatMap((result) => disagreementsOf(firefox, result))).toEqual([]);
  });

  test.each(familyNames)('%s: the cases are not all of one outcome', (family) => {
    const truth = results.filter(({ one }) => one.family === family).flatMap(({ truth }) => truth);
    const reasons = new Set(truth.map((words) => words.split(' ', 2).join(' ')));
    expect(reasons.size).toBeGreaterThan(1);
  });

  test('nearly every finding names Firefox’s own reason without a second reading', () => {
    const readings = results.flatMap((result) => result.readings);
    expect(readings).not.toContain('wrong');
    expect(readings.filter((reading) => reading === 'among').length).toBeLessThan(readings.length / 50);
  });

  test('nearly all of the reasons are met', () => {
    const truth = results.flatMap((result) => result.truth);
    const reasons = new Set(truth.filter((words) => words.startsWith('blocked ')).map((words) => words.split(' ')[1]));
    expect(reasons).toEqual(
      new Set([
        'CORSAllowOriginNotMatchingOrigin',
        'CORSDidNotSucceed',
        'CORSExternalRedirectNotAllowed',
        'CORSInvalidAllowHeader',
        'CORSInvalidAllowMethod',
        'CORSMethodNotFound',
        'CORSMissingAllowCredentials',
        'CORSMissingAllowHeaderFromPreflight',
        'CORSMissingAllowOrigin',
        'CORSMultipleAllowOriginNotAllowed',
        'CORSNotSupportingCredentials',
        'CORSPreflightDidNotSucceed',
        'CORSRequestNotHttp',
      ]),
    );
  });
});
