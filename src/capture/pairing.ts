import type { Exchange, Preflight } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';
import { put } from './change.ts';
import type { Change } from './change.ts';
import { withLastHop } from './hop.ts';
import { requestedNames, standingOf } from './standing.ts';
import type { Standing } from './standing.ts';
import { groupOf, lastHop } from './waiting.ts';
import type { Group, Likeness } from './waiting.ts';

/**
 * Nothing in `webRequest` names the owner of a preflight. Measured with Chromium 156: the owner has begun and was not sent, and
 * both have url, tab, frame, document and initiator in common. Among owners that are alike the oldest without a preflight
 * gets it; where that was wrong, `pairForSending` and `pairForFailing` see it by what the browser did, and swap.
 */
export function findOwner(change: Change, likeness: Likeness, method: string): Exchange | null {
  const group = groupOf(change.state.waiting, likeness, method);
  return group === null ? null : first(change, group, 'none');
}

/** The owner was sent: then its preflight has granted it, and asked for no header that the request does not have. */
export function pairForSending(change: Change, exchange: Exchange, headers: HeaderList): Exchange {
  const { preflight } = lastHop(exchange);
  if (preflight === null || (standingOf(preflight) === 'granted' && asksFor(headers, preflight))) return exchange;
  const group = groupAround(change, exchange);
  const other = find(change, group.granted, exchange.id, (candidate) => {
    const its = lastHop(candidate).preflight;
    return its !== null && asksFor(headers, its);
  });
  if (other !== null) return swap(change, exchange, other);
  // Granted although the plain checks refuse it (credentials, an extension's edit): the browser knows better.
  const { response } = preflight;
  if (response !== null && response.status >= 200 && response.status <= 299 && asksFor(headers, preflight)) {
    return exchange;
  }
  // It needed none: this one belongs to another that still waits for its own.
  const without = first(change, group, 'none');
  return without === null ? exchange : swap(change, exchange, without);
}

/** The owner failed before it was sent: which standing of its preflight fits the error best, and so which swap is right. */
export function pairForFailing(change: Change, exchange: Exchange, error: string): Exchange {
  const standing = standingOf(lastHop(exchange).preflight);
  if (standing === 'none') return exchange;
  const wanted = fitting(error);
  const group = groupAround(change, exchange);
  for (const better of wanted.slice(0, Math.max(0, wanted.indexOf(standing)))) {
    const other = first(change, group, better);
    if (other !== null) return swap(change, exchange, other);
  }
  return exchange;
}

/** Standings in the order of how well they explain the error; behind the own one nothing is looked for. */
function fitting(error: string): readonly Standing[] {
  switch (error) {
    // The preflight was answered, and refused. What refuses can also be invisible in the plain checks.
    case 'net::ERR_FAILED':
      return ['refused', 'broken', 'granted', 'pending'];
    // Given up while it was waiting.
    case 'net::ERR_ABORTED':
      return ['pending', 'none', 'granted', 'broken', 'refused'];
    // Never got as far as a preflight.
    case 'net::ERR_BLOCKED_BY_CLIENT':
      return ['none', 'broken', 'pending', 'refused', 'granted'];
    // The network's own story: the preflight ends in a bare net::ERR_FAILED, and the owner names the error.
    default:
      return ['broken', 'none', 'pending', 'refused', 'granted'];
  }
}

function swap(change: Change, exchange: Exchange, other: Exchange): Exchange {
  const mine = withLastHop(exchange, { preflight: lastHop(other).preflight });
  put(change, withLastHop(other, { preflight: lastHop(exchange).preflight }));
  put(change, mine);
  return mine;
}

function groupAround(change: Change, exchange: Exchange): Group {
  const hop = lastHop(exchange);
  return groupOf(change.state.waiting, { ...exchange, url: hop.url }, hop.method) ?? nobody;
}

const nobody: Group = {
  none: new Set(),
  pending: new Set(),
  granted: new Set(),
  refused: new Set(),
  broken: new Set(),
};

function first(change: Change, group: Group, standing: Standing): Exchange | null {
  return find(change, group[standing], '', () => true);
}

function find(
  change: Change,
  ids: ReadonlySet<string>,
  except: string,
  fits: (exchange: Exchange) => boolean,
): Exchange | null {
  for (const id of ids) {
    const exchange = change.state.open.get(id);
    if (id !== except && exchange !== undefined && fits(exchange)) return exchange;
  }
  return null;
}

function asksFor(headers: HeaderList, preflight: Preflight): boolean {
  return requestedNames(preflight.requestHeaders).every((name) => get(headers, name) !== null);
}
