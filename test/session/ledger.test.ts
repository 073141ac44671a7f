import { describe, expect, test } from 'vitest';
import {
  countDropped,
  droppedOf,
  enter,
  enterRecord,
  makeRoom,
  newLedger,
  sortOf,
  strike,
  strikeTab,
  type Entry,
  type Sort,
} from '../../src/session/ledger.ts';
import { answer, exchange, type Spec } from '../build.ts';

const entry = (key: string, change: Partial<Entry> = {}): Entry => ({
  key,
  tabId: 1,
  sort: 'passing',
  size: 10,
  initiator: 'http://app.example',
  startedAt: 0,
  ...change,
});

/** What goes, in order, when room is made until nothing is left. */
function order(entries: readonly Entry[]): readonly string[] {
  const ledger = newLedger();
  for (const one of entries) enter(ledger, one);
  return makeRoom(ledger, 1, { total: 0, perTab: 1000 }).map(({ key }) => key);
}

describe('the sort', () => {
  const open = [['Access-Control-Allow-Origin', '*']] as const;
  test.each<[string, 'chromium' | 'firefox', Sort, Spec]>([
    ['completed', 'chromium', 'passing', { error: null, response: answer(200, open) }],
    // What CORS refuses never completes there: the headers decide nothing.
    ['completed, without CORS headers', 'chromium', 'passing', { error: null, response: answer(200) }],
    ['failed', 'chromium', 'failing', { response: answer(200) }],
    ['failed although allowed', 'chromium', 'failing', { response: answer(200, open) }],
    ['completed', 'firefox', 'passing', { error: null, response: answer(200, open) }],
    // There a refused response completes like any other.
    ['completed, without CORS headers', 'firefox', 'failing', { error: null, response: answer(200) }],
  ])('%s in %s: %s', (_, ranIn, sort, spec) => {
    expect(sortOf({ ...exchange(spec), ranIn })).toBe(sort);
  });

  test('under way', () => {
    expect(sortOf({ ...exchange(), end: null })).toBe('open');
  });
});

describe('the order in which entries go', () => {
  test.each<[string, readonly Entry[], readonly string[]]>([
    ['the oldest first', [entry('a'), entry('b'), entry('c')], ['a', 'b', 'c']],
    ['a change makes none younger', [entry('a'), entry('b'), entry('a', { size: 99 })], ['a', 'b']],
    [
      'no failure younger, either',
      [entry('a', { sort: 'failing' }), entry('b', { sort: 'failing' }), entry('a', { sort: 'failing' })],
      ['a', 'b'],
    ],
    [
      'one that comes to another sort is the youngest there',
      [entry('a', { sort: 'open' }), entry('b'), entry('a')],
      ['b', 'a'],
    ],
    [
      'passing, then failing, then under way',
      [entry('a', { sort: 'open' }), entry('b', { sort: 'failing' }), entry('c')],
      ['c', 'b', 'a'],
    ],
  ])('%s', (_, entries, keys) => {
    expect(order(entries)).toEqual(keys);
  });
});

describe('the bytes', () => {
  test('are those of what is there, whatever was changed, moved and taken away', () => {
    const ledger = newLedger();
    enter(ledger, entry('a', { size: 10 }));
    enter(ledger, entry('a', { size: 30 }));
    expect(ledger.bytes).toBe(30);
    enter(ledger, entry('a', { sort: 'failing', size: 20 }));
    enter(ledger, entry('b', { tabId: 2, size: 5 }));
    expect(ledger.bytes).toBe(25);
    expect(strike(ledger, 'a')?.size).toBe(20);
    expect(strike(ledger, 'a')).toBeNull();
    expect(ledger.bytes).toBe(5);
    expect(strikeTab(ledger, 2).map(({ key }) => key)).toEqual(['b']);
    expect([ledger.bytes, ledger.entries.size, ledger.byTab.size]).toEqual([0, 0, 0]);
  });

  test('at the bound nothing goes, one above it the oldest', () => {
    const ledger = newLedger();
    for (const key of ['a', 'b', 'c']) enter(ledger, entry(key));
    expect(makeRoom(ledger, 1, { total: 30, perTab: 3 })).toEqual([]);
    expect(makeRoom(ledger, 1, { total: 29, perTab: 3 }).map(({ key }) => key)).toEqual(['a']);
    expect(makeRoom(ledger, 1, { total: 29, perTab: 1 }).map(({ key }) => key)).toEqual(['b']);
  });
});

test('what had to go is counted by its sort for the tab that would have shown it, and forgotten with it', () => {
  const ledger = newLedger();
  for (const [key, sort] of Object.entries({ a: 'passing', b: 'failing', c: 'open' } as const))
    enter(ledger, entry(key, { sort, tabId: 2 }));
  for (const one of makeRoom(ledger, 2, { total: 0, perTab: 9 })) countDropped(ledger, 2, one);
  expect(droppedOf(ledger, 2)).toEqual({ passing: 2, failing: 1 });
  expect(droppedOf(ledger, 1)).toEqual({ passing: 0, failing: 0 });
  strikeTab(ledger, 2);
  expect(droppedOf(ledger, 2)).toEqual({ passing: 0, failing: 0 });
});

test('a tab’s record takes room as well, until it is gone', () => {
  const ledger = newLedger();
  enter(ledger, entry('a'));
  enterRecord(ledger, 1, 7);
  enterRecord(ledger, 1, 5);
  expect(ledger.bytes).toBe(15);
  expect(makeRoom(ledger, 1, { total: 14, perTab: 9 }).map(({ key }) => key)).toEqual(['a']);
  enterRecord(ledger, 1, 0);
  expect([ledger.bytes, ledger.records.size]).toEqual([0, 0]);
});

describe('room for a new tab', () => {
  const many = (tabId: number, count: number, change: Partial<Entry> = {}) =>
    Array.from({ length: count }, (_, i) => entry(`${tabId}-${change.sort ?? 'passing'}-${i}`, { tabId, ...change }));
  const gone = (entries: readonly Entry[], total: number) => {
    const ledger = newLedger();
    for (const one of entries) enter(ledger, one);
    return makeRoom(ledger, 9, { total, perTab: 1000 }).map(({ key }) => key);
  };

  test('is made where most of what passes is held', () => {
    expect(gone([...many(1, 3), ...many(2, 5)], 70)).toEqual(['2-passing-0']);
    expect(gone([...many(2, 5), ...many(1, 3)], 70)).toEqual(['2-passing-0']);
  });

  test('failures go only where nothing passes any more', () => {
    expect(gone([...many(1, 5, { sort: 'failing' }), ...many(2, 4)], 80)).toEqual(['2-passing-0']);
    expect(gone([...many(1, 5, { sort: 'failing' }), ...many(2, 4, { sort: 'open' })], 80)).toEqual(['1-failing-0']);
  });

  test('is not made in a tab that has less than half of an even share', () => {
    // 100 bytes in two tabs: the share is 50, half of it 25.
    expect(gone([...many(1, 2), ...many(2, 8, { sort: 'failing' })], 90)).toEqual(['2-failing-0']);
    expect(gone([...many(1, 3), ...many(2, 7, { sort: 'failing' })], 90)).toEqual(['1-passing-0']);
  });
});
