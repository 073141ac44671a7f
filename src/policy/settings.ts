import { type Evidenced, type Grant, type Policy, pathPolicyAt } from './policy.ts';

/** A policy as one set of settings, the way almost every stack is configured. */
export interface Settings {
  /** Every page may read, and none sends credentials. Then `origins` is empty. */
  readonly everybody: boolean;
  readonly origins: readonly string[];
  readonly credentials: boolean;
  /** May hold `*`, but never with credentials; so may `headers` and `exposed`. */
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  /** Whatever header a preflight asked for was allowed. */
  readonly anyHeader: boolean;
  readonly exposed: readonly string[];
  /** Seconds. */
  readonly maxAge: number | null;
}

/**
 * The one set of settings under which everything still passes that passes under the policy. Credentials switch `*` off: then
 * the origins that were seen to pass by it are named, and what was seen to be used is named in the lists.
 * @param path the path that has to pass; everybody may read only where everybody may read this one
 */
export function settingsOf(policy: Policy, path: string): Settings {
  const grants = policy.paths.flatMap((part) => part.grants);
  const credentials = grants.some((grant) => grant.credentials !== null);
  const everybody = !credentials && pathPolicyAt(policy, path).grants.some(({ origin }) => origin === '*');
  const named = grants.flatMap(({ origin, pages }) => (origin === '*' ? pages.map(({ value }) => value) : [origin]));
  const list = (of: (grant: Grant) => readonly Evidenced[]): readonly string[] => {
    const values = grants.flatMap((grant) => of(grant).map(({ value }) => value));
    return unique(credentials ? values.filter((value) => value !== '*') : values);
  };
  const headers = list((grant) => grant.headers);
  const ages = grants.flatMap(({ maxAge }) => (maxAge === null ? [] : [maxAge.value]));
  return {
    everybody,
    origins: everybody ? [] : unique(named),
    credentials,
    methods: list((grant) => grant.methods),
    headers,
    anyHeader: headers.includes('*') || grants.some(({ repeatsHeaders }) => repeatsHeaders !== null),
    exposed: list((grant) => grant.exposed),
    maxAge: ages.length === 0 ? null : Math.max(...ages),
  };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
