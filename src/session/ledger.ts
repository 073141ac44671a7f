import type { Exchange } from '../cors/exchange.ts';
import { judge, profileOf } from '../cors/judge.ts';
import type { Dropped } from './stored.ts';

/**
 * In what order exchanges have to go. Whether one passes is read off its end: completed, or not. In Chromium that is exact
 * for what CORS refuses (such a request never completes) and needs no verdict; in Firefox it does.
 */
export type Sort = 'passing' | 'failing' | 'open';

/** The first sort goes first, its oldest first: failures are kept longest of what is over, and what is under way longer still. */
const sorts = ['passing', 'failing', 'open'] as const satisfies readonly Sort[];

export interface Entry {
  readonly key: string;
  readonly tabId: number;
  readonly sort: Sort;
  /** Bytes that it takes in the storage. */
  readonly size: number;
  /** Which pages show it when it belongs to no tab: those of this origin that are not younger. null: none. */
  readonly initiator: string | null;
  readonly isPrivate?: true | undefined;
  readonly startedAt: number;
}

/** What is stored of one tab, and in which order it would go: maps keep the order in which an exchange came to its sort. */
interface Shelf {
  readonly entries: Readonly<Record<Sort, Map<string, Entry>>>;
  readonly bytes: Record<Sort, number>;
}

export interface Ledger {
  readonly entries: Map<string, Entry>;
  readonly byTab: Map<number, Shelf>;
  readonly dropped: Map<number, Dropped>;
  /** Bytes that each tab's record takes. */
  readonly records: Map<number, number>;
  bytes: number;
}

export interface Bounds {
  /** Bytes, of all tabs and their records together. */
  readonly total: number;
  /** Exchanges of one tab. */
  readonly perTab: number;
}

export function newLedger(): Ledger {
  return { entries: new Map(), byTab: new Map(), dropped: new Map(), records: new Map(), bytes: 0 };
}

export function sortOf(exchange: Exchange): Sort {
  const { end } = exchange;
  if (end === null) return 'open';
  if (end.kind !== 'completed') return 'failing';
  return profileOf(exchange).completedIsAllowed || judge(exchange).outcome !== 'blocked' ? 'passing' : 'failing';
}

/** Writes an entry down, in the place of the one that had its key. */
export function enter(ledger: Ledger, entry: Entry): void {
  const { key, tabId, sort, size } = entry;
  const before = ledger.entries.get(key);
  // The same sort keeps its place: a later change makes an exchange no younger.
  if (before !== undefined && before.sort !== sort) strike(ledger, key);
  const shelf = ledger.byTab.get(tabId) ?? newShelf();
  ledger.byTab.set(tabId, shelf);
  const more = size - (shelf.entries[sort].get(key)?.size ?? 0);
  ledger.entries.set(key, entry);
  shelf.entries[sort].set(key, entry);
  shelf.bytes[sort] += more;
  ledger.bytes += more;
}

/** Writes down what a tab's record takes; 0 when it is gone. */
export function enterRecord(ledger: Ledger, tabId: number, size: number): void {
  ledger.bytes += size - (ledger.records.get(tabId) ?? 0);
  if (size > 0) ledger.records.set(tabId, size);
  else ledger.records.delete(tabId);
}

/** @returns the entry that is gone now; null when there was none */
export function strike(ledger: Ledger, key: string): Entry | null {
  const entry = ledger.entries.get(key);
  if (entry === undefined) return null;
  const { tabId, sort, size } = entry;
  const shelf = ledger.byTab.get(tabId);
  ledger.entries.delete(key);
  ledger.bytes -= size;
  if (shelf === undefined) return entry;
  shelf.entries[sort].delete(key);
  shelf.bytes[sort] -= size;
  if (countOf(shelf) === 0) ledger.byTab.delete(tabId);
  return entry;
}

/** Strikes everything of a tab, and what was counted as dropped there. */
export function strikeTab(ledger: Ledger, tabId: number): readonly Entry[] {
  const entries = entriesOf(ledger, tabId);
  for (const { key } of entries) strike(ledger, key);
  ledger.dropped.delete(tabId);
  return entries;
}

/** Everything of a tab, in the order in which it would go. */
export function entriesOf(ledger: Ledger, tabId: number): readonly Entry[] {
  const shelf = ledger.byTab.get(tabId);
  return shelf === undefined ? [] : sorts.flatMap((sort) => [...shelf.entries[sort].values()]);
}

/**
 * Strikes what has to go so that the bounds hold again.
 * @param tabId the tab that has just grown
 */
export function makeRoom(ledger: Ledger, tabId: number, { total, perTab }: Bounds): readonly Entry[] {
  const gone: Entry[] = [];
  const shelf = ledger.byTab.get(tabId);
  if (shelf !== undefined) for (let more = countOf(shelf) - perTab; more > 0; more--) dropFirst(ledger, shelf, gone);
  while (ledger.bytes > total && ledger.byTab.size > 0) dropLargest(ledger, gone);
  return gone;
}

export function droppedOf(ledger: Ledger, tabId: number): Dropped {
  return ledger.dropped.get(tabId) ?? { passing: 0, failing: 0 };
}

/** Counts an entry as dropped in a tab that would have shown it. */
export function countDropped(ledger: Ledger, tabId: number, { sort }: Entry): void {
  const { passing, failing } = droppedOf(ledger, tabId);
  // One that was still under way had not failed.
  const dropped = sort === 'failing' ? { passing, failing: failing + 1 } : { passing: passing + 1, failing };
  ledger.dropped.set(tabId, dropped);
}

/**
 * Room is made where most is held: a tab with less than half of an even share loses nothing to the others. Of the rest, passing
 * exchanges go first, wherever there are any, out of the tab that holds most of them.
 */
function dropLargest(ledger: Ledger, gone: Entry[]): void {
  const shelves = [...ledger.byTab.values()];
  const share = shelves.reduce((sum, shelf) => sum + bytesOf(shelf), 0) / shelves.length;
  const large = shelves.filter((shelf) => bytesOf(shelf) >= share / 2);
  for (const sort of sorts) {
    const [first, ...others] = large.filter(({ entries }) => entries[sort].size > 0);
    if (first === undefined) continue;
    return drop(
      ledger,
      others.reduce((most, shelf) => (shelf.bytes[sort] > most.bytes[sort] ? shelf : most), first),
      sort,
      gone,
    );
  }
}

function dropFirst(ledger: Ledger, shelf: Shelf, gone: Entry[]): void {
  const first = sorts.find((sort) => shelf.entries[sort].size > 0);
  if (first !== undefined) drop(ledger, shelf, first, gone);
}

function drop(ledger: Ledger, shelf: Shelf, sort: Sort, gone: Entry[]): void {
  const [oldest] = shelf.entries[sort].values();
  if (oldest === undefined) return;
  strike(ledger, oldest.key);
  gone.push(oldest);
}

function countOf({ entries }: Shelf): number {
  return sorts.reduce((sum, sort) => sum + entries[sort].size, 0);
}

function bytesOf({ bytes }: Shelf): number {
  return sorts.reduce((sum, sort) => sum + bytes[sort], 0);
}

function newShelf(): Shelf {
  return {
    entries: { passing: new Map(), failing: new Map(), open: new Map() },
    bytes: { passing: 0, failing: 0, open: 0 },
  };
}
