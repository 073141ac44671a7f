import { emptyTab, type TabFacts } from '../capture/state.ts';
import { isOfOrigin } from '../capture/of-origin.ts';
import type { Exchange } from '../cors/exchange.ts';
import { closedTabsKey, exchangeKey, parseKey, tabKey } from './keys.ts';
import {
  countDropped,
  droppedOf,
  enter,
  enterRecord,
  entriesOf,
  makeRoom,
  newLedger,
  sortOf,
  strike,
  strikeTab,
  type Bounds,
  type Entry,
} from './ledger.ts';
import { readAgain } from './read-again.ts';
import { closedFrom, exchangeFrom, tabFrom, textOf } from './stored.ts';
import { newWriter, type Area } from './writer.ts';

/** What `storage.session` offers, as far as the store needs it. */
export interface ReadableArea extends Area {
  get(keys: null): Promise<Record<string, unknown>>;
}

/** The tab id of requests that belong to no tab: those of service workers and shared workers. */
const noTab = -1;

const mebibyte = 1024 * 1024;

/**
 * At most 8 MiB are stored: these, one for what a worker hears before it can put it in order, and a little for what takes next
 * to nothing. `storage.session` holds 10 MiB (both browsers); the rest is for the browser's own overhead.
 */
export const defaultBounds: Bounds = { total: 7 * mebibyte - 64 * 1024, perTab: 2000 };

/** The worker's side of the storage: bounded, and written in batches. Nothing here ever throws for want of room. */
export interface Store {
  keep(exchange: Exchange): void;
  drop(exchange: Exchange): void;
  keepTab(tabId: number, facts: TabFacts): void;
  /** Removes the exchanges of a tab, and forgets how many of them were dropped before. */
  emptyTab(tabId: number): void;
  /** Removes all that is known of a tab. */
  forgetTab(tabId: number): void;
  /**
   * Tabs were closed: remembers them, the latest last, and removes what belongs to no tab and is of an origin that no open tab shows.
   * @returns what is gone of those
   */
  keepClosed(tabIds: readonly number[]): readonly string[];
  /** Tabs of which anything is stored, readable or not. */
  tabs(): readonly number[];
  /** Removes what somebody else stored, in one go with what is written at the same time. */
  remove(keys: readonly string[]): void;
  /** Resolves when everything so far is in the storage. */
  settled(): Promise<void>;
}

export interface Opened {
  readonly store: Store;
  /** Everything that was found, as it was found. */
  readonly stored: Readonly<Record<string, unknown>>;
  /** What was stored and could be read, oldest first. */
  readonly exchanges: readonly Exchange[];
  readonly tabs: ReadonlyMap<number, TabFacts>;
  /** Tabs that were closed, the latest last. */
  readonly closed: readonly number[];
}

/**
 * Opens the storage with what is in it.
 * @param onDropped told of each exchange that has to go for want of room
 */
