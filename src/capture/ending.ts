import type { End, Exchange } from '../cors/exchange.ts';
import { isAbort, isGivenUp } from './abort.ts';
import { count, put, remove, tabOf, type Change } from './change.ts';
import type { Completed } from './event.ts';
import { get } from '../cors/headers.ts';
import { ended, isAtHome, withLastHop } from './hop.ts';
import { isHardlySeen, marked } from './interruption.ts';
import { isNoCors } from './mode.ts';
import { pairForFailing } from './pairing.ts';
import { preflightFailedUnsent, withUnsentPreflight } from './preflight-events.ts';
import { preflightStateOf } from './preflight-state.ts';
import { noteCutShort } from './stopped.ts';
import { isUnsent, lastHop, tellsEarly } from './waiting.ts';

export function complete(change: Change, exchange: Exchange, { fromCache, at }: Completed): void {
  if (isAtHome(exchange)) return remove(change, exchange);
  if (isHardlySeen(change, exchange)) return drop(change, exchange);
  if (isNoCors(exchange) && !hidesData(exchange)) return dropNoCors(change, exchange);
  const { response } = lastHop(exchange);
  const known = response === null ? exchange : withLastHop(exchange, { response: { ...response, fromCache } });
  put(change, marked(change, ended(afterLeaving(change, known), { kind: 'completed', at }, true)));
}

/** The exchange with a mark if its document was left before it ended, or a navigation was under way that may have ended it. */
function afterLeaving({ state }: Change, exchange: Exchange): Exchange {
  const leaving = tabOf(state, exchange.tabId).page?.leaving;
  const isLeaving = leaving !== undefined && exchange.startedAt <= leaving.since;
  return exchange.end?.kind === 'gone' || isLeaving ? { ...exchange, documentLeft: true } : exchange;
}

export function fail(change: Change, exchange: Exchange, end: Extract<End, { kind: 'error' }>): void {
  if (isFontProbe(exchange, end.error)) return drop(change, exchange);
  noteCutShort(change, exchange, end);
  // Media players give requests up all the time, and so does everything on a page that is left.
  if (isGivenUp(exchange, end.error) && isNoCors(exchange) && !looksLikeOrb(exchange, end.error)) {
    return dropNoCors(change, exchange);
  }
  if (preflightFailedUnsent(change, exchange, end)) return;
  if (isHardlySeen(change, exchange)) return drop(change, exchange);
  const paired = isUnsent(exchange)
    ? withUnsentPreflight(change, pairForFailing(change, exchange, end.error))
    : exchange;
  // A preflight that its owner gave up never ends by itself. Any other end of the owner can come before the preflight's.
  put(change, marked(change, ended(afterLeaving(change, withheld(paired)), end, isAbort(end.error))));
}

/** A script got data with `mode: 'no-cors'` and may not read it: seldom what it was meant to do. What is only sent off is a POST. */
function hidesData(exchange: Exchange): boolean {
  const { method, response } = lastHop(exchange);
  if (exchange.type !== 'xmlhttprequest' || method !== 'GET' || response === null) return false;
  return /^\s*(?:text\/(?:plain|csv|xml)|application\/(?:[\w.+-]*\+)?(?:json|xml))\b/i.test(
    get(response.headers, 'Content-Type') ?? '',
  );
}

/** Headers that Firefox told and that never went out, because the preflight did not end well, are none of the request's. */
function withheld(exchange: Exchange): Exchange {
  const { preflight, response } = lastHop(exchange);
  if (!tellsEarly(exchange) || preflight === null || response !== null) return exchange;
  const preflightState = preflightStateOf(preflight);
  const wentOut = preflightState === 'granted' || preflightState === 'refused';
  return wentOut ? exchange : withLastHop(exchange, { requestHeaders: null });
}

/** Firefox gives an image that Opaque Response Blocking refuses the name of an abort; what it was answered tells them apart. */
function looksLikeOrb(exchange: Exchange, error: string): boolean {
  const headers = lastHop(exchange).response?.headers;
  if (error !== 'NS_BINDING_ABORTED' || exchange.type !== 'image' || headers === undefined) return false;
  return /^\s*(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml)\b)/i.test(get(headers, 'Content-Type') ?? '');
}

/**
 * The document is gone, and the exchange with it, as far as is known: should the browser go on with it (a beacon, `keepalive`, a
 * document that it keeps in a cache), what it tells counts.
 */
export function abandon(change: Change, exchange: Exchange, at: number): void {
  if (isAtHome(exchange)) return remove(change, exchange);
  if (exchange.end?.kind === 'gone') return;
  if (exchange.end !== null) return put(change, ended(exchange, exchange.end, true));
  if (isNoCors(exchange)) return dropNoCors(change, exchange);
  put(change, ended(exchange, { kind: 'gone', at }, false));
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
