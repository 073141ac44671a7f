import type { Exchange, Hop } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { isAbort } from './abort.ts';
import { count, noteAhead, put, remember, remove, tabOf, type Change } from './change.ts';
import { cleanHeaders } from './clean.ts';
import { isPast } from './documents.ts';
import type { Answered, Begun, Completed, Failed, Seen, Sent, Started } from './event.ts';
import { isAtHome, leavesHome, newExchange, newHop, responseOf, withHop, withLastHop } from './hop.ts';
import { complete, fail } from './ending.ts';
import { missed, rebuilt, refusedUnseen } from './missed.ts';
import { isNobodys, isOfOrigin } from './of-origin.ts';
import { pairForSending } from './pairing.ts';
import {
  isPreflight,
  isUnseenPreflight,
  preflightAnswered,
  preflightEnded,
  preflightSent,
} from './preflight-events.ts';
import { noteCutShort } from './stopped.ts';
import { lastHop, tellsEarly } from './waiting.ts';
import { takeEarlyObservation } from './page-observation.ts';

export function started(change: Change, event: Started): void {
  const { state } = change;
  const open = state.open.get(event.id);
  if (open !== undefined) return redirected(change, open, event);
  if (isNobodys(event) || tabOf(state, event.tabId).paused) return;
  if (isPast(change, event)) return void state.sameOrigin.delete(event.id);
  // A known id without an exchange: a same-origin request that an internal redirect (HSTS) takes elsewhere.
  if (!state.sameOrigin.has(event.id)) count(change, event.tabId, { total: 1 });
  if (isOfOrigin(event.url, event.initiator)) return startedAtHome(change, event);
  if (state.sameOrigin.delete(event.id)) count(change, event.tabId, { sameOrigin: -1 });
  const exchange = newExchange(event);
  if (!event.active && event.left !== true) noteAhead(state, exchange);
  put(change, exchange);
  takeEarlyObservation(change, exchange);
}

function startedAtHome(change: Change, event: Started): void {
  if (!change.state.sameOrigin.has(event.id)) count(change, event.tabId, { sameOrigin: 1 });
  change.state.sameOrigin.set(event.id, null);
}

function redirected(change: Change, exchange: Exchange, event: Started): void {
  const next = isMoved(exchange) ? moved(exchange, newHop(event)) : withHop(exchange, newHop(event));
  if (isAtHome(exchange) && !isAtHome(next)) count(change, event.tabId, { sameOrigin: -1 });
  keep(change, next);
}

/** Firefox moves a request to https: (HSTS, HTTPS-Only Mode, upgrade-insecure-requests) before it is sent, and without an answer. */
function isMoved(exchange: Exchange): boolean {
  const { requestHeaders, response } = lastHop(exchange);
  return tellsEarly(exchange) && requestHeaders === null && response === null;
}

/** The same hop, at another URL. */
function moved(exchange: Exchange, hop: Hop): Exchange {
  const [first, ...rest] = exchange.hops;
  const next = withLastHop(exchange, hop);
  return rest.length > 0 ? next : { ...next, changedFrom: exchange.changedFrom ?? first.url };
}

/** What a service worker has taken is not this page's exchange; what the worker passes on begins anew. */
export function handedOver(change: Change, event: Seen): void {
  if (change.state.sameOrigin.delete(event.id)) return count(change, event.tabId, { total: -1, sameOrigin: -1 });
  const exchange = change.state.open.get(event.id);
  if (exchange === undefined || exchange.hops.length > 1) return;
  remove(change, exchange);
  change.state.interruption.gone.delete(event.id);
  count(change, event.tabId, { total: -1 });
}

