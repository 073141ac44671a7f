import type { Exchange } from '../cors/exchange.ts';
import { judge, profileOf } from '../cors/judge.ts';
import type { Dropped } from './stored.ts';

/**
 * In what order exchanges have to go. Whether one passes is read off its end: completed, or not. In Chromium that is exact
 * for what CORS refuses (such a request never completes) and needs no verdict; in Firefox it does.
 */
export type Sort = 'passing' | 'failing' | 'open';

/** The first sort goes first, its oldest first; one that is still under way goes last. */
const sorts = ['passing', 'failing', 'open'] as const satisfies readonly Sort[];

export interface Entry {
  readonly key: string;
  readonly tabId: number;
  readonly sort: Sort;
  /** Bytes that it takes in the storage. */
  readonly size: number;
}

type Shelf = Readonly<Record<Sort, Map<string, Entry>>>;

/** What is stored, and in which order it would go: maps keep the order in which an exchange came to its sort. */
export interface Ledger {
  readonly entries: Map<string, Entry>;
  readonly all: Shelf;
  readonly byTab: Map<number, Shelf>;
  readonly dropped: Map<number, Dropped>;
  /** Bytes that each tab's record takes. */
  readonly records: Map<number, number>;
  bytes: number;
}

export interface Bounds {
  /** Bytes, of all tabs together. */
  readonly total: number;
  /** Exchanges of one tab. */
  readonly perTab: number;
}

export function newLedger(): Ledger {
  return { entries: new Map(), all: newShelf(), byTab: new Map(), dropped: new Map(), records: new Map(), bytes: 0 };
}

export function sortOf(exchange: Exchange): Sort {
  const { end } = exchange;
  if (end === null) return 'open';
  if (end.kind !== 'completed') return 'failing';
  return profileOf(exchange).completedIsAllowed || judge(exchange).outcome !== 'blocked' ? 'passing' : 'failing';
}

/** Writes an entry down, in the place of the one that had its key. */
export function enter(ledger: Ledger, entry: Entry): void {
  const before = ledger.entries.get(entry.key);
  // The same sort keeps its place: a later change makes an exchange no younger.
  if (before !== undefined && before.sort !== entry.sort) strike(ledger, entry.key);
  else ledger.bytes -= before?.size ?? 0;
  const shelf = ledger.byTab.get(entry.tabId) ?? newShelf();
  ledger.byTab.set(entry.tabId, shelf);
  ledger.entries.set(entry.key, entry);
  ledger.all[entry.sort].set(entry.key, entry);
  shelf[entry.sort].set(entry.key, entry);
  ledger.bytes += entry.size;
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
  ledger.entries.delete(key);
  ledger.all[entry.sort].delete(key);
  ledger.byTab.get(entry.tabId)?.[entry.sort].delete(key);
  ledger.bytes -= entry.size;
  return entry;
}

/** Strikes everything of a tab, and what was counted as dropped there. */
export function strikeTab(ledger: Ledger, tabId: number): readonly Entry[] {
  const shelf = ledger.byTab.get(tabId) ?? newShelf();
  const entries = sorts.flatMap((sort) => [...shelf[sort].values()]);
  for (const { key } of entries) strike(ledger, key);
  ledger.byTab.delete(tabId);
  ledger.dropped.delete(tabId);
  return entries;
}

/**
 * Strikes what has to go so that the bounds hold again, and counts it as dropped.
 * @param tabId the tab that has just grown
 */
export function makeRoom(ledger: Ledger, tabId: number, bounds: Bounds): readonly Entry[] {
  const gone: Entry[] = [];
  const shelf = ledger.byTab.get(tabId) ?? newShelf();
  while (countOf(shelf) > bounds.perTab) drop(ledger, shelf, gone);
  while (ledger.bytes > bounds.total && ledger.entries.size > 0) drop(ledger, ledger.all, gone);
  return gone;
}

export function droppedOf(ledger: Ledger, tabId: number): Dropped {
  return ledger.dropped.get(tabId) ?? { passing: 0, failing: 0 };
}

function drop(ledger: Ledger, shelf: Shelf, gone: Entry[]): void {
  const oldest = sorts.map((sort) => shelf[sort].values().next().value).find((entry) => entry !== undefined);
  if (oldest === undefined) return;
  strike(ledger, oldest.key);
  gone.push(oldest);
  const { passing, failing } = droppedOf(ledger, oldest.tabId);
  // One that was still under way had not failed.
  const dropped = oldest.sort === 'failing' ? { passing, failing: failing + 1 } : { passing: passing + 1, failing };
  ledger.dropped.set(oldest.tabId, dropped);
}

function countOf(shelf: Shelf): number {
  return sorts.reduce((sum, sort) => sum + shelf[sort].size, 0);
}

function newShelf(): Shelf {
  return { passing: new Map(), failing: new Map(), open: new Map() };
}
