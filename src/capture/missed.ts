import type { Exchange } from '../cors/exchange.ts';
import { count, tabOf, type Change } from './change.ts';
import type { Answered, Completed, Failed, Seen } from './event.ts';
import { isPast } from './documents.ts';
import { newExchange } from './hop.ts';
import { findLone, mayHaveMissed } from './interruption.ts';
import { isNobodys, isOfOrigin } from './of-origin.ts';
import { withLonePreflight } from './preflight-events.ts';

/** The beginning was not seen (the extension was just started): sent is early enough to judge the rest. */
export function missed(change: Change, event: Seen): Exchange | null {
  if (isNobodys(event) || tabOf(change.state, event.tabId).paused || isPast(change, event)) return null;
  if (isOfOrigin(event.url, event.initiator)) return null;
  count(change, event.tabId, { total: 1 });
  return withLonePreflight(change, newExchange(event));
}

/** Only that it failed was told: it began before anybody listened, and its preflight, which is known, was refused. */
export function refusedUnseen(change: Change, event: Failed): Exchange | null {
  if (event.method === 'OPTIONS' || findLone(change.state, newExchange(event)) === null) return null;
  return missed(change, event);
}

/** What a stopped worker missed: a request of which only the rest is told. */
export function rebuilt(change: Change, event: Answered | Completed | Failed): Exchange | null {
  // An OPTIONS request is rather a preflight, and its owner was asked for.
  if (event.method === 'OPTIONS' || !mayHaveMissed(change.state, event)) return null;
  const exchange = missed(change, event);
  return exchange && { ...exchange, interrupted: true };
}
