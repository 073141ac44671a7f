import type { Life, Move } from '../sequence.ts';
import { passing, refusal, type Kind } from './draft.ts';

/** A stream that ends and is asked for again, until it is closed or refused. */
export const eventSource: Kind = ({ random, newTarget, ask }) => {
  const where = random.pick(['page', 'worker', 'frame']);
  const credentials = random.pick(['same-origin', 'include']);
  const again: readonly [Life, ...Life[]] = random.chance(0.5) ? [[passing]] : [[passing], [passing]];
  const isRefused = random.chance(0.4);
  const request = { method: 'GET', header: false, credentials } as const;
  const last: Life = [isRefused ? { ...passing, actual: refusal(random, request, false) } : passing];
  const made = ask({ ...request, in: where, how: 'event-source', target: newTarget(), lives: [...again, last] });
  if (isRefused) return [{ do: 'ask', ask: made.n, until: 'end' }];
  const moves: Move[] = [
    { do: 'ask', ask: made.n, until: { life: again.length, hop: 0, at: random.pick(['request', 'body']) } },
  ];
  return [...moves, { do: 'end', ask: made.n }];
};
