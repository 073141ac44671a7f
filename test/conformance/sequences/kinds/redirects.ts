import type { Ask, Life, Move } from '../sequence.ts';
import { anyHop, anyRequest, holdsOf, passing, type Draft, type Kind } from './draft.ts';

/** A URL that leads somewhere else each time that it is asked for. */
export const redirects: Kind = ({ random, newTarget, ask }) => {
  // A second one must not wait in the cache for one that the browser still goes on with.
  const request = { ...anyRequest(random), how: 'fetch', uncached: true } as const;
  const target = newTarget();
  const asks = Array.from({ length: 1 + random.int(3) }, () =>
    ask({ ...request, target, lives: [chain(random, request)] }),
  );
  return asks.flatMap((one): Move[] => {
    if (random.chance(0.5)) return [{ do: 'ask', ask: one.n, until: 'end' }];
    return [
      { do: 'ask', ask: one.n, until: random.pick(holdsOf(one, one.lives)) },
      random.chance(0.5) ? { do: 'end', ask: one.n } : { do: 'release', ask: one.n, until: 'end' },
    ];
  });
};

function chain(random: Draft['random'], request: Pick<Ask, 'method' | 'header' | 'credentials'>): Life {
  const [first, ...rest] = Array.from({ length: 2 + random.int(2) }, () => passing);
  if (first === undefined) return [passing];
  return random.chance(0.4) ? [first, ...rest.slice(1), anyHop(random, request)] : [first, ...rest];
}
