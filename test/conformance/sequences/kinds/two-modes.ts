import type { Move } from '../sequence.ts';
import { anyHop, type Kind } from './draft.ts';

/** `no-cors` beside `cors` of one URL. */
export const twoModes: Kind = ({ random, newTarget, ask }) => {
  const target = newTarget();
  const request = {
    in: random.pick(['page', 'worker']),
    how: 'fetch',
    method: random.pick(['GET', 'POST']),
    header: false,
    uncached: true,
    credentials: random.pick(['same-origin', 'include']),
  } as const;
  const asks = random
    .some(['cors', 'no-cors', 'cors', 'no-cors'] as const, 0.7)
    .map((mode) => ask({ ...request, mode, target, lives: [[anyHop(random, request)]] }));
  const hold = { life: 0, hop: 0, at: 'request' } as const;
  return [
    ...asks.map(({ n }): Move => ({ do: 'ask', ask: n, until: hold })),
    ...asks.map(({ n }): Move => ({ do: random.chance(0.15) ? 'end' : 'release', ask: n, until: 'end' })),
  ];
};
