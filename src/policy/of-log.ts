import type { Exchange } from '../cors/exchange.ts';
import { pageOriginOf } from '../cors/request-at.ts';
import { neededPolicy, type NeededPolicy } from './needed.ts';
import { observedPolicy } from './observed.ts';
import type { Policy } from './policy.ts';

const known = new WeakMap<readonly Exchange[], Map<string, NeededPolicy>>();

/**
 * What a host needs to allow for everything of this exchange's page that was blocked in the log, this exchange included. What
 * pages of other origins were refused is nobody's wish, so it is left out. A log is read once a host and page.
 * @param log the tab's log; where the exchange is not in it, the exchange alone
 * @param server the serialised origin of the host
 */
export function neededFor(exchange: Exchange, log: readonly Exchange[], server: string): NeededPolicy {
  if (!log.includes(exchange)) return neededPolicy([exchange], server);
  const page = pageOriginOf(exchange);
  const policies = known.get(log) ?? new Map<string, NeededPolicy>();
  known.set(log, policies);
  const key = `${server} ${page}`;
  const before = policies.get(key);
  if (before !== undefined) return before;
  const own = log.filter((one) => pageOriginOf(one) === page);
  const now = neededPolicy(log, server, own);
  policies.set(key, now);
  return now;
}

const seen = new WeakMap<readonly Exchange[], Map<string, Policy>>();

/** What a host was seen to allow in the log, whichever page asked. A log is read once a host. */
export function observedFor(exchange: Exchange, log: readonly Exchange[], server: string): Policy {
  if (!log.includes(exchange)) return observedPolicy([exchange], server);
  const policies = seen.get(log) ?? new Map<string, Policy>();
  seen.set(log, policies);
  const now = policies.get(server) ?? observedPolicy(log, server);
  policies.set(server, now);
  return now;
}
