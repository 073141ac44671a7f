import { describe, expect, test } from 'vitest';
import { newBlocked } from '../../src/worker/blocked.ts';
import { exchange, failed } from '../session/exchange.ts';

const page = { url: 'http://app.example/shop', documents: [], since: 1000, mayChange: false, earlier: [] };
const ofWorker = { tabId: -1, end: failed } as const;

describe('what a worker without a tab had blocked', () => {
  test.each([
    ['before the page was loaded', { startedAt: 999 }, page, 0],
    ['in the moment in which it was loaded', { startedAt: 1000 }, page, 1],
    ['since', { startedAt: 5000 }, page, 1],
    ['for a page of another origin', { startedAt: 5000, initiator: 'https://app.example' }, page, 0],
    ['while the tab shows no page', { startedAt: 5000 }, null, 0],
  ])('%s', (_, change, shown, count) => {
    const blocked = newBlocked();
    blocked.note(exchange('1', { ...ofWorker, ...change }));
    expect(blocked.count(1, { page: shown })).toBe(count);
  });

  test('is counted beside what the tab itself had blocked', () => {
    const blocked = newBlocked();
    blocked.note(exchange('1', { ...ofWorker, startedAt: 2000 }));
    blocked.note(exchange('2', { end: failed }));
    blocked.note(exchange('3', { end: failed, tabId: 2 }));
    expect([blocked.count(1, { page }), blocked.count(2, { page: null }), blocked.count(3, { page: null })]).toEqual([
      2, 1, 0,
    ]);
  });
});

test('says whether a note changed anything, and takes one back that was not blocked after all', () => {
  const blocked = newBlocked();
  const one = exchange('1', { end: failed });
  const passed = exchange('1');
  expect([one, one, passed, passed, one].map((each) => blocked.note(each))).toEqual([true, false, true, false, true]);
  blocked.remove(1, '1');
  expect(blocked.count(1, { page: null })).toBe(0);
  blocked.note(one);
  blocked.forget(1);
  expect(blocked.count(1, { page: null })).toBe(0);
});
