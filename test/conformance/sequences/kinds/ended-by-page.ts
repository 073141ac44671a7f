import { anyHop, anyRequest, holdsOf, passing, type Kind } from './draft.ts';
import type { Life } from '../sequence.ts';

/** A request that the page ends: at once, in the preflight, before the answer, in the body, behind a redirect, or when it is over. */
export const endedByPage: Kind = ({ random, newTarget, ask }) => {
  const request = anyRequest(random);
  const last = anyHop(random, request);
  const life: Life = random.chance(0.25) && !request.header ? [passing, last] : [last];
  const made = ask({ ...request, target: newTarget(), lives: [life] });
  if (random.chance(0.1)) return [{ do: 'ask-and-end', ask: made.n }];
  const until = random.chance(0.15) ? 'end' : random.pick(holdsOf(made, made.lives));
  return [
    { do: 'ask', ask: made.n, until },
    { do: 'end', ask: made.n },
  ];
};
