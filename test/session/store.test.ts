import { describe, expect, test, vi } from 'vitest';
import { emptyTab } from '../../src/capture/state.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { exchangeKey, tabKey } from '../../src/session/keys.ts';
import { openStore, type ReadableArea } from '../../src/session/store.ts';
import { exchangeFrom, tabFrom, textOf } from '../../src/session/stored.ts';
import { exchange, failed } from './exchange.ts';

/** A storage that refuses what does not fit, as the browser's does, and takes its time. */
function smallArea(quota: number) {
  const stored = new Map<string, unknown>();
  let writes = 0;
  let mostBytes = 0;
  const bytes = (of: ReadonlyMap<string, unknown>) =>
    [...of].reduce((sum, [key, value]) => sum + key.length + String(value).length, 0);
  const area: ReadableArea = {
    get: () => Promise.resolve(Object.fromEntries(stored)),
    async set(items) {
      writes++;
      await Promise.resolve();
      const next = new Map([...stored, ...Object.entries(items)]);
      if (bytes(next) > quota) throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
      mostBytes = Math.max(mostBytes, bytes(stored));
    },
    async remove(keys) {
      await Promise.resolve();
      for (const key of keys) stored.delete(key);
    },
  };
  return { area, stored, writes: () => writes, mostBytes: () => mostBytes };
}

const roomy = { total: 1_000_000, perTab: 1000 };
const size = exchangeKey(1, '10').length + textOf(exchange('10')).length;
const ofRecord = tabKey(1).length + textOf({ ...emptyTab, dropped: { passing: 99, failing: 0 } }).length;

async function keepAll(exchanges: readonly Exchange[], bounds = roomy, quota = 10_000_000) {
  const small = smallArea(quota);
  const gone: string[] = [];
  const { store } = await openStore(small.area, bounds, (_, id) => gone.push(id));
  for (const one of exchanges) store.keep(one);
  await store.settled();
  const kept = [...small.stored.values()].flatMap((value) => exchangeFrom(value)?.id ?? []);
  return { ...small, store, gone, kept, record: (tabId: number) => tabFrom(small.stored.get(tabKey(tabId))) };
}

const numbered = (from: number, count: number, change: Partial<Exchange> = {}) =>
  Array.from({ length: count }, (_, i) => exchange(String(from + i), change));

