import type { Exchange } from '../cors/exchange.ts';
import { type CaptureState, type Counts, type TabFacts, emptyTab } from './state.ts';
import { isHeldBack, letGo, noteAlike, noteLone } from './interruption.ts';
import { displace, place } from './waiting.ts';
import { bound, expectObservation } from './unobserved.ts';

/**
 * What events changed, to be stored and shown: of one, or of several as if they had been one. Then of an exchange that changed
 * ten times only the last form is in it. To be stored in this order: forgotten, emptied, removed, changed, tabs.
 */
export interface Effects {
  readonly changed: Map<string, Exchange>;
  /** Exchanges that turned out to be none of our business, with the tab they were in. */
  readonly removed: Map<string, Exchange>;
  /** Tabs whose facts changed. */
  readonly tabs: Set<number>;
  /** Tabs whose exchanges go, all of them; what stands in `changed` came after that. */
  readonly emptied: Set<number>;
  /** Tabs that are no more. */
  readonly forgotten: Set<number>;
  /** Tabs whose documents may know more of a request than the browser's events say. */
  readonly unsure: Set<number>;
}

export function noEffects(): Effects {
  return {
    changed: new Map(),
    removed: new Map(),
    tabs: new Set(),
    emptied: new Set(),
    forgotten: new Set(),
    unsure: new Set(),
  };
}

/** The work of one event: the state, and what has been changed in it so far. */
export interface Change {
  readonly state: CaptureState;
  /** Whether exchanges outlive their document. */
  readonly preserveLog: boolean;
  readonly effects: Effects;
}

/** Replaces an exchange, keeps it in mind while something of it is still to come, and passes it on. */
export function put(change: Change, exchange: Exchange): void {
  remember(change.state, exchange);
  if (!isHeldBack(change.state.interruption, exchange)) change.effects.changed.set(exchange.id, exchange);
}

/** As `put`, without telling anybody: for what may still turn out to be a plain same-origin request. */
export function remember(state: CaptureState, exchange: Exchange): void {
  place(state.waiting, exchange);
  for (const { preflight } of exchange.hops) {
    if (preflight === null) continue;
    if (preflight.end === null) state.owners.set(preflight.id, exchange.id);
    else state.owners.delete(preflight.id);
  }
  expectObservation(state.unobserved, exchange);
  noteLone(state.interruption, exchange);
  noteAlike(state, exchange);
  if (state.ahead.has(exchange.id)) state.ahead.set(exchange.id, exchange);
  noteLeft(state, exchange);
  if (isOver(exchange)) state.open.delete(exchange.id);
  else state.open.set(exchange.id, exchange);
}

/** Takes an exchange out of the log, as if it had never been in it. */
export function remove(change: Change, exchange: Exchange): void {
  forget(change.state, exchange);
  change.effects.changed.delete(exchange.id);
  change.effects.removed.set(exchange.id, exchange);
}

/** Lets go of an exchange without touching the log: no further event of it is looked at. */
export function forget(state: CaptureState, exchange: Exchange): void {
  letGo(state.interruption, exchange);
  displace(state.waiting, exchange.id);
  state.open.delete(exchange.id);
  state.ahead.delete(exchange.id);
  state.left.delete(exchange.id);
  state.unobserved.exchanges.delete(exchange.id);
  for (const { preflight } of exchange.hops) if (preflight !== null) state.owners.delete(preflight.id);
}

/** Takes everything that a tab holds out of the log. */
export function clearTab(change: Change, tabId: number): void {
  takeOut(change, tabId);
  change.effects.emptied.add(tabId);
}

/** Closed tabs that are remembered. Their last events come within seconds. */
const mostClosed = 1000;

/** As `clearTab`, and the tab with it: what is told of it from now on comes too late. */
export function closeTab({ state, effects }: Change, tabId: number): void {
  takeOut({ effects }, tabId);
  state.tabs.delete(tabId);
  effects.tabs.delete(tabId);
  effects.forgotten.add(tabId);
  // Requests of workers belong to no tab, and others will come.
  if (tabId < 0) return;
  state.closed.add(tabId);
  bound(state.closed, mostClosed);
}

function takeOut({ effects }: Pick<Change, 'effects'>, tabId: number): void {
  for (const exchanges of [effects.changed, effects.removed]) {
    for (const exchange of exchanges.values()) if (exchange.tabId === tabId) exchanges.delete(exchange.id);
  }
}

export function tabOf(state: CaptureState, tabId: number): TabFacts {
  return state.tabs.get(tabId) ?? emptyTab;
}

export function putTab(change: Change, tabId: number, facts: TabFacts): void {
  change.state.tabs.set(tabId, facts);
  change.effects.tabs.add(tabId);
}

export function count(change: Change, tabId: number, by: Partial<Counts>): void {
  const facts = tabOf(change.state, tabId);
  const { sameOrigin, noCors, total } = facts.counts;
  const counts = {
    sameOrigin: sameOrigin + (by.sameOrigin ?? 0),
    noCors: noCors + (by.noCors ?? 0),
    total: total + (by.total ?? 0),
  };
  putTab(change, tabId, { ...facts, counts });
}

/** A document that is only prerendered has made it: should the tab come to show that document, it is the page's. */
export function noteAhead({ ahead }: CaptureState, exchange: Exchange): void {
  ahead.set(exchange.id, exchange);
  bound(ahead, mostAhead);
}

const mostAhead = 200;

/** Exchanges of documents that are gone, of which more may be told. */
const mostLeft = 200;

/** Keeps count of what is only still looked at because its document is gone; the oldest are let go of. */
function noteLeft(state: CaptureState, exchange: Exchange): void {
  const { left, open } = state;
  if (exchange.end?.kind !== 'gone') return void left.delete(exchange.id);
  left.add(exchange.id);
  const [oldest] = left;
  if (left.size <= mostLeft || oldest === undefined) return;
  const over = open.get(oldest);
  if (over === undefined) left.delete(oldest);
  else forget(state, over);
}

/**
 * Over: it has an end, and so has every preflight of it (the owner's failure can be told before its preflight's). That its
 * document is gone is no end of which nothing more is told: the browser goes on with some of them.
 */
function isOver(exchange: Exchange): boolean {
  return (
    exchange.end !== null &&
    exchange.end.kind !== 'gone' &&
    exchange.hops.every(({ preflight }) => preflight === null || preflight.end !== null)
  );
}
