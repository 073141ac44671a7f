import type { Fact } from './fact.ts';
import { groupBy } from './group-by.ts';

interface Folder {
  /** How the responses below are allowed: to everybody, to named origins, to named origins with credentials. */
  readonly kinds: Set<string>;
  readonly inside: Map<string, Folder>;
}

/**
 * The shortest path prefixes below which all responses allow alike: by `*`, by naming the origin, or with credentials as well.
 * Responses that allow nobody say nothing: they may be what has to be fixed. `/` is always among them.
 */
export function prefixesOf(facts: readonly Fact[]): readonly string[] {
  const root: Folder = { kinds: new Set(), inside: new Map() };
  for (const [path, own] of groupBy(facts, ({ path }) => path)) {
    const kind = kindOf(own);
    let folder = root;
    folder.kinds.add(kind);
    for (const part of partsOf(path)) {
      const next = folder.inside.get(part) ?? { kinds: new Set(), inside: new Map() };
      folder.inside.set(part, next);
      next.kinds.add(kind);
      folder = next;
    }
  }
  return [...new Set(['/', ...split('/', root)])];
}

/** `/a/b` is in the folder `a/` and is itself `b`; `/a/b/` is in `a/`, `b/`. */
function partsOf(path: string): readonly string[] {
  return path.slice(1).match(/[^/]*\/|[^/]+/g) ?? [];
}

function split(prefix: string, { kinds, inside }: Folder): readonly string[] {
  if (kinds.size < 2 || inside.size === 0) return [prefix];
  return [...inside].flatMap(([part, folder]) => split(prefix + part, folder));
}

function kindOf(facts: readonly Fact[]): string {
  if (facts.some(({ element }) => element.kind === 'credentials')) return 'credentials';
  return facts.some(({ origin }) => origin === '*') ? 'everybody' : 'named';
}
