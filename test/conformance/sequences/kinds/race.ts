import type { Move } from '../sequence.ts';
import { anyHop, holdsOf, passing, preflighted, refusal, type Kind } from './draft.ts';

/** The page is left with slow requests under way, and the next document's first request is refused: its finding must not be lost. */
export const race: Kind = ({ random, newTarget, ask }) => {
  const slow = Array.from({ length: 2 }, (): Move => {
    const request = { ...preflighted(random), in: 'page' } as const;
    const made = ask({ ...request, target: newTarget(), lives: [[anyHop(random, request)]] });
    return { do: 'ask', ask: made.n, until: random.pick(holdsOf(made, made.lives)) };
  });
  const request = { ...preflighted(random), in: 'page' } as const;
  const inPreflight = random.chance(0.5);
  const refused = { ...passing, [inPreflight ? 'preflight' : 'actual']: refusal(random, request, inPreflight) };
  const next = ask({ ...request, target: newTarget(), lives: [[refused]] });
  return [...slow, { do: 'race', go: random.pick(['reload', 'leave']), ask: next.n }];
};
