import { isNonWildcardName } from '../cors/safelist.ts';
import type { Fact } from './fact.ts';
import { grantFor } from './grant-for.ts';
import { pathPolicyAt, type Policy } from './policy.ts';
import { policyFrom } from './policy-from.ts';

/** The facts of one request: what it needs. */
export type Needed = readonly Fact[];

/**
 * What is to be added to what was observed, so that requests get what they need. Where everybody is allowed and no request of
 * an origin has credentials, it is everybody who needs the rest: naming the one origin would allow nothing new.
 */
export function missingFrom(observed: Policy, facts: readonly Fact[], needs: readonly Needed[]): readonly Fact[] {
  const place = ({ path, origin }: Fact) => `${pathPolicyAt(observed, path).prefix} ${origin}`;
  const named = new Set(needs.filter(hasCredentials).flatMap((need) => need.map(place)));
  const isNamed = (need: Needed) =>
    need.some(
      (fact) => named.has(place(fact)) || grantFor(pathPolicyAt(observed, fact.path), fact.origin)?.origin !== '*',
    );

  const byStar = needs.filter((need) => !isNamed(need)).flatMap((need) => missingIn(observed, need, true));
  // An origin's own grant comes with what everybody may do.
  const prefixes = observed.paths.map(({ prefix }) => prefix);
  const together = policyFrom(observed.server, [...facts, ...byStar], prefixes);
  return [...byStar, ...needs.filter(isNamed).flatMap((need) => missingIn(together, need, false))];
}

function missingIn(policy: Policy, need: Needed, mayByStar: boolean): readonly Fact[] {
  const withCredentials = hasCredentials(need);
  return need.flatMap((fact): readonly Fact[] => {
    const { element } = fact;
    const grant = grantFor(pathPolicyAt(policy, fact.path), fact.origin);
    const isByStar = mayByStar && grant?.origin === '*';
    const own = isByStar ? { ...fact, origin: '*' } : fact;
    if (element.kind === 'origin' && isByStar) return [{ ...own, element: { kind: 'page', name: fact.origin } }];
    if (grant === null || (element.kind !== 'method' && element.kind !== 'header')) return [own];
    const list = element.kind === 'method' ? grant.methods : grant.headers;
    const star = !withCredentials && !(element.kind === 'header' && isNonWildcardName(element.name));
    return list.some(({ value }) => value === element.name || (star && value === '*')) ? [] : [own];
  });
}

function hasCredentials(need: Needed): boolean {
  return need.some(({ element }) => element.kind === 'credentials');
}
