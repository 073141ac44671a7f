import type { End, Exchange, Hop, Preflight } from '../cors/exchange.ts';
import { originOf } from '../cors/origin.ts';
import { locationOf } from '../cors/redirect.ts';
import { cleanHeaders, cleanText, cleanUrl } from './clean.ts';
import type { Answered, Seen } from './event.ts';
import { isOfOrigin } from './of-origin.ts';
import { lastHop } from './waiting.ts';

/** A new exchange of one hop, of which nothing was seen yet but that the browser began it. */
export function newExchange(seen: Seen): Exchange {
  const { id, tabId, frameId, documentId, initiator, type, ranIn, isPrivate } = seen;
  const withoutTab = isPrivate !== undefined && tabId < 0;
  const exchange = { id, tabId, frameId, documentId, startedAt: seen.at, initiator, type, end: null };
  return {
    ...exchange,
    ...(ranIn === undefined ? {} : { ranIn }),
    ...(withoutTab ? { isPrivate } : {}),
    hops: [newHop(seen)],
  };
}

export function newHop({ url, method }: Pick<Seen, 'url' | 'method'>): Hop {
  return { url: cleanUrl(url), method: cleanText(method), requestHeaders: null, preflight: null, response: null };
}

export function withHop(exchange: Exchange, hop: Hop): Exchange {
  return { ...exchange, hops: [...exchange.hops, hop] };
}

/** The exchange with its current hop changed. */
export function withLastHop(exchange: Exchange, change: Partial<Hop>): Exchange {
  const [first, ...rest] = exchange.hops;
  const last = { ...lastHop(exchange), ...change };
  return { ...exchange, hops: rest.length === 0 ? [last] : [first, ...rest.slice(0, -1), last] };
}

/** The exchange with one of its preflights changed, on whichever hop it is. */
export function withPreflight(exchange: Exchange, id: string, change: Partial<Preflight>): Exchange {
  const changed = (hop: Hop): Hop =>
    hop.preflight?.id === id ? { ...hop, preflight: { ...hop.preflight, ...change } } : hop;
  const [first, ...rest] = exchange.hops;
  return { ...exchange, hops: [changed(first), ...rest.map(changed)] };
}

export function responseOf(event: Answered): NonNullable<Hop['response']> {
  const { status, statusLine, headers, at } = event;
  return { status, statusLine: cleanText(statusLine), headers: cleanHeaders(headers), fromCache: false, at };
}

/** Ends the exchange, and with it the preflights that nothing more will be heard of. */
export function ended(exchange: Exchange, end: End, endPreflights: boolean): Exchange {
  const over = (hop: Hop): Hop =>
    endPreflights && hop.preflight !== null && hop.preflight.end === null
      ? { ...hop, preflight: { ...hop.preflight, end: { kind: 'gone', at: end.at } } }
      : hop;
  const [first, ...rest] = exchange.hops;
  return { ...exchange, end, hops: [over(first), ...rest.map(over)] };
}

/** True while the exchange never left the page's own origin: then it is only remembered, in case a redirect takes it away. */
export function isAtHome(exchange: Exchange): boolean {
  return exchange.hops.every((hop) => isOfOrigin(hop.url, exchange.initiator));
}

/** Whether the current hop's response sends the request to another origin, or to something that has none. */
export function leavesHome(exchange: Exchange): boolean {
  const { url, response } = lastHop(exchange);
  const location = response === null ? null : locationOf(response, url);
  return location !== null && (location.url === null || originOf(location.url) !== exchange.initiator);
}
