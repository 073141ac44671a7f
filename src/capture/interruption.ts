import type { Exchange } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import type { Change } from './change.ts';
import type { Seen } from './event.ts';
import type { CaptureState } from './state.ts';
import { bound } from './unwitnessed.ts';
import { lastHop } from './waiting.ts';

/**
 * What a worker misses that is stopped by force in the middle of traffic: the events that were delivered to it last (measured
 * with Chromium 156: of 150 requests and twelve stops, five lacked one event or two). Those of a request's later events that
 * come are enough to show it, and to say that it was not seen whole.
 */
export interface Interruption {
  /**
   * Milliseconds since the epoch: of what began before, events may be missing, or those of a neighbour that it was taken for.
   * null: nothing was interrupted.
   */
  readonly until: number | null;
  /** Ids of requests that are not looked at any more although events of them may come. */
  readonly gone: Set<string>;
  /** Preflights whose owner is not known, oldest first. */
  readonly lone: Map<string, Exchange>;
}

const most = 200;

export function interruptedUntil(until: number | null): Interruption {
  return { until, gone: new Set(), lone: new Map() };
}

/** The exchange with a mark if events of it may be missing. */
export function marked({ state }: Change, exchange: Exchange): Exchange {
  return isBefore(state, exchange.startedAt) ? { ...exchange, interrupted: true } : exchange;
}

/**
 * Whether a request of which nothing is known, or that was begun and not told to be sent, may be one whose events were
 * missed. Only for what is surely made with CORS: that is said by a header that was not seen.
 */
export function mayHaveMissed({ interruption }: CaptureState, { id, type }: Pick<Seen, 'id' | 'type'>): boolean {
  const { until, gone } = interruption;
  return until !== null && !gone.has(id) && isAlwaysCors(type);
}

function isBefore({ interruption: { until } }: CaptureState, startedAt: number): boolean {
  return until !== null && startedAt < until;
}

/** What comes of this exchange from now on is not to be taken for something missed. */
export function letGo({ until, gone, lone }: Interruption, { id }: Exchange): void {
  lone.delete(id);
  if (until === null) return;
  gone.add(id);
  bound(gone, most);
}

/** A preflight that nobody is known to own. Its owner may have begun before anybody listened, and be told of yet. */
export function noteStandingAlone({ interruption: { lone } }: CaptureState, exchange: Exchange): void {
  lone.set(exchange.id, exchange);
  bound(lone, most);
}

/** The log of its tab was emptied, and no request that comes has to do with what stood in it. */
export function forgetTabsLone({ lone }: Interruption, tabId: number): void {
  for (const exchange of lone.values()) if (exchange.tabId === tabId) lone.delete(exchange.id);
}

/** Keeps what is known of such a preflight up to date. */
export function noteLone({ lone }: Interruption, exchange: Exchange): void {
  if (lone.has(exchange.id)) lone.set(exchange.id, exchange);
}

/** Where its owner was missed, a preflight is nothing to be shown by itself. */
export function isHeldBack({ until, lone }: Interruption, { id }: Exchange): boolean {
  return until !== null && lone.has(id);
}

/**
 * Whether so little was seen of an ended exchange that it may be none: an OPTIONS request is rather a preflight then, and an
 * element's request rather one without CORS.
 */
export function isHardlySeen({ state }: Change, exchange: Exchange): boolean {
  const { method, requestHeaders } = lastHop(exchange);
  if (requestHeaders !== null || !isBefore(state, exchange.startedAt)) return false;
  return method === 'OPTIONS' || !isAlwaysCors(exchange.type);
}

function isAlwaysCors(type: string): boolean {
  return type === 'xmlhttprequest' || type === 'font';
}

/** The oldest preflight without an owner that this exchange would have had. */
export function findLone({ interruption: { lone } }: CaptureState, exchange: Exchange): Exchange | null {
  const { tabId, frameId, documentId, initiator } = exchange;
  const { url, method } = lastHop(exchange);
  for (const one of lone.values()) {
    const hop = lastHop(one);
    const isAlike = one.tabId === tabId && one.frameId === frameId && one.documentId === documentId;
    if (!isAlike || one.initiator !== initiator || hop.url !== url) continue;
    if (get(hop.requestHeaders ?? [], 'Access-Control-Request-Method') === method) return one;
  }
  return null;
}
