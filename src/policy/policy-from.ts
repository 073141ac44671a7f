import type { Element, Fact } from './fact.ts';
import { groupBy } from './group-by.ts';
import { covers, type Evidenced, type Grant, type PathPolicy, type Policy } from './policy.ts';

/** The policy that these facts add up to, each value once, in the order in which it was first seen. */
export function policyFrom(server: string, facts: readonly Fact[], prefixes: readonly string[]): Policy {
  const sorted = [...prefixes].sort((a, b) => a.length - b.length);
  const at = groupBy(facts, ({ path }) => sorted.findLast((prefix) => covers(prefix, path)) ?? '/');
  return {
    server,
    paths: sorted.map((prefix): PathPolicy => ({ prefix, grants: grantsFrom(at.get(prefix) ?? []) })),
  };
}

function grantsFrom(facts: readonly Fact[]): readonly Grant[] {
  return [...groupBy(facts, ({ origin }) => origin)].map(([origin, own]) => grantFrom(origin, own));
}

function grantFrom(origin: string, facts: readonly Fact[]): Grant {
  return {
    origin,
    evidence: idsOf(facts),
    pages: named(facts, 'page'),
    credentials: shownBy(facts, 'credentials'),
    methods: named(facts, 'method'),
    headers: named(facts, 'header'),
    repeatsHeaders: shownBy(facts, 'repeats-headers'),
    exposed: named(facts, 'exposed'),
    maxAge: longest(facts),
  };
}

function named(facts: readonly Fact[], kind: 'page' | 'method' | 'header' | 'exposed'): readonly Evidenced[] {
  const found = new Map<string, { value: string; facts: Fact[] }>();
  for (const fact of facts) {
    const name = nameOf(fact.element, kind);
    if (name === null) continue;
    // Names of response headers are the same in any case, and are shown as the server spells them.
    const key = kind === 'exposed' ? name.toLowerCase() : name;
    const before = found.get(key);
    if (before === undefined) found.set(key, { value: name, facts: [fact] });
    else before.facts.push(fact);
  }
  return [...found.values()].map(({ value, facts: own }) => ({ value, evidence: idsOf(own) }));
}

function nameOf(element: Element, kind: 'page' | 'method' | 'header' | 'exposed'): string | null {
  return element.kind === kind && 'name' in element ? element.name : null;
}

function shownBy(facts: readonly Fact[], kind: 'credentials' | 'repeats-headers'): readonly string[] | null {
  const own = facts.filter(({ element }) => element.kind === kind);
  return own.length === 0 ? null : idsOf(own);
}

function longest(facts: readonly Fact[]): Evidenced<number> | null {
  let value = -1;
  let own: Fact[] = [];
  for (const fact of facts) {
    if (fact.element.kind !== 'max-age' || fact.element.seconds < value) continue;
    if (fact.element.seconds > value) own = [];
    value = fact.element.seconds;
    own.push(fact);
  }
  return own.length === 0 ? null : { value, evidence: idsOf(own) };
}

function idsOf(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.map(({ exchangeId }) => exchangeId))];
}
