import type { Exchange, Hop } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import type { Refusal } from '../cors/model.ts';
import { originOf, parseUrl } from '../cors/origin.ts';
import { neededFor, observedFor } from '../policy/of-log.ts';
import type { Policy } from '../policy/policy.ts';
import { corsRan } from '../cors/refused-response.ts';

/** What the log says of the host that refused. */
export interface HostPolicy {
  /** What it has to allow: what it was seen to allow, and what this page was refused. */
  readonly needed: Policy;
  /** What it was seen to allow, and nothing beside it. */
  readonly observed: Policy;
  /** It allows this origin on other paths, and its response at this one has no trace of CORS. */
  readonly uncovered: boolean;
}

/** @param history the tab's log; empty: the exchange alone is known */
export function hostPolicyOf(refusal: Refusal, history: readonly Exchange[]): HostPolicy | null {
  const server = originOf(refusal.request.url);
  if (server === null) return null;
  return {
    needed: neededFor(refusal.exchange, history, server),
    observed: observedFor(refusal.exchange, history, server),
    uncovered: refusal.response !== null && !corsRan(refusal.response.headers) && isCoveredElsewhere(refusal, history),
  };
}

function isCoveredElsewhere({ request }: Refusal, history: readonly Exchange[]): boolean {
  const pathOf = (url: string) => parseUrl(url)?.pathname;
  const allows = ({ url, response }: Hop): boolean => {
    if (response === null || originOf(url) !== originOf(request.url) || pathOf(url) === pathOf(request.url))
      return false;
    const allowed = get(response.headers, 'Access-Control-Allow-Origin');
    return allowed === '*' || allowed === request.origin;
  };
  return history.some(({ hops }) => hops.some(allows));
}
