import { locationOf } from './redirect.ts';
import type { Exchange } from './exchange.ts';
import type { Refused, Request } from './model.ts';

/** The refusal that the page's own document told of; null when it told of none. */
export function stoppedByPage({ stoppedBy, hops }: Exchange, request: Request): Refused | null {
  if (stoppedBy === undefined) return null;
  const response = hops.at(-1)?.response ?? null;
  const redirect = response === null ? null : locationOf(response, request.url);
  const location = redirect === null ? null : (redirect.url ?? redirect.value);
  if (stoppedBy.kind === 'mixed-content') return { kind: 'mixed-content', request, response, location };
  const { directive, policy } = stoppedBy;
  return { kind: 'blocked-by-csp', request, response, directive, policy, location };
}