describe('the bound', () => {
  test('the oldest passing ones go first', async () => {
    const { kept, gone, record } = await keepAll(numbered(10, 8), { total: size * 5 + ofRecord, perTab: 1000 });
    expect(gone).toEqual(['10', '11', '12']);
    expect(kept).toEqual(['13', '14', '15', '16', '17']);
    expect(record(1)?.dropped).toEqual({ passing: 3, failing: 0 });
  });

  test('then the oldest failures, and what is under way last', async () => {
    const all = [
      ...numbered(10, 3, { end: failed }),
      ...numbered(20, 2, { end: null }),
      ...numbered(30, 2),
      ...numbered(40, 3, { end: failed }),
    ];
    const { gone, kept, record } = await keepAll(all, { total: 1_000_000, perTab: 5 });
    expect(gone).toEqual(['30', '31', '10', '11', '12']);
    expect(kept.toSorted()).toEqual(['20', '21', '40', '41', '42']);
    expect(record(1)?.dropped).toEqual({ passing: 2, failing: 3 });
  });

  test('one tab’s flood does not cost another tab more than the whole bound asks for', async () => {
    const quiet = numbered(10, 3, { tabId: 2 });
    const { kept, record } = await keepAll([...quiet, ...numbered(100, 50)], { total: 1_000_000, perTab: 10 });
    expect(kept.filter((id) => Number(id) < 100)).toEqual(['10', '11', '12']);
    expect([record(1)?.dropped, record(2)]).toEqual([{ passing: 40, failing: 0 }, null]);
  });

  const large = (id: number, change: Partial<Exchange> = {}) => {
    const [hop] = exchange('1').hops;
    return exchange(String(id), { hops: [{ ...hop, url: `http://x/${'x'.repeat(9 * size)}` }], ...change });
  };

  test.each<[string, readonly Exchange[]]>([
    ['passes', Array.from({ length: 60 }, (_, i) => large(100 + i))],
    ['fails', Array.from({ length: 60 }, (_, i) => large(100 + i, { end: failed }))],
    ['is under way', Array.from({ length: 60 }, (_, i) => large(100 + i, { end: null }))],
    [
      'passes, in many tabs as large as each other',
      Array.from({ length: 60 }, (_, i) => large(100 + i, { tabId: 3 + (i % 3) })),
    ],
  ])('a noisy tab in which all %s takes nothing from a quiet one', async (_, noise) => {
    const quiet = [...numbered(10, 5, { tabId: 2 }), ...numbered(20, 5, { tabId: 2, end: failed })];
    const { kept, record, mostBytes } = await keepAll([...quiet, ...noise], { total: 200 * size, perTab: 1000 });
    expect(kept.filter((id) => Number(id) < 100)).toHaveLength(10);
    expect(record(2)).toBeNull();
    const dropped = [1, 3, 4, 5].map((tabId) => record(tabId)?.dropped ?? { passing: 0, failing: 0 });
    const gone = dropped.reduce((sum, { passing, failing }) => sum + passing + failing, 0);
    expect(gone + kept.length).toBe(10 + noise.length);
    expect(gone).toBeGreaterThan(30);
    expect(mostBytes()).toBeLessThanOrEqual(200 * size);
  });

  test('of tabs that hold much, what passes goes before what fails, and from the one that holds most of it', async () => {
    const all = [
      ...Array.from({ length: 10 }, (_, i) => large(100 + i, { tabId: 1, end: failed })),
      ...Array.from({ length: 6 }, (_, i) => large(200 + i, { tabId: 2 })),
      ...Array.from({ length: 4 }, (_, i) => large(300 + i, { tabId: 3 })),
    ];
    const { gone, record } = await keepAll(all, { total: 165 * size, perTab: 1000 });
    expect(gone).toEqual(['200', '201', '202', '300']);
    expect([1, 2, 3].map((tabId) => record(tabId)?.dropped)).toEqual([
      undefined,
      { passing: 3, failing: 0 },
      { passing: 1, failing: 0 },
    ]);
  });

  test('a later change that leaves it passing makes an exchange no younger; one that makes it fail does', async () => {
    const changed = { pageObservation: { responseStatus: 200 } };
    const passing = [...numbered(10, 4), exchange('10', changed), ...numbered(14, 2)];
    expect((await keepAll(passing, { total: 1_000_000, perTab: 4 })).gone).toEqual(['10', '11']);
    const failing = [...numbered(10, 3, { end: failed }), exchange('10', { end: failed, ...changed })];
    expect(
      (await keepAll([...failing, exchange('13', { end: failed })], { total: 1_000_000, perTab: 3 })).gone,
    ).toEqual(['10']);
    const turned = [exchange('10'), ...numbered(11, 3, { end: failed }), exchange('10', { end: failed })];
    const late = [...turned, exchange('14', { end: failed })];
    expect((await keepAll(late, { total: 1_000_000, perTab: 4 })).gone).toEqual(['11']);
  });

  test('what a worker without a tab asked for is counted where it would have been shown', async () => {
    const small = smallArea(10_000_000);
    const { store } = await openStore(small.area, { total: 1_000_000, perTab: 3 }, () => undefined);
    const page = (url: string, since = 0) => ({
      ...emptyTab,
      page: { url, documents: [], mayChange: false, earlier: [], since },
    });
    store.keepTab(1, page('http://app.example/x'));
    store.keepTab(2, page('http://app.example/y', 12));
    store.keepTab(3, page('http://else.example/'));
    for (const one of numbered(10, 6, { tabId: -1, end: failed })) store.keep(one);
    await store.settled();
    const dropped = [1, 2, 3].map((tabId) => tabFrom(small.stored.get(tabKey(tabId)))?.dropped.failing);
    expect(dropped).toEqual([3, 1, 0]);
    store.forgetTab(1);
    expect(store.keepClosed([1])).toEqual([]);
    store.forgetTab(2);
    expect(new Set(store.keepClosed([1, 2]))).toEqual(new Set(['13', '14', '15']));
    await store.settled();
    expect([...small.stored.keys()]).toEqual(['tab:3', 'closedTabs']);
  });

  test('one that ends in a failure outlives those that pass', async () => {
    const open = exchange('10', { end: null });
    const { kept } = await keepAll([open, { ...open, end: failed }, ...numbered(11, 5)], {
      total: 1_000_000,
      perTab: 3,
    });
    expect(kept.toSorted()).toEqual(['10', '14', '15']);
  });

  test('one exchange larger than everything is dropped and counted, and nothing breaks', async () => {
    const [hop] = exchange('10').hops;
    const huge = exchange('10', { hops: [{ ...hop, url: `http://x/${'é'.repeat(5000)}` }] });
    const { kept, record } = await keepAll([huge, exchange('11')], { total: size * 3, perTab: 9 });
    expect(kept).toEqual(['11']);
    expect(record(1)?.dropped).toEqual({ passing: 1, failing: 0 });
  });
});

