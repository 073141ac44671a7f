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

test('edits of another hop are not shown, and without them nothing is verified', () => {
  const allowed = ['Access-Control-Allow-Origin', 'https://app.example'] as const;
  const one = exchange({
    url: 'https://api.example/a',
    method: 'PUT',
    credentials: 'include',
    preflight: answer(204, [allowed, ['Access-Control-Allow-Methods', 'PUT']]),
    response: answer(307, [allowed, ['Access-Control-Allow-Credentials', 'true'], ['Location', '/b']]),
    then: [{ url: 'https://api.example/b', response: answer(200) }],
  });
  const { cause, rootCause, alsoFailing, fix } = findingOf(one);
  expect([cause?.hop, rootCause?.responsible]).toEqual([0, 'server']);
  expect(alsoFailing.map(({ hop, edits }) => [hop, edits.length > 0])).toEqual([[1, true]]);
  expect(fix).toMatchObject({
    edits: [{ on: 'both', set: 'Access-Control-Allow-Credentials', to: 'true' }],
    heals: false,
  });
});
