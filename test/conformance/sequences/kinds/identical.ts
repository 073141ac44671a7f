import type { Move } from '../sequence.ts';
import { anyHop, holdsOf, preflighted, type Kind } from './draft.ts';

/** Requests for the same at the same time, which are answered differently and in any order; one of them may be ended. */
export const identical: Kind = ({ random, newTarget, ask }) => {
  const request = { ...preflighted(random), how: 'fetch', uncached: true } as const;
  const target = newTarget();
  const asks = Array.from({ length: 2 + random.int(3) }, () =>
    ask({ ...request, target, lives: [[anyHop(random, request)]] }),
  );
  const starts = asks.map((one): Move => ({ do: 'ask', ask: one.n, until: holdsOf(one, one.lives)[0] }));
  const goOn = asks.flatMap((one): Move[] => {
    if (random.chance(0.2)) return [{ do: 'end', ask: one.n }];
    const [, ...later] = holdsOf(one, one.lives);
    const stops = random.some(later, 0.4);
    return [...stops, 'end' as const].map((until) => ({ do: 'release', ask: one.n, until }));
  });
  return [...starts, ...inAnyOrder(goOn)];

  /** What happens to one of them stays in order. */
  function inAnyOrder(moves: readonly Move[]): readonly Move[] {
    const queues = asks.map(({ n }) => moves.filter((move) => 'ask' in move && move.ask === n));
    const ordered: Move[] = [];
    while (queues.some((queue) => queue.length > 0)) {
      const [first] = random.some(queues, 0.5);
      const move = first?.shift();
      if (move !== undefined) ordered.push(move);
    }
    return ordered;
  }
};
