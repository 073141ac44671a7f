import { expect, test } from 'vitest';
import { answer, exchange } from '../build.ts';
import { plain } from '../../src/wording/text.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { headlineOf, isFailing, surenessOf } from '../../src/report/headline.ts';
import { jsonRootCause } from '../../src/report/json-root-cause.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { about } from './hostile.ts';

test.each([
  ['blocked', exchange({ response: answer(200) }), true, /^\S.{10,}/],
  [
    'allowed',
    exchange({ response: answer(200, [['Access-Control-Allow-Origin', '*']]), error: null }),
    false,
    /^Allowed: /,
  ],
  ['opaque', exchange({ mode: 'no-cors', response: answer(200), error: null }), false, /can't read$/],
  ['pending', { ...exchange({ response: answer(200) }), end: null }, false, /^Still under way$/],
] as const)('%s has one line', (outcome, one, failing, line) => {
  const finding = findingOf(one);
  expect(finding.outcome).toBe(outcome);
  expect(isFailing(finding)).toBe(failing);
  expect(plain(headlineOf(finding))).toMatch(line);
});

test.each([
  ['omit', 'certain'],
  [undefined, 'likely'],
] as const)('credentials %s: every report is %s of the method', (credentials, expected) => {
  const headers = [
    ['Access-Control-Allow-Origin', 'https://app.example'],
    ['Access-Control-Allow-Methods', 'GET'],
  ] as const;
  const finding = findingOf(
    exchange({ method: 'PUT', preflight: answer(204, headers), ...(credentials && { credentials }) }),
  );
  expect(finding.rootCause && surenessOf(finding.rootCause, finding)).toBe(expected);
  expect(jsonRootCause(finding)?.confidence).toBe(expected);
  expect(markdownReport({ ...about, findings: [finding] })).toContain(`**Fix in: server (${expected}).**`);
});
