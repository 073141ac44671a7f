import type { Exchange, Hop } from '../cors/exchange.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';

/** Exchanges that wait to be sent and whose preflights would look alike, by how far their preflights are; oldest first. */
export type Group = Readonly<Record<Standing, Set<string>>>;

interface Place {
  readonly key: string;
  readonly standing: Standing;
}

/** Who waits to be sent: a preflight that begins belongs to one of them. */
export interface Waiting {
  readonly groups: Map<string, Group>;
  readonly places: Map<string, Place>;
}

export function nobodyWaiting(): Waiting {
  return { groups: new Map(), places: new Map() };
}

/** What a preflight and its owner have in common; the method is the one that the preflight asks for. */
export interface Likeness {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  readonly initiator: string | null;
  readonly url: string;
}

export function groupOf(waiting: Waiting, likeness: Likeness, method: string): Group | null {
  return waiting.groups.get(keyOf(likeness, method)) ?? null;
}

/** Writes down where this exchange stands now: in its group with the standing of its preflight, or nowhere once it was sent. */
export function place(waiting: Waiting, exchange: Exchange): void {
  displace(waiting, exchange.id);
  const hop = lastHop(exchange);
  if (!isUnsent(exchange)) return;
  const key = keyOf({ ...exchange, url: hop.url }, hop.method);
  const standing = standingOf(hop.preflight);
  const group = waiting.groups.get(key) ?? newGroup();
  group[standing].add(exchange.id);
  waiting.groups.set(key, group);
  waiting.places.set(exchange.id, { key, standing });
}

export function displace(waiting: Waiting, id: string): void {
  const at = waiting.places.get(id);
  if (at === undefined) return;
  waiting.places.delete(id);
  const group = waiting.groups.get(at.key);
  if (group === undefined) return;
  group[at.standing].delete(id);
  if (Object.values(group).every((ids) => ids.size === 0)) waiting.groups.delete(at.key);
}

/** True while the current hop may still get a preflight, or wait for its end. */
export function isUnsent(exchange: Exchange): boolean {
  const hop = lastHop(exchange);
  if (exchange.end !== null || hop.response !== null) return false;
  return hop.requestHeaders === null || tellsEarly(exchange);
}

/** Firefox tells a request's headers before its preflight, and says of none whether it went out (measured with 153). */
export function tellsEarly({ ranIn }: Pick<Exchange, 'ranIn'>): boolean {
  return ranIn === 'firefox';
}

export function lastHop(exchange: Exchange): Hop {
  return exchange.hops[exchange.hops.length - 1] ?? exchange.hops[0];
}

function newGroup(): Group {
  return { none: new Set(), pending: new Set(), granted: new Set(), refused: new Set(), broken: new Set() };
}

function keyOf(likeness: Likeness, method: string): string {
  const { tabId, frameId, documentId, initiator, url } = likeness;
  return [tabId, frameId, documentId, initiator, method, url].join(' ');
}
