import type { End, Exchange } from '../cors/exchange.ts';
import { count, put, remove } from './change.ts';
import type { Change } from './change.ts';
import type { Completed } from './event.ts';
import { ended, isAtHome, withLastHop } from './hop.ts';
import { isNoCors } from './mode.ts';
import { pairForFailing } from './pairing.ts';
import { preflightFailedUnsent } from './preflight-events.ts';
import { lastHop } from './waiting.ts';

export function complete(change: Change, exchange: Exchange, { fromCache, at }: Completed): void {
  if (isAtHome(exchange)) return remove(change, exchange);
  if (isNoCors(exchange)) return dropNoCors(change, exchange);
  const { response } = lastHop(exchange);
  const known = response === null ? exchange : withLastHop(exchange, { response: { ...response, fromCache } });
  put(change, ended(known, { kind: 'completed', at }, true));
}

export function fail(change: Change, exchange: Exchange, end: Extract<End, { kind: 'error' }>): void {
  if (isFontProbe(exchange, end.error)) return drop(change, exchange);
  // Media players give requests up all the time, and so does everything on a page that is left.
  if (end.error === 'net::ERR_ABORTED' && isNoCors(exchange)) return dropNoCors(change, exchange);
  if (preflightFailedUnsent(change, exchange, end)) return;
  const unsent = lastHop(exchange).requestHeaders === null;
  const paired = unsent ? pairForFailing(change, exchange, end.error) : exchange;
  // A preflight that its owner gave up never ends by itself. Any other end of the owner can come before the preflight's.
  put(change, ended(paired, end, end.error === 'net::ERR_ABORTED'));
}

/** The document is gone, and the exchange with it: no closing event will come. */
export function abandon(change: Change, exchange: Exchange, at: number): void {
  if (isAtHome(exchange)) return remove(change, exchange);
  if (exchange.end !== null) return put(change, ended(exchange, exchange.end, true));
  if (isNoCors(exchange)) return dropNoCors(change, exchange);
  put(change, ended(exchange, { kind: 'gone', at }, true));
}

/** A FontFace first looks into the cache, with a request of its own, before it makes the real one (measured: Chromium 156). */
function isFontProbe(exchange: Exchange, error: string): boolean {
  return exchange.type === 'font' && error === 'net::ERR_CACHE_MISS';
}

function drop(change: Change, exchange: Exchange): void {
  remove(change, exchange);
  count(change, exchange.tabId, { total: -1 });
}

function dropNoCors(change: Change, exchange: Exchange): void {
  remove(change, exchange);
  count(change, exchange.tabId, { noCors: 1 });
}
