import type { Exchange, Hop } from '../cors/exchange.ts';
import { progressOf, type Progress } from './preflight-state.ts';

/** Exchanges that wait to be sent and whose preflights would look alike, by how far their preflights are; oldest first. */
export type Group = Map<Progress, Set<string>>;

interface Place {
  readonly group: Group;
  readonly key: string;
  readonly method: string;
  readonly url: string;
  readonly progress: Progress;
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

/** Whether nobody else waits who is like this exchange: then no other's preflight can have been taken for its own. */
export function isAlone({ places }: Waiting, { id }: Exchange): boolean {
  const at = places.get(id);
  return at?.group.size === 1 && at.group.get(at.progress)?.size === 1;
}

export function groupOf(waiting: Waiting, likeness: Likeness, method: string): Group | null {
  return waiting.groups.get(keyOf(likeness, method)) ?? null;
}

/** Writes down where this exchange stands now: in its group with the state of its preflight, or nowhere once it was sent. */
export function place(waiting: Waiting, exchange: Exchange): void {
  const { id } = exchange;
  if (!isUnsent(exchange)) return displace(waiting, id);
  const { method, url, preflight } = lastHop(exchange);
  const progress = progressOf(preflight);
  const before = waiting.places.get(id);
  const isSameGroup = before?.url === url && before.method === method;
  if (isSameGroup && before.progress === progress) return;
  if (before !== undefined) displace(waiting, id);
  // Of an exchange nothing else that its group has in common ever changes.
  const key = isSameGroup ? before.key : keyOf({ ...exchange, url }, method);
  const group = waiting.groups.get(key) ?? new Map<Progress, Set<string>>();
  const ids = group.get(progress) ?? new Set<string>();
  waiting.groups.set(key, group.set(progress, ids.add(id)));
  waiting.places.set(id, { group, key, method, url, progress });
}

export function displace(waiting: Waiting, id: string): void {
  const at = waiting.places.get(id);
  if (at === undefined) return;
  waiting.places.delete(id);
  const ids = at.group.get(at.progress);
  ids?.delete(id);
  if (ids?.size === 0) at.group.delete(at.progress);
  if (at.group.size === 0) waiting.groups.delete(at.key);
}

/** True while the current hop may still get a preflight, or wait for its end. */
export function isUnsent(exchange: Exchange): boolean {
  const hop = lastHop(exchange);
  if (isEnded(exchange) || hop.response !== null) return false;
  return hop.requestHeaders === null || tellsEarly(exchange);
}

/** Whether the browser has ended it. One whose document is gone may still be told to end. */
function isEnded({ end }: Exchange): boolean {
  return end !== null && end.kind !== 'gone';
}

/** Firefox tells a request's headers before its preflight, and says of none whether it went out (measured with 153). */
export function tellsEarly({ ranIn }: Pick<Exchange, 'ranIn'>): boolean {
  return ranIn === 'firefox';
}

export function lastHop(exchange: Exchange): Hop {
  return exchange.hops[exchange.hops.length - 1] ?? exchange.hops[0];
}

function keyOf(likeness: Likeness, method: string): string {
  const { tabId, frameId, documentId, initiator, url } = likeness;
  return [tabId, frameId, documentId, initiator, method, url].join(' ');
}
