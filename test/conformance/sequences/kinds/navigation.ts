import type { Move } from '../sequence.ts';
import { anyHop, anyRequest, holdsOf, type Kind } from './draft.ts';

/** The page is loaded anew, or left, with requests under way; the next document asks as well. */
export const reload: Kind = (draft) => around(draft, [[{ do: 'reload' }]]);

/** Away and back again, and perhaps away once more. There is one journey of this kind in a sequence: its steps need their history. */
export const journey: Kind = (draft) => {
  const whole: readonly Move[] = [{ do: 'leave' }, { do: 'back' }, { do: 'forward' }];
  return around(
    draft,
    whole.slice(0, 1 + draft.random.int(3)).map((move) => [move]),
  );
};

/** Each step with requests that are held before it, and one that is asked for after it. */
function around({ random, newTarget, ask }: Parameters<Kind>[0], steps: readonly (readonly Move[])[]): readonly Move[] {
  const one = () => {
    const request = anyRequest(random);
    return ask({ ...request, target: newTarget(), lives: [[anyHop(random, request)]] });
  };
  const held = (): Move => {
    const made = one();
    return { do: 'ask', ask: made.n, until: random.chance(0.2) ? 'end' : random.pick(holdsOf(made, made.lives)) };
  };
  const asks = (): Move => ({ do: 'ask', ask: one().n, until: 'end' });
  return [...steps.flatMap((step) => [held(), ...(random.chance(0.4) ? [held()] : []), ...step]), asks()];
}
