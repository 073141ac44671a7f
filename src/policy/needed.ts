import type { Exchange } from '../cors/exchange.ts';
import { blockedNeed, needsOf, type Need, type Unresolved } from './need.ts';
import { observedFacts } from './observed.ts';
import { prefixesOf } from './path-prefixes.ts';
import { missingFrom } from './missing.ts';
import { policyFrom } from './policy-from.ts';
import type { Policy } from './policy.ts';

/** A policy, and the exchanges that none of this host would let pass. */
export interface NeededPolicy extends Policy {
  readonly unresolved: readonly { readonly exchangeId: string; readonly why: Unresolved }[];
}

/**
 * What a host has to allow: everything that it was seen to allow, and what the blocked exchanges need.
 * @param server the serialised origin of the host
 * @param blocked the exchanges that have to pass; without it, all that CORS blocked in the log
 */
export function neededPolicy(
  log: readonly Exchange[],
  server: string,
  blocked: readonly Exchange[] = log,
): NeededPolicy {
  const observed = observedFacts(log, server);
  const needs = blocked.flatMap((exchange) => withId(exchange, blockedNeed(exchange)));
  return withNeeds(server, observed, needs);
}

/** The least that lets every exchange of a log pass that passed or was blocked by CORS, and nothing beside it. */
export function smallestPolicy(log: readonly Exchange[], server: string): NeededPolicy {
  return withNeeds(
    server,
    [],
    log.flatMap((exchange) => needsOf(exchange).flatMap((need) => withId(exchange, need))),
  );
}

type NeedOf = Need & { readonly exchangeId: string };

function withId(exchange: Exchange, need: Need | null): readonly NeedOf[] {
  return need === null ? [] : [{ ...need, exchangeId: exchange.id }];
}

function withNeeds(server: string, observed: Parameters<typeof prefixesOf>[0], needs: readonly NeedOf[]): NeededPolicy {
  const own = needs.filter((need) => need.server === server);
  // Prefixes part what was seen to be allowed in different ways. A need is met where it arises.
  const prefixes = prefixesOf(observed);
  const there = policyFrom(server, observed, prefixes);
  const missing = missingFrom(
    there,
    observed,
    own.map(({ facts }) => facts),
  );
  return {
    ...policyFrom(server, [...observed, ...missing], prefixes),
    unresolved: own.flatMap(({ exchangeId, unresolved: why }) => (why === null ? [] : [{ exchangeId, why }])),
  };
}
