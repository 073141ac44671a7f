import { expect, test } from 'vitest';
import { cases } from '../diagnoses/examples.ts';
import { answer, exchange } from '../build.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { isFailing } from '../../src/report/headline.ts';
import { shortReport } from '../../src/report/short.ts';
import { hostileValues } from './hostile-values.ts';
import { places } from './places.ts';

const failing = cases
  .map(({ example: { exchange: one, history = [] } }) => findingOf(one, [...history, one]))
  .filter(isFailing);

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

test('a finding has at most 600 characters, a page at most 4,000, and what has no room is counted', () => {
  for (const finding of failing) {
    const { findings } = shortReport({ findings: [finding], page: null, redact: true });
    expect(findings).toHaveLength(1);
    expect(sizeOf(findings[0])).toBeLessThanOrEqual(600);
    expect(findings[0]?.id).toBe(finding.rootCause?.id ?? finding.cause?.id);
  }
  const page = shortReport({ findings: failing, page: { url: 'https://app.example/' }, redact: true });
  expect(sizeOf(page)).toBeLessThanOrEqual(4000);
  expect(page.notShown).toBeGreaterThan(0);
  expect(page.failing).toBe(failing.length);
});

test('hostile values break no limit', () => {
  for (const put of Object.values(places)) {
    for (const [name, value] of hostileValues.filter((_, i) => i % 7 === 0)) {
      const report = shortReport({ ...put(value.repeat(9)), redact: false });
      expect(sizeOf(report), name).toBeLessThanOrEqual(4000);
      for (const finding of report.findings) expect(sizeOf(finding), name).toBeLessThanOrEqual(600);
    }
  }
});

test('it says who has to do what, with the change', () => {
  const one = exchange({
    response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example/']]),
    credentials: 'omit',
  });
  const [finding] = shortReport({ findings: [findingOf(one)], page: null, redact: true }).findings;
  expect(finding).toMatchObject({
    outcome: 'blocked',
    request: 'GET https://api.example/items',
    requests: 1,
    id: 'allow-origin-slash',
    sureness: 'certain',
    responsible: 'server',
    act: expect.stringContaining('replace `https://app.example/` with `https://app.example`'),
    recipe: { stack: 'Response headers', code: expect.stringContaining('Access-Control-Allow-Origin: ') },
  });
});
