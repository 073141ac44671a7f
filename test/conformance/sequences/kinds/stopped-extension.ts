import type { Move } from '../sequence.ts';
import { anyHop, anyRequest, holdsOf, type Kind } from './draft.ts';

/** The extension's worker is stopped while requests are under way. */
export const stoppedExtension: Kind = ({ random, newTarget, ask }) => {
  const asks = Array.from({ length: 2 + random.int(2) }, () => {
    const request = anyRequest(random);
    return ask({ ...request, target: newTarget(), lives: [[anyHop(random, request)]] });
  });
  return [
    ...asks.map((one): Move => ({ do: 'ask', ask: one.n, until: random.pick(holdsOf(one, one.lives)) })),
    { do: 'stop-extension' },
    ...asks.map((one): Move =>
      random.chance(0.3) ? { do: 'end', ask: one.n } : { do: 'release', ask: one.n, until: 'end' },
    ),
  ];
};
