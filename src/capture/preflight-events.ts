import type { End, Exchange } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { count, put, remove, tabOf, type Change } from './change.ts';
import { cleanHeaders } from './clean.ts';
import { isPast } from './documents.ts';
import type { Answered, Sent } from './event.ts';
import { newExchange, responseOf, withLastHop, withPreflight } from './hop.ts';
import { findLone, mayHaveMissed, noteLonePreflight } from './interruption.ts';
import { findOwner } from './pairing.ts';
import { requestedNames } from './preflight-state.ts';
import { lastHop, tellsEarly, type Likeness } from './waiting.ts';

/** No page can set this header itself: https://fetch.spec.whatwg.org/#forbidden-request-header */
export function isPreflight(event: Sent): boolean {
  return event.method === 'OPTIONS' && get(event.headers, 'Access-Control-Request-Method') !== null;
}

/** Only its headers show that an OPTIONS request is a preflight, so its exchange was begun for nothing. */
export function preflightSent(change: Change, event: Sent): void {
  const begun = change.state.open.get(event.id) ?? null;
  if (begun === null && (tabOf(change.state, event.tabId).paused || isPast(change, event))) return;
  const exchange = begun ?? newExchange(event);
  const requestHeaders = cleanHeaders(event.headers);
  const method = get(requestHeaders, 'Access-Control-Request-Method') ?? '';
  if (begun !== null) {
    takeBack(change, begun);
    rehome(change, begun);
  }
  const owner = findOwner(change, { ...exchange, url: lastHop(exchange).url }, method, requestedNames(requestHeaders));
  // Its owner began before anybody listened, and is told of when it is sent or fails.
  if (owner === null) return standAlone(change, withLastHop(exchange, { requestHeaders }));
  hang(change, owner, exchange, requestHeaders);
}

/**
 * An OPTIONS request that failed before it was sent (HSTS does that to a preflight) shows no header. Where another request
 * waits for just such a preflight, it is that one.
 * @returns whether it was taken for a preflight
 */
export function preflightFailedUnsent(change: Change, exchange: Exchange, end: End): boolean {
  const hop = lastHop(exchange);
  if (hop.method !== 'OPTIONS' || hop.requestHeaders !== null || hop.preflight !== null) return false;
  const owner = findAnyOwner(change, { ...exchange, url: hop.url });
  if (owner === null) return false;
  takeBack(change, exchange);
  hang(change, owner, exchange, []);
  preflightEnded(change, exchange.id, end);
  return true;
}

/**
 * A request that failed before it was sent, with the OPTIONS request that was begun for it and shows no header: Chromium 156
 * ends the owner first where HSTS moves its preflight.
 */
export function withUnsentPreflight(change: Change, exchange: Exchange): Exchange {
  const hop = lastHop(exchange);
  if (hop.requestHeaders !== null || hop.preflight !== null || tellsEarly(exchange)) return exchange;
  const begun = findOwner(change, { ...exchange, url: hop.url }, 'OPTIONS');
  if (begun === null || lastHop(begun).requestHeaders !== null) return exchange;
  takeBack(change, begun);
  const { id, startedAt } = begun;
  return withLastHop(exchange, { preflight: { id, startedAt, requestHeaders: [], response: null, end: null } });
}

/** The owner of a preflight that does not say which method it asks for. */
function findAnyOwner(change: Change, likeness: Likeness): Exchange | null {
  const owners = ['PUT', 'PATCH', 'DELETE', 'POST', 'GET', 'HEAD'].map((method) => findOwner(change, likeness, method));
  return owners.find((owner) => owner !== null) ?? null;
}

/**
 * Whether an OPTIONS request of which a stopped worker missed that it was sent is another request's preflight. Then it is
 * its owner's from here on, with the headers that every preflight for that owner has.
 */
export function isUnseenPreflight(change: Change, event: Answered): boolean {
  const begun = change.state.open.get(event.id) ?? null;
  if (event.method !== 'OPTIONS' || !mayHaveMissed(change.state, begun ?? event)) return false;
  if (begun !== null && lastHop(begun).requestHeaders !== null) return false;
  const owner = findAnyOwner(change, event);
  if (owner === null || tellsEarly(owner)) return false;
  if (begun !== null) takeBack(change, begun);
  const { method } = lastHop(owner);
  hang(change, owner, begun ?? newExchange(event), [
    ['Origin', event.initiator ?? 'null'],
    ['Access-Control-Request-Method', method],
  ]);
  return true;
}

/** A request whose beginning was missed, with the preflight that had to stand by itself because of that. */
export function withLonePreflight(change: Change, exchange: Exchange): Exchange {
  const lone = findLone(change.state, exchange);
  if (lone === null) return exchange;
  remove(change, lone);
  const { id, startedAt, end } = lone;
  const { requestHeaders, response } = lastHop(lone);
  return withLastHop(exchange, {
    preflight: { id, startedAt, requestHeaders: requestHeaders ?? [], response, end },
  });
}

function hang(change: Change, owner: Exchange, preflight: Exchange, requestHeaders: ReturnType<typeof cleanHeaders>) {
  const { id, startedAt } = preflight;
  put(change, withLastHop(owner, { preflight: { id, startedAt, requestHeaders, response: null, end: null } }));
}

/** What seemed to be an OPTIONS request of the page may have been given another's preflight meanwhile. */
function rehome(change: Change, mistaken: Exchange): void {
  const { url, preflight } = lastHop(mistaken);
  if (preflight === null) return;
  const { requestHeaders, response, end } = preflight;
  const method = get(requestHeaders, 'Access-Control-Request-Method') ?? '';
  const owner = findOwner(change, { ...mistaken, url }, method);
  if (owner !== null) return put(change, withLastHop(owner, { preflight }));
  const alone = { ...mistaken, id: preflight.id, startedAt: preflight.startedAt, end };
  standAlone(change, withLastHop(alone, { requestHeaders, response, preflight: null }));
}

function takeBack(change: Change, exchange: Exchange): void {
  remove(change, exchange);
  count(change, exchange.tabId, { total: -1 });
}

function standAlone(change: Change, exchange: Exchange): void {
  noteLonePreflight(change.state, exchange);
  put(change, exchange);
}

export function preflightAnswered(change: Change, event: Answered): void {
  const owner = ownerOf(change, event.id);
  if (owner !== null) put(change, withPreflight(owner, event.id, { response: responseOf(event) }));
}

export function preflightEnded(change: Change, id: string, end: End): void {
  const owner = ownerOf(change, id);
  if (owner !== null) put(change, withPreflight(owner, id, { end }));
}

function ownerOf(change: Change, preflightId: string): Exchange | null {
  const id = change.state.owners.get(preflightId);
  return id === undefined ? null : (change.state.open.get(id) ?? null);
}
