import { expect, test } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { answer, exchange } from '../build.ts';

test('the fix of a redirect is made there: what would fail next, at its target, is not mixed in', () => {
  const one = exchange({
    url: 'https://old.example/a',
    response: answer(302, [['Location', 'https://new.example/b']]),
    then: [{ url: 'https://new.example/b', response: answer(200) }],
  });
  const { cause, rootCause, alsoFailing, fix } = findingOf(one);
  expect(cause?.hop).toBe(0);
  expect(rootCause?.responsible).toBe('page');
  // The page calls the target itself; what is refused there is for its server to allow.
  expect(alsoFailing.map(({ refusal }) => refusal.request.url)).toEqual(['https://new.example/b']);
  expect(fix.edits).toEqual([{ on: 'page', change: { kind: 'url', to: 'https://new.example/b' } }]);
  expect(fix.heals).toBe(false);
});
