import type { Exchange } from '../cors/exchange.ts';
import type { PageObserved } from './event.ts';

/** What waits for its other half: the page's observation can come before the browser's events of the same request, and after. */
export interface Unobserved {
  /** Exchanges of tabs that no page observation has come for, oldest first. */
  readonly exchanges: Map<string, Exchange>;
  readonly observations: Set<PageObserved>;
}

/** A page can make more than a thousand requests at once; each of them waits for its observation. */
const most = 2000;

export function nothingUnobserved(): Unobserved {
  return { exchanges: new Map(), observations: new Set() };
}

/** Writes down that an exchange has no page observation yet, or has one now. */
export function expectObservation({ exchanges }: Unobserved, exchange: Exchange): void {
  if (exchange.tabId < 0 || exchange.pageObservation !== undefined) exchanges.delete(exchange.id);
  else exchanges.set(exchange.id, exchange);
  bound(exchanges, most);
}

/** An observation that came before its exchange. */
export function keepObservation({ observations }: Unobserved, observation: PageObserved): void {
  observations.add(observation);
  bound(observations, most);
}

/** Lets go of everything of a tab: its log was emptied. */
export function forgetTabsObservations({ exchanges, observations }: Unobserved, tabId: number): void {
  for (const exchange of exchanges.values()) if (exchange.tabId === tabId) exchanges.delete(exchange.id);
  for (const observation of observations) if (observation.tabId === tabId) observations.delete(observation);
}

/** Lets go of the oldest where there are too many. */
export function bound(collection: Map<unknown, unknown> | Set<unknown>, size: number): void {
  // Asked at every event: where there is room, nothing is looked at.
  if (collection.size <= size) return;
  for (const key of collection.keys()) {
    if (collection.size <= size) return;
    collection.delete(key);
  }
}