export function sent(change: Change, event: Sent): void {
  const { state } = change;
  if (isPreflight(event)) {
    // Behind a redirect the page's own origin is asked as well.
    if (state.sameOrigin.delete(event.id)) count(change, event.tabId, { sameOrigin: -1, total: -1 });
    return preflightSent(change, event);
  }
  if (state.sameOrigin.has(event.id)) {
    state.sameOrigin.set(event.id, cleanHeaders(event.headers));
    return;
  }
  const exchange = state.open.get(event.id) ?? missed(change, event);
  if (exchange === null) return;
  const requestHeaders = cleanHeaders(event.headers);
  const paired = tellsEarly(exchange) ? exchange : pairForSending(change, exchange, requestHeaders);
  // Sent again after a challenge (401, 407): the answer to the first attempt decides nothing.
  keep(change, withLastHop(paired, { requestHeaders, response: null }));
}

export function answered(change: Change, event: Answered): void {
  const { state } = change;
  if (state.owners.has(event.id)) return preflightAnswered(change, event);
  if (isUnseenPreflight(change, event)) return preflightAnswered(change, event);
  if (state.sameOrigin.has(event.id)) return answeredAtHome(change, event);
  const exchange = state.open.get(event.id) ?? rebuilt(change, event);
  if (exchange !== null) keep(change, withLastHop(pairedForAnswer(change, exchange), { response: responseOf(event) }));
}

/** In Firefox only the first answer shows that a request went out, and so that its preflight has granted it. */
function pairedForAnswer(change: Change, exchange: Exchange): Exchange {
  const { requestHeaders, response } = lastHop(exchange);
  if (!tellsEarly(exchange) || requestHeaders === null || response !== null) return exchange;
  return pairForSending(change, exchange, requestHeaders);
}

/** A same-origin redirect is remembered from here on: should it lead away, it is the exchange's first hop. */
function answeredAtHome(change: Change, event: Answered): void {
  const requestHeaders = change.state.sameOrigin.get(event.id);
  if (requestHeaders === undefined || event.status < 300 || event.status > 399) return;
  change.state.sameOrigin.delete(event.id);
  keep(change, withLastHop(newExchange(event), { requestHeaders, response: responseOf(event) }));
}

/** What has not left the page's own origin, and is not about to, is nobody's business yet. */
function keep(change: Change, exchange: Exchange): void {
  if (isAtHome(exchange) && !leavesHome(exchange)) remember(change.state, exchange);
  else put(change, exchange);
}

export function begun(change: Change, event: Begun): void {
  const exchange = change.state.open.get(event.id);
  const response = exchange === undefined ? null : lastHop(exchange).response;
  if (exchange !== undefined && response !== null) {
    keep(change, withLastHop(exchange, { response: { ...response, begun: true } }));
  }
}

export function completed(change: Change, event: Completed): void {
  const { state } = change;
  if (state.sameOrigin.delete(event.id)) return;
  if (state.owners.has(event.id)) return preflightEnded(change, event.id, { kind: 'completed', at: event.at });
  const exchange = state.open.get(event.id) ?? rebuilt(change, event);
  if (exchange !== null) complete(change, exchange, event);
}

export function failed(change: Change, event: Failed): void {
  const { state } = change;
  const end = { kind: 'error', error: event.error, at: event.at } as const;
  if (state.sameOrigin.delete(event.id)) return;
  if (state.owners.has(event.id)) return preflightEnded(change, event.id, end);
  const unknown = () => (isAbort(event.error) ? null : (refusedUnseen(change, event) ?? rebuilt(change, event)));
  const exchange = state.open.get(event.id) ?? unknown();
  if (exchange === null) return;
  if (isAtHome(exchange) && !isRefusedAway(exchange, event.error)) {
    noteCutShort(change, exchange, end);
    return remove(change, exchange);
  }
  fail(change, exchange, end);
}

/**
 * The page's own network trouble is not our business, but a refused redirect to another origin is. Chromium 156 ends one with
 * `net::ERR_ABORTED` in mode `same-origin`, and so it ends every redirect that the page asked not to be followed.
 */
function isRefusedAway(exchange: Exchange, error: string): boolean {
  if (!leavesHome(exchange)) return false;
  const mode = get(lastHop(exchange).requestHeaders ?? [], 'Sec-Fetch-Mode');
  return !isAbort(error) || mode === 'same-origin';
}
