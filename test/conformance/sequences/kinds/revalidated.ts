import { passing, refusal, type Kind } from './draft.ts';

/** A response from the cache that the server says is still good: its CORS headers may be others by then. */
export const revalidated: Kind = ({ random, newTarget, ask }) => {
  const target = newTarget();
  const request = {
    in: 'page',
    how: 'fetch',
    method: 'GET',
    header: false,
    credentials: random.pick(['same-origin', 'include']),
  } as const;
  const etag = 'first';
  const first = ask({ ...request, target, lives: [[{ ...passing, actual: { says: 'pass', etag } }]] });
  const second = ask({
    ...request,
    target,
    lives: [
      [{ ...passing, actual: { ...(random.chance(0.5) ? passing.actual : refusal(random, request, false)), etag } }],
    ],
  });
  return [first, second].map(({ n }) => ({ do: 'ask', ask: n, until: 'end' }));
};
