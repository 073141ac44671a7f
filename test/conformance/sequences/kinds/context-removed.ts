import type { Move } from '../sequence.ts';
import { anyHop, anyRequest, holdsOf, type Kind } from './draft.ts';

/** A frame is taken out, or a worker terminated, with requests under way and others done. */
export const contextRemoved: Kind = ({ random, newTarget, ask }) => {
  const where = random.pick(['frame', 'sandbox', 'worker', 'worker']);
  const asks = Array.from({ length: 1 + random.int(2) }, () => {
    const request = anyRequest(random);
    return ask({ ...request, in: where, target: newTarget(), lives: [[anyHop(random, request)]] });
  });
  const starts = asks.map((one): Move => {
    const until = random.chance(0.2) ? 'end' : random.pick(holdsOf(one, one.lives));
    return { do: 'ask', ask: one.n, until };
  });
  return [...starts, { do: 'remove', where }];
};
