import type { Exchange } from '../cors/exchange.ts';
import type { Witnessed } from './event.ts';

/** What waits for its other half: the page's word can come before the browser's events of the same request, and after. */
export interface Unwitnessed {
  /** Exchanges of tabs that no witness has spoken of, oldest first. */
  readonly exchanges: Map<string, Exchange>;
  readonly words: Set<Witnessed>;
}

/** A page can make more than a thousand requests at once; each of them waits for a word, or a word for it. */
const most = 2000;

export function nothingUnwitnessed(): Unwitnessed {
  return { exchanges: new Map(), words: new Set() };
}

/** Writes down that an exchange has no witness yet, or has one now. */
export function expectWitness({ exchanges }: Unwitnessed, exchange: Exchange): void {
  if (exchange.tabId < 0 || exchange.witness !== undefined) exchanges.delete(exchange.id);
  else exchanges.set(exchange.id, exchange);
  bound(exchanges, most);
}

/** A word that came before its exchange. */
export function keepWord({ words }: Unwitnessed, word: Witnessed): void {
  words.add(word);
  bound(words, most);
}

/** Lets go of everything of a tab: its log was emptied. */
export function forgetTabsWitness({ exchanges, words }: Unwitnessed, tabId: number): void {
  for (const exchange of exchanges.values()) if (exchange.tabId === tabId) exchanges.delete(exchange.id);
  for (const word of words) if (word.tabId === tabId) words.delete(word);
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
