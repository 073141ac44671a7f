import type { Exchange } from '../cors/exchange.ts';
import { isNoCors } from '../capture/mode.ts';
import { originOf } from '../cors/origin.ts';
import { exchangeKey, parseKey, tabKey } from './keys.ts';
import { exchangeFrom, tabFrom, type TabRecord } from './stored.ts';
import { emptyLog, type TabLog } from './tab-log.ts';

/** The tab id of requests that belong to no tab: those of service workers and shared workers. */
const noTab = -1;

/** One tab's part of the storage, kept up to date change by change; only what changed is read again. */
export interface TabView {
  readonly tabId: number;
  readonly exchanges: Map<string, Exchange>;
  readonly damaged: Set<string>;
  record: TabRecord | null;
}

export function newView(tabId: number): TabView {
  return { tabId, exchanges: new Map(), damaged: new Set(), record: null };
}

/**
 * Takes one stored value in; `undefined` means that the key is gone.
 * @returns whether it belongs to this tab's view
 */
export function take(view: TabView, key: string, stored: unknown): boolean {
  const parsed = parseKey(key);
  if (parsed === null || parsed.kind === 'journal') return false;
  if (parsed.tabId !== view.tabId && parsed.tabId !== noTab) return false;
  if (parsed.kind === 'tab') return parsed.tabId === view.tabId && takeTab(view, stored);
  const exchange = stored === undefined ? null : exchangeFrom(stored);
  // An exchange under another's key is as foreign as one that does not parse.
  const fits = exchange !== null && exchangeKey(exchange.tabId, exchange.id) === key;
  if (fits) view.exchanges.set(key, exchange);
  else view.exchanges.delete(key);
  if (stored !== undefined && !fits) view.damaged.add(key);
  else view.damaged.delete(key);
  return true;
}

function takeTab(view: TabView, stored: unknown): boolean {
  view.record = stored === undefined ? null : tabFrom(stored);
  const key = tabKey(view.tabId);
  if (stored !== undefined && view.record === null) view.damaged.add(key);
  else view.damaged.delete(key);
  return true;
}

export function logOf(view: TabView): TabLog {
  const { page, counts, dropped, unseenFailures, paused } = view.record ?? { ...emptyLog, page: null };
  const exchanges = [...view.exchanges.values()]
    .filter((exchange) => (exchange.tabId === view.tabId || isOfPage(exchange, view.record)) && !isUndecided(exchange))
    .toSorted((a, b) => a.startedAt - b.startedAt);
  return {
    exchanges,
    page: page && { url: page.url },
    counts,
    dropped,
    unseenFailures,
    damaged: view.damaged.size,
    paused,
  };
}

/** A worker without a tab works for every page of its origin, one of private windows for private ones. */
function isOfPage(exchange: Exchange, record: TabRecord | null): boolean {
  if (record === null || record.page === null || exchange.isPrivate !== record.isPrivate) return false;
  return exchange.startedAt >= record.page.since && exchange.initiator === originOf(record.page.url);
}

/** Not known yet to be an exchange at all: it may turn out a preflight, or a request without CORS that nobody has to see. */
function isUndecided(exchange: Exchange): boolean {
  const [first, ...more] = exchange.hops;
  if (exchange.end !== null || more.length > 0) return false;
  const isBare = first.method === 'OPTIONS' && first.requestHeaders === null && first.preflight === null;
  return isBare || isNoCors(exchange);
}
