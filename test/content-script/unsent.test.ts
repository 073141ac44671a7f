import { expect, test } from 'vitest';
import { unsentOf } from '../../src/content-script/unsent.ts';

const page = 'https://app.example';
const entry = {
  name: 'https://api.example/r',
  initiatorType: 'fetch',
  startTime: 12.5,
  duration: 0,
  responseStatus: 0,
};

test('a script’s request that took no time and got nothing', () => {
  const stopped = { url: entry.name, type: 'xmlhttprequest', at: 1012.5, by: { kind: 'unsent' } };
  expect(unsentOf(entry, page, 1000)).toEqual(stopped);
  expect(unsentOf({ ...entry, initiatorType: 'xmlhttprequest' }, page, 1000)).toEqual(stopped);
});

test.for<[string, Partial<typeof entry>]>([
  ['the page’s own origin', { name: `${page}/r` }],
  ['what took a millisecond', { duration: 1 }],
  ['what has a status', { responseStatus: 200 }],
  ['a picture, which may come out of a cache', { initiatorType: 'img' }],
  ['another scheme', { name: 'blob:https://app.example/1' }],
])('nothing about %s', ([, change]) => {
  expect(unsentOf({ ...entry, ...change }, page, 1000)).toBeNull();
});
