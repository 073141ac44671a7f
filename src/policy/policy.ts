/** A value of a policy, and the ids of the exchanges that show it or need it, each once. */
export interface Evidenced<T = string> {
  readonly value: T;
  readonly evidence: readonly string[];
}

/** What a host allows the pages of one origin: https://fetch.spec.whatwg.org/#http-responses */
export interface Grant {
  /** A serialised origin, never `null`; `*`: every page, for requests without credentials. */
  readonly origin: string;
  readonly evidence: readonly string[];
  /** Origins that were seen to pass by `*`; empty on every other grant. */
  readonly pages: readonly Evidenced[];
  /** Exchanges that show or need `Access-Control-Allow-Credentials: true`; null where it isn't allowed. Never on `*`. */
  readonly credentials: readonly string[] | null;
  /** As listed; `*` covers all where the request has no credentials. */
  readonly methods: readonly Evidenced[];
  /** Request-header names in lower case; `*` covers all but `authorization` where the request has no credentials. */
  readonly headers: readonly Evidenced[];
  /** Preflights whose response repeated the names that they asked for, so that any name would do; null: not seen. */
  readonly repeatsHeaders: readonly string[] | null;
  /** Response-header names as listed, each in one spelling. */
  readonly exposed: readonly Evidenced[];
  /** Seconds, the longest that was seen. */
  readonly maxAge: Evidenced<number> | null;
}

/** The grants of all paths that start with `prefix` and with no longer prefix of the same policy. */
export interface PathPolicy {
  /** Ends with `/`, or is one whole path. */
  readonly prefix: string;
  readonly grants: readonly Grant[];
}

/** What a host allows, from the shortest prefix to the longest; one prefix, `/`, where all paths are treated alike. */
export interface Policy {
  /** The serialised origin of the host. */
  readonly server: string;
  readonly paths: readonly PathPolicy[];
}

/** The part of a policy that speaks of a path. */
export function pathPolicyAt({ paths }: Policy, path: string): PathPolicy {
  return paths.findLast(({ prefix }) => covers(prefix, path)) ?? { prefix: '/', grants: [] };
}

/** True when `prefix` is this path, or a folder that the path is in. */
export function covers(prefix: string, path: string): boolean {
  return prefix === path || (prefix.endsWith('/') && path.startsWith(prefix));
}
