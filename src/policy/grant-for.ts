import type { Evidenced, Grant, PathPolicy } from './policy.ts';

/**
 * What a path allows the pages of this origin: its own grant, with the lists of what everybody may do; without one of its own,
 * what everybody may. null: nothing.
 */
export function grantFor({ grants }: PathPolicy, origin: string): Grant | null {
  const own = grants.find((grant) => grant.origin === origin);
  const everybody = grants.find((grant) => grant.origin === '*') ?? null;
  if (own === undefined || everybody === null || origin === '*') return own ?? everybody;
  return {
    ...own,
    methods: union(own.methods, everybody.methods),
    headers: union(own.headers, everybody.headers),
    exposed: union(own.exposed, everybody.exposed),
    repeatsHeaders: own.repeatsHeaders ?? everybody.repeatsHeaders,
    maxAge: own.maxAge ?? everybody.maxAge,
  };
}

/** Each value once, with the evidence of both. */
function union(a: readonly Evidenced[], b: readonly Evidenced[]): readonly Evidenced[] {
  const all = new Map<string, Evidenced>();
  for (const one of [...a, ...b]) {
    const before = all.get(one.value);
    all.set(
      one.value,
      before === undefined ? one : { ...before, evidence: [...new Set([...before.evidence, ...one.evidence])] },
    );
  }
  return [...all.values()];
}
