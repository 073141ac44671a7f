import { expect, test } from 'vitest';
import { answer, exchange } from '../../src/causes/example.ts';
import { plain } from '../../src/causes/text.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { headlineOf, isFailing } from '../../src/report/headline.ts';

test.each([
  ['blocked', exchange({ response: answer(200) }), true, /^\S.{10,}/],
  [
    'allowed',
    exchange({ response: answer(200, [['Access-Control-Allow-Origin', '*']]), error: null }),
    false,
    /^Allowed: /,
  ],
  ['opaque', exchange({ mode: 'no-cors', response: answer(200), error: null }), false, /cannot read$/],
  ['pending', { ...exchange({ response: answer(200) }), end: null }, false, /^Still under way$/],
] as const)('%s has one line', (outcome, one, failing, line) => {
  const finding = findingOf(one);
  expect(finding.outcome).toBe(outcome);
  expect(isFailing(finding)).toBe(failing);
  expect(plain(headlineOf(finding))).toMatch(line);
});