describe('writing', () => {
  test('what changes during a write goes together in the next', async () => {
    const { writes, kept } = await keepAll(numbered(10, 100));
    expect(writes()).toBe(1);
    expect(kept).toHaveLength(100);
  });

  test('a storage fuller than we know: room is made, and the newest is kept', async () => {
    const { kept, record, mostBytes, writes } = await keepAll(
      numbered(10, 60),
      { total: size * 100, perTab: 1000 },
      size * 20,
    );
    expect(kept).toContain('69');
    expect(mostBytes()).toBeLessThanOrEqual(size * 20);
    expect(kept.length + (record(1)?.dropped.passing ?? 0)).toBe(60);
    // A quarter less each time: few attempts, and no more gone than that asks for.
    expect(writes()).toBeLessThanOrEqual(6);
    expect(kept.length).toBeGreaterThanOrEqual(16);
  });

  test('after a refusal a quarter less is kept, from then on', async () => {
    const small = smallArea(10_000_000);
    const { store } = await openStore(small.area, { total: size * 100, perTab: 1000 }, () => undefined);
    for (const one of numbered(10, 40)) store.keep(one);
    await store.settled();
    vi.spyOn(small.area, 'set').mockRejectedValueOnce(new Error('QuotaExceededError: storage.session'));
    store.keep(exchange('50'));
    await store.settled();
    const kept = () => [...small.stored.values()].flatMap((value) => exchangeFrom(value)?.id ?? []);
    // Three quarters of 41.
    expect(kept()).toHaveLength(30);
    for (const one of numbered(51, 40)) store.keep(one);
    await store.settled();
    expect(kept()).toHaveLength(30);
    expect(tabFrom(small.stored.get(tabKey(1)))?.dropped).toEqual({ passing: 51, failing: 0 });
  });

  test('a storage that takes nothing at all: no exception, nothing hangs', async () => {
    const { kept } = await keepAll(numbered(10, 5), roomy, 10);
    expect(kept).toEqual([]);
  });

  test('a storage that fails for a while loses nothing, and an older change never goes over a newer one', async () => {
    vi.useFakeTimers();
    const small = smallArea(10_000_000);
    const { store } = await openStore(small.area, roomy, () => undefined);
    const set = vi.spyOn(small.area, 'set').mockRejectedValue(new Error('IOError: .../LOCK'));
    store.keep(exchange('10', { end: null }));
    store.keep(exchange('11'));
    await store.settled();
    expect([set.mock.calls.length, small.stored.size]).toEqual([3, 0]);
    store.keep(exchange('10', { end: failed }));
    store.drop(exchange('11'));
    store.keep(exchange('12'));
    await store.settled();
    await vi.advanceTimersByTimeAsync(1000);
    expect([set.mock.calls.length, small.stored.size]).toEqual([6, 0]);
    set.mockRestore();
    await vi.advanceTimersByTimeAsync(1000);
    await store.settled();
    vi.useRealTimers();
    const kept = [...small.stored.values()].flatMap((value) => exchangeFrom(value) ?? []);
    expect(kept.map(({ id, end }) => [id, end?.kind])).toEqual([
      ['10', 'error'],
      ['12', 'completed'],
    ]);
  });

  test('what is dropped before it was written is never written', async () => {
    const { store, stored } = await keepAll([]);
    store.keep(exchange('10'));
    store.drop(exchange('10'));
    await store.settled();
    expect([...stored.keys()]).toEqual([]);
  });
});

describe('after the worker was stopped', () => {
  test('everything is there again, what cannot be read goes with its tab', async () => {
    const small = smallArea(10_000_000);
    const first = await openStore(small.area, roomy, () => undefined);
    first.store.keep(exchange('11', { end: failed }));
    first.store.keep(exchange('10', { end: null }));
    first.store.keepTab(1, { ...emptyTab, paused: true });
    await first.store.settled();
    small.stored.set(exchangeKey(1, '12'), '{"damaged":').set('foreign', 1).set(tabKey(2), 'x');

    const second = await openStore(small.area, roomy, () => undefined);
    expect(second.exchanges.map(({ id }) => id)).toEqual(['10', '11']);
    expect([...second.tabs]).toEqual([[1, { ...emptyTab, paused: true }]]);
    expect(new Set(second.store.tabs())).toEqual(new Set([1, 2]));
    second.store.forgetTab(1);
    await second.store.settled();
    expect([...small.stored.keys()]).toEqual(['foreign', tabKey(2)]);
  });

  test('closed tabs are remembered, the latest last; what is no list of them is none', async () => {
    const small = smallArea(10_000_000);
    const first = await openStore(small.area, roomy, () => undefined);
    first.store.keepClosed([3, 1]);
    await first.store.settled();
    expect((await openStore(small.area, roomy, () => undefined)).closed).toEqual([3, 1]);
    for (const damaged of [5, '{', '[3', '{"3":1}']) {
      small.stored.set('closedTabs', damaged);
      expect((await openStore(small.area, roomy, () => undefined)).closed).toEqual([]);
    }
  });

  test('the order in which they would go is still the same', async () => {
    const small = smallArea(10_000_000);
    const first = await openStore(small.area, roomy, () => undefined);
    for (const one of [...numbered(10, 2, { end: failed }), ...numbered(20, 3)]) first.store.keep(one);
    await first.store.settled();
    const gone: string[] = [];
    const second = await openStore(small.area, { total: 1_000_000, perTab: 4 }, (_, id) => gone.push(id));
    for (const one of numbered(30, 3, { end: failed })) second.store.keep(one);
    expect(gone).toEqual(['20', '21', '22', '10']);
  });
});
