import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Effects } from '../../src/capture/change.ts';
import { exchange } from '../../src/causes/example.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { newGathering } from '../../src/worker/gathering.ts';

const nothing: Effects = {
  changed: new Map(),
  removed: new Map(),
  tabs: new Set(),
  emptied: new Set(),
  forgotten: new Set(),
};

/** The tab is a part of the id: an exchange never moves. */
const exchanges = fc
  .record({ number: fc.integer({ min: 0, max: 3 }), tabId: fc.integer({ min: 1, max: 2 }), startedAt: fc.nat(9) })
  .map(({ number, tabId, startedAt }): Exchange => ({ ...exchange(), id: `${tabId}.${number}`, tabId, startedAt }));
const tabs = fc.integer({ min: 1, max: 2 }).map((tabId) => new Set([tabId]));
const byId = (one: Exchange) => new Map([[one.id, one]]);

const oneEffect: fc.Arbitrary<Effects> = fc.oneof(
  exchanges.map((one) => ({ ...nothing, changed: byId(one) })),
  exchanges.map((one) => ({ ...nothing, changed: byId(one), tabs: new Set([one.tabId]) })),
  exchanges.map((one) => ({ ...nothing, removed: byId(one) })),
  tabs.map((set) => ({ ...nothing, emptied: set, tabs: set })),
  tabs.map((set) => ({ ...nothing, forgotten: set })),
);

/** What a store holds after these effects, each taken in the recorder's order. */
function stored(all: readonly Effects[]) {
  const kept = new Map<string, Exchange>();
  const known = new Set<number>();
  for (const { changed, removed, tabs: told, emptied, forgotten } of all) {
    for (const tabId of [...forgotten, ...emptied]) {
      for (const [id, one] of kept) if (one.tabId === tabId) kept.delete(id);
    }
    for (const tabId of forgotten) known.delete(tabId);
    for (const id of removed.keys()) kept.delete(id);
    for (const [id, one] of changed) kept.set(id, one);
    for (const tabId of told) known.add(tabId);
  }
  return { kept, known };
}

describe('gathered effects', () => {
  test('leave the same in the store as one after the other', () => {
    fc.assert(
      fc.property(fc.array(oneEffect, { maxLength: 30 }), fc.array(oneEffect, { maxLength: 5 }), (all, before) => {
        const gathering = newGathering();
        for (const effects of all) gathering.add(effects);
        expect(stored([...before, gathering.take()])).toEqual(stored([...before, ...all]));
      }),
    );
  });

  test('ten changes of an exchange are one', () => {
    const gathering = newGathering();
    for (let i = 0; i < 10; i++) gathering.add({ ...nothing, changed: byId({ ...exchange(), startedAt: i }) });
    const taken = gathering.take();
    expect([...taken.changed.values()].map(({ startedAt }) => startedAt)).toEqual([9]);
    expect(gathering.take()).toEqual(nothing);
  });

  test('an exchange that the store let go of is not stored again', () => {
    const gathering = newGathering();
    gathering.add({ ...nothing, changed: byId({ ...exchange(), id: 'handed over' }) });
    const taken = gathering.take();
    gathering.add({ ...nothing, changed: byId({ ...exchange(), id: 'gathered' }) });
    gathering.leaveOut('handed over');
    gathering.leaveOut('gathered');
    expect([taken, gathering.take()]).toEqual([nothing, nothing]);
  });
});
