import type { Exchange } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import type { Change } from './change.ts';
import type { Seen } from './event.ts';
import type { CaptureState } from './state.ts';
import { bound } from './unobserved.ts';
import { preflightStateOf } from './preflight-state.ts';
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
  /** Ids of requests that are not looked at any more although events of them may come, oldest first. */
  readonly gone: Set<string>;
  /** Ids of requests that had been answered, and not ended, when the worker was stopped. */
  readonly halfway: Set<string>;
  /** Ids of the requests of the time before, by what makes their preflights look alike. */
  readonly alike: Map<string, Set<string>>;
  /** Preflights whose owner is not known, oldest first. */
  readonly lone: Map<string, Exchange>;
}

const most = 200;
const mostGone = 500;

/** @param exchanges everything that is stored */
export function interruptedUntil(until: number | null, exchanges: readonly Exchange[]): Interruption {
  const isHalfway = (exchange: Exchange) => exchange.end === null && lastHop(exchange).response !== null;
  const halfway = until === null ? [] : exchanges.filter(isHalfway).map(({ id }) => id);
  return { until, gone: new Set(), halfway: new Set(halfway), alike: new Map(), lone: new Map() };
}

/**
 * The exchange with a mark if events of it may be missing that would say something. Of one whose request, response and end were all
 * seen none would, whenever the worker was stopped.
 */
export function marked({ state }: Change, exchange: Exchange): Exchange {
  const { interrupted = isBefore(state, exchange.startedAt), ...whole } = exchange;
  return interrupted && !isWhole(state, exchange) ? { ...whole, interrupted: true } : whole;
}

/**
 * The exchange with a mark, where its page says that it is over and the browser has not said so. After a stop, the end is the event
 * that is missed most, in Firefox also of requests that begin while the worker starts (measured with ESR 153): then the page's word is
 * all that tells of it. Should the end come all the same, `marked` takes the mark away.
 */
export function endedUnheard(change: Change, exchange: Exchange): Exchange {
  return change.state.interruption.until === null ? exchange : marked(change, { ...exchange, interrupted: true });
}

function isWhole({ interruption: { halfway, alike } }: CaptureState, exchange: Exchange): boolean {
  const { id, hops, end } = exchange;
  if (end === null || end.kind === 'gone') return false;
  const { preflight, response } = lastHop(exchange);
  // Whether a response was passed on tells two ends of one name apart, and may have been told while nobody listened.
  if (halfway.has(id) && end.kind === 'error' && response?.begun !== true) return false;
  const isAnswered = response === null && preflight?.response != null && preflight.end !== null;
  // A preflight may be that of a neighbour whose own was missed: one that grants is believed of a request without any.
  const wasRefused =
    isAnswered && (preflightStateOf(preflight) === 'refused' || (alike.get(likeness(exchange))?.size ?? 1) === 1);
  const asked = wasRefused ? hops.slice(0, -1) : hops;
  return asked.every((hop) => hop.requestHeaders !== null && hop.response !== null);
}

/**
 * Whether a request of which nothing is known, or that was begun and not told to be sent, may be one whose events were
 * missed. Only for what is surely made with CORS: that is said by a header that was not seen.
 */
export function mayHaveMissed({ interruption }: CaptureState, { id, type }: Pick<Seen, 'id' | 'type'>): boolean {
  const { until, gone } = interruption;
  return until !== null && !gone.has(id) && isAlwaysCors(type);
}

/** Writes down which requests of the time before look alike, whose preflights can be taken for each other's. */
export function noteAlike(state: CaptureState, exchange: Exchange): void {
  if (!isBefore(state, exchange.startedAt)) return;
  const { alike } = state.interruption;
  const key = likeness(exchange);
  alike.set(key, (alike.get(key) ?? new Set()).add(exchange.id));
  bound(alike, mostGone);
}

function likeness(exchange: Exchange): string {
  const { method, url } = lastHop(exchange);
  return `${method} ${url}`;
}

function isBefore({ interruption: { until } }: CaptureState, startedAt: number): boolean {
  return until !== null && startedAt < until;
}

/** What comes of this exchange from now on is not to be taken for something missed, or for something new. */
export function letGo({ gone, lone }: Interruption, { id }: Exchange): void {
  lone.delete(id);
  gone.add(id);
  bound(gone, mostGone);
}

/** A preflight that nobody is known to own. Its owner may have begun before anybody listened, and be told of yet. */
export function noteLonePreflight({ interruption: { lone } }: CaptureState, exchange: Exchange): void {
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

/** A preflight is nothing to be shown by itself: who owns it was missed, and may be told of yet. */
export function isHeldBack({ lone }: Interruption, { id }: Exchange): boolean {
  return lone.has(id);
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
