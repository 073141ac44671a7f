import type { StackOfHost } from '../recipes/recipe.ts';
import { all } from './all.ts';
import type { Stack } from './stack.ts';

/** What is known of the host that refused. */
export interface Seen {
  /** The id of the stack that a person named. */
  readonly chosen: string | null;
  /** Ids of the fingerprints that its response has. */
  readonly layers: readonly string[];
  /** Ids of the CORS middleware whose shape its response has. */
  readonly middleware: readonly string[];
  /** The proxy is responsible, not the app behind it. */
  readonly isProxyFirst: boolean;
  /** The response has a trace of CORS. */
  readonly ran: boolean;
}

/** The stacks of a host, each once, the one to change first; those whose own CORS was seen before those that only left a mark. */
export function seenStacks({ chosen, layers, middleware, isProxyFirst, ran }: Seen): readonly StackOfHost[] {
  const named = all.find(({ id }) => id === chosen);
  const detected = all
    .filter(({ id, seenAs }) => id !== chosen && isAny(seenAs.layers, layers, seenAs.middleware, middleware))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  return [
    ...(named === undefined ? [] : [{ id: named.id, by: 'chosen', ran } as const]),
    ...detected.map(({ id, seenAs }) => ({
      id,
      by: 'detected' as const,
      ran: seenAs.middleware.some((one) => middleware.includes(one)),
    })),
  ];

  function rankOf({ seenAs, kind, rank }: Stack): number {
    const isOwnCors = seenAs.middleware.some((one) => middleware.includes(one));
    const isFront = kind !== 'framework';
    return (isOwnCors ? 0 : 2000) + (isFront === isProxyFirst ? 0 : 1000) + rank;
  }
}

function isAny(a: readonly string[], inA: readonly string[], b: readonly string[], inB: readonly string[]): boolean {
  return a.some((one) => inA.includes(one)) || b.some((one) => inB.includes(one));
}
