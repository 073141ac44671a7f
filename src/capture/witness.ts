import type { Exchange } from '../cors/exchange.ts';
import { put, type Change } from './change.ts';
import { cleanUrl } from './clean.ts';
import type { Witnessed } from './event.ts';
import { marked } from './interruption.ts';
import { keepWord } from './unwitnessed.ts';

/**
 * Milliseconds between the clocks of a page and of the browser (measured in Firefox 153: 265 at most). Longer than that can a
 * request wait to be begun after the page made it: of 600 at once the last one began 2.5 seconds later, on a busy machine.
 */
const slack = 1500;

/** The page's word about one request: it goes to the exchange that began nearest to it, or waits for one. */
export function witnessed(change: Change, event: Witnessed): void {
  const { unwitnessed } = change.state;
  const word = { ...event, url: cleanUrl(event.url) };
  let nearest: Exchange | null = null;
  // Asked hundreds of times at once, of hundreds of exchanges: nothing is copied.
  for (const exchange of unwitnessed.exchanges.values()) {
    if (!fits(exchange, word)) continue;
    if (nearest === null || distance(exchange, word) < distance(nearest, word)) nearest = exchange;
  }
  if (nearest !== null) return take(change, nearest, word);
  keepWord(unwitnessed, word);
}

/** Gives a new exchange the word that came before it. */
export function takeEarlyWord(change: Change, exchange: Exchange): void {
  const { words } = change.state.unwitnessed;
  for (const word of words) {
    if (!fits(exchange, word)) continue;
    words.delete(word);
    return take(change, exchange, word);
  }
}

function take(change: Change, exchange: Exchange, { responseStatus, arrived }: Witnessed): void {
  const word = { ...exchange, witness: { responseStatus, ...(arrived === undefined ? {} : { arrived }) } };
  // The page speaks when a request is over. Where its end was missed, this is all that tells of it.
  put(change, exchange.end === null ? marked(change, word) : word);
}

/** The resource types of what elements and style sheets ask for. */
const ofElements: ReadonlySet<string> = new Set(['font', 'image', 'media', 'object', 'script', 'stylesheet']);

function fits(exchange: Exchange, word: Witnessed): boolean {
  const { tabId, frameId, hops, type } = exchange;
  if (
    (hops[0].url !== word.url && exchange.changedFrom !== word.url) ||
    tabId !== word.tabId ||
    frameId !== word.frameId
  )
    return false;
  if (word.by === 'script' && ofElements.has(type)) return false;
  if (word.by === 'element' && type === 'xmlhttprequest') return false;
  // It began while the page waited for it.
  return exchange.startedAt >= word.at - slack && exchange.startedAt <= word.at + word.duration + slack;
}

function distance({ startedAt }: Exchange, { at }: Witnessed): number {
  return Math.abs(startedAt - at);
}
