import type { Exchange, Preflight } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import type { HeaderList } from '../cors/model.ts';
import { betterFor } from './better-preflight-state.ts';
import { put, type Change } from './change.ts';
import { withLastHop } from './hop.ts';
import { requestedNames, preflightStateOf, type Progress, type PreflightState } from './preflight-state.ts';
import { groupOf, isAlone, lastHop, tellsEarly, type Group, type Likeness } from './waiting.ts';

/**
 * Nothing in `webRequest` names the owner of a preflight. Measured with Chromium 156: the owner has begun and was not sent, and
 * both have url, tab, frame, document and initiator in common. Among owners that are alike the oldest without a preflight
 * gets it; where that was wrong, `pairForSending` and `pairForFailing` see it by what the browser did, and swap.
 * In Firefox the owner's headers are known already, and rule out those that lack what the preflight asks for.
 * @param asked the header names that the preflight asks for
 */
export function findOwner(
  change: Change,
  likeness: Likeness,
  method: string,
  asked: readonly string[] = [],
): Exchange | null {
  const group = groupOf(change.state.waiting, likeness, method);
  if (group === null) return null;
  const fits = (candidate: Exchange) => {
    const headers = lastHop(candidate).requestHeaders;
    return headers === null || asked.every((name) => get(headers, name) !== null);
  };
  return find(change, group, 'none', '', fits) ?? first(change, group, 'none');
}

/** The owner was sent: then its preflight has granted it, and asked for no header that the request does not have. */
export function pairForSending(change: Change, exchange: Exchange, headers: HeaderList): Exchange {
  if (isAlone(change.state.waiting, exchange)) return exchange;
  const group = groupAround(change, exchange);
  const { preflight } = lastHop(exchange);
  if (preflight !== null && preflightStateOf(preflight) === 'granted' && asksFor(headers, preflight)) return exchange;
  const other = find(change, group, 'granted', exchange.id, (candidate) => {
    const its = lastHop(candidate).preflight;
    return its !== null && (preflight !== null || isNeeded(exchange, its)) && asksFor(headers, its);
  });
  if (other !== null) return swap(change, exchange, other);
  // Granted although the plain checks refuse it (credentials, an extension's edit): the browser knows better.
  if (preflight === null || (hasOkStatus(preflight) && asksFor(headers, preflight))) return exchange;
  // It needed none: this one belongs to another that still waits for its own.
  const without = first(change, group, 'none');
  return without === null ? exchange : swap(change, exchange, without);
}

/** The owner failed before it was sent: a preflight whose state explains the error better is rather its own. */
export function pairForFailing(change: Change, exchange: Exchange, error: string): Exchange {
  if (isAlone(change.state.waiting, exchange)) return exchange;
  const group = groupAround(change, exchange);
  for (const better of betterFor(error, tellsEarly(exchange))[preflightStateOf(lastHop(exchange).preflight)]) {
    const other = first(change, group, better);
    if (other !== null) return swap(change, exchange, other);
  }
  return exchange;
}

function swap(change: Change, exchange: Exchange, other: Exchange): Exchange {
  const mine = withLastHop(exchange, { preflight: lastHop(other).preflight });
  put(change, withLastHop(other, { preflight: lastHop(exchange).preflight }));
  put(change, mine);
  return mine;
}

function groupAround({ state: { waiting } }: Change, exchange: Exchange): Group {
  const { url, method } = lastHop(exchange);
  return waiting.places.get(exchange.id)?.group ?? groupOf(waiting, { ...exchange, url }, method) ?? nobody;
}

const nobody: Group = new Map();

function first(change: Change, group: Group, preflightState: PreflightState): Exchange | null {
  return find(change, group, preflightState, '', () => true);
}

function find(
  change: Change,
  group: Group,
  preflightState: PreflightState,
  except: string,
  fits: (exchange: Exchange) => boolean,
): Exchange | null {
  const progress = progressIn[preflightState];
  for (const id of group.get(progress) ?? []) {
    const exchange = change.state.open.get(id);
    if (id === except || exchange === undefined || preflightStateOf(lastHop(exchange).preflight) !== preflightState)
      continue;
    if (fits(exchange)) return exchange;
  }
  return null;
}

/** Whether a request that seems to have gone out without a preflight must have had one like this (or one in the cache). */
function isNeeded(exchange: Exchange, preflight: Preflight): boolean {
  return !isSafelistedMethod(lastHop(exchange).method) || requestedNames(preflight.requestHeaders).length > 0;
}

function hasOkStatus({ response }: Preflight): boolean {
  return response !== null && response.status >= 200 && response.status <= 299;
}

const progressIn: Readonly<Record<PreflightState, Progress>> = {
  none: 'none',
  pending: 'pending',
  granted: 'answered',
  refused: 'answered',
  broken: 'broken',
  'given-up': 'broken',
};

function asksFor(headers: HeaderList, preflight: Preflight): boolean {
  return requestedNames(preflight.requestHeaders).every((name) => get(headers, name) !== null);
}
