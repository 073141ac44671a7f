import { expect, test } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { answer, exchange } from '../build.ts';

test('the fix of a redirect is made there: what would fail next, at its target, is not mixed in', () => {
  const one = exchange({
    url: 'https://old.example/a',
    response: answer(302, [['Location', 'https://new.example/b']]),
    then: [{ url: 'https://new.example/b', response: answer(200) }],
  });
  const { cause, alsoFailing, fix } = findingOf(one);
  expect(cause?.hop).toBe(0);
  expect(alsoFailing.map(({ hop }) => hop)).toEqual([1]);
  expect(alsoFailing.flatMap(({ edits }) => edits).length).toBeGreaterThan(0);
  expect(fix.edits).toEqual(cause?.edits);
});
