import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookAlikes } from '../servers/look-alikes/index.ts';
import { line, openRuns, type Runs } from './look-alike-runs.ts';

let runs: Runs;

beforeAll(async () => {
  runs = await openRuns(path.resolve(import.meta.dirname, '../../dist/chrome'));
});

afterAll(async () => {
  await runs.close();
});

describe('what looks like CORS, in a real Chromium', () => {
  test.each(lookAlikes)('$id', async (one) => {
    const { browser, findings } = await runs.run(one);
    expect({ browser, findings: findings.map(line) }).toEqual({ browser: one.browser, findings: one.findings });
    if (one.says !== undefined) expect(JSON.stringify(findings.at(-1)?.rootCause)).toContain(one.says);
    for (const { outcome, cause, rootCause } of findings) {
      // The explanation may say that it is not CORS; what is none never has it in a headline.
      if (outcome === 'failed') expect(`${cause?.title} ${rootCause?.title}`).not.toMatch(/CORS/);
    }
  });
});
