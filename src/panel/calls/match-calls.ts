import type { Exchange } from '../../cors/exchange.ts';
import { align } from './align.ts';
import type { Call } from './har-entry.ts';

/** Milliseconds between the two clocks' words for the start of one request. */
const slack = 2000;

/**
 * Which of DevTools' requests each exchange is, by exchange id. Nothing names both, so it is the URL and method of the request
 * as the page made it, and its start; identical requests are paired in their order.
 */
export function matchCalls(calls: readonly Call[], exchanges: readonly Exchange[]): ReadonlyMap<string, Call> {
  const callsOf = grouped(calls, (call) => keyOf(call));
  const exchangesOf = grouped(exchanges, ({ hops }) => keyOf(hops[0]), callsOf);
  const matched = new Map<string, Call>();
  for (const [key, ours] of exchangesOf) {
    const theirs = (callsOf.get(key) ?? []).toSorted(byStart);
    const sorted = ours.toSorted(byStart);
    for (const [i, j] of align(sorted.map(startOf), theirs.map(startOf), slack)) {
      const [exchange, call] = [sorted[i], theirs[j]];
      if (exchange !== undefined && call !== undefined) matched.set(exchange.id, call);
    }
  }
  return matched;
}

type Started = { readonly startedAt: number };

const startOf = ({ startedAt }: Started): number => startedAt;
const byStart = (a: Started, b: Started): number => a.startedAt - b.startedAt;

/** A fragment is never sent, and only one of the two keeps it. */
function keyOf({ method, url }: { readonly method: string; readonly url: string }): string {
  const hash = url.indexOf('#');
  return `${method} ${hash === -1 ? url : url.slice(0, hash)}`;
}

/** @param only the keys that matter; all of them when not given */
function grouped<T>(
  values: readonly T[],
  key: (value: T) => string,
  only?: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const name = key(value);
    if (only !== undefined && !only.has(name)) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  }
  return groups;
}