export async function openStore(
  area: ReadableArea,
  bounds: Bounds,
  onDropped: (tabId: number, id: string) => void,
): Promise<Opened> {
  const ledger = newLedger();
  const facts = new Map<number, TabFacts>();
  const stored = await readAgain(() => area.get(null), {});
  const exchanges = readExchanges(stored);
  for (const [key, value] of Object.entries(stored)) readTabRecord(key, value);
  enterDamaged(stored, new Set(exchanges.map((exchange) => exchangeKey(exchange.tabId, exchange.id))));
  for (const exchange of exchanges) enter(ledger, entryOf(exchange, textOf(exchange)));
  let total = bounds.total;
  const writer = newWriter(area, Object.keys(stored), whenRefused);
  return {
    store: {
      keep,
      drop,
      keepTab,
      emptyTab: empty,
      forgetTab,
      keepClosed,
      tabs: () => [...new Set([...ledger.records.keys(), ...ledger.byTab.keys()])],
      remove,
      settled: () => writer.settled(),
    },
    stored,
    exchanges,
    tabs: facts,
    closed: closedFrom(stored[closedTabsKey]),
  };

  function keep(exchange: Exchange): void {
    const text = textOf(exchange);
    const entry = entryOf(exchange, text);
    enter(ledger, entry);
    writer.write(entry.key, text);
    letGo(makeRoom(ledger, exchange.tabId, { ...bounds, total }));
  }

  function drop(exchange: Exchange): void {
    const entry = strike(ledger, exchangeKey(exchange.tabId, exchange.id));
    if (entry !== null) writer.write(entry.key, null);
  }

  function keepTab(tabId: number, known: TabFacts): void {
    const key = tabKey(tabId);
    const text = textOf({ ...known, dropped: droppedOf(ledger, tabId) });
    facts.set(tabId, known);
    enterRecord(ledger, tabId, bytesOf(key, text));
    writer.write(key, text);
  }

  function empty(tabId: number): void {
    for (const { key } of strikeTab(ledger, tabId)) writer.write(key, null);
  }

  function forgetTab(tabId: number): void {
    empty(tabId);
    facts.delete(tabId);
    enterRecord(ledger, tabId, 0);
    writer.write(tabKey(tabId), null);
  }

  function keepClosed(tabIds: readonly number[]): readonly string[] {
    writer.write(closedTabsKey, JSON.stringify(tabIds));
    const unshown = entriesOf(ledger, noTab).filter((entry) => shownIn(entry).length === 0);
    for (const { key } of unshown) {
      strike(ledger, key);
      writer.write(key, null);
    }
    return unshown.flatMap(({ key }) => idOf(key) ?? []);
  }

  /** Tabs whose log has this entry: its own, or those of its origin when it has none. */
  function shownIn({ tabId, initiator, isPrivate, startedAt }: Entry): readonly number[] {
    if (tabId !== noTab) return [tabId];
    return [...facts].flatMap(([shown, tab]) => {
      const { page } = tab;
      const isShown = page !== null && tab.isPrivate === isPrivate && startedAt >= page.since;
      return isShown && isOfOrigin(page.url, initiator) ? [shown] : [];
    });
  }

  function remove(keys: readonly string[]): void {
    for (const key of keys) writer.removeFound(key);
  }

  function letGo(gone: readonly Entry[]): void {
    const told = new Set<number>();
    for (const entry of gone) {
      writer.write(entry.key, null);
      for (const tabId of shownIn(entry)) {
        countDropped(ledger, tabId, entry);
        told.add(tabId);
      }
      const id = idOf(entry.key);
      if (id !== null) onDropped(entry.tabId, id);
    }
    for (const tabId of told) keepTab(tabId, facts.get(tabId) ?? emptyTab);
  }

  /** The storage is fuller than the ledger knows: from here on a quarter less is kept. */
  function whenRefused(): boolean {
    total = Math.floor(ledger.bytes * 0.75);
    const gone = makeRoom(ledger, Number.NaN, { ...bounds, total });
    letGo(gone);
    return gone.length > 0;
  }

  function readTabRecord(key: string, value: unknown): void {
    const parsed = parseKey(key);
    if (parsed?.kind !== 'tab') return;
    enterRecord(ledger, parsed.tabId, bytesOf(key, JSON.stringify(value) ?? ''));
    const record = tabFrom(value);
    if (record === null) return;
    const { dropped, ...known } = record;
    facts.set(parsed.tabId, known);
    ledger.dropped.set(parsed.tabId, dropped);
  }

  /** Entries under our keys that cannot be read take room and go with their tab. Until then they are counted by who reads them. */
  function enterDamaged(all: Readonly<Record<string, unknown>>, readable: ReadonlySet<string>): void {
    for (const [key, value] of Object.entries(all)) {
      const parsed = parseKey(key);
      if (parsed?.kind !== 'exchange' || readable.has(key)) continue;
      const size = bytesOf(key, JSON.stringify(value) ?? '');
      enter(ledger, { key, tabId: parsed.tabId, sort: 'passing', size, initiator: null, startedAt: 0 });
    }
  }
}

function readExchanges(stored: Readonly<Record<string, unknown>>): readonly Exchange[] {
  return Object.entries(stored)
    .flatMap(([key, value]) => {
      const exchange = parseKey(key)?.kind === 'exchange' ? exchangeFrom(value) : null;
      return exchange !== null && exchangeKey(exchange.tabId, exchange.id) === key ? [exchange] : [];
    })
    .toSorted((a, b) => a.startedAt - b.startedAt);
}

function entryOf(exchange: Exchange, text: string): Entry {
  const key = exchangeKey(exchange.tabId, exchange.id);
  const { tabId, initiator, isPrivate, startedAt } = exchange;
  return { key, tabId, sort: sortOf(exchange), size: bytesOf(key, text), initiator, isPrivate, startedAt };
}

function idOf(key: string): string | null {
  const parsed = parseKey(key);
  return parsed?.kind === 'exchange' ? parsed.id : null;
}

const encoder = new TextEncoder();

function bytesOf(key: string, text: string): number {
  // Nearly every text is ASCII, where looking is much cheaper than encoding.
  return key.length + (/[^\0-\x7f]/.test(text) ? encoder.encode(text).length : text.length);
}
