import { passing, preflighted, refusal, type Kind } from './draft.ts';

/** The server changes its mind while the browser remembers what its preflight was told. */
export const policyChanged: Kind = ({ random, newTarget, ask }) => {
  // An opaque origin has no place in the cache, and of a worker that comes and goes nobody knows what it shares.
  const request = { ...preflighted(random), in: random.pick(['page', 'frame']) };
  const target = newTarget();
  const before = ask({ ...request, target, lives: [[{ ...passing, preflight: { says: 'pass', maxAge: 600 } }]] });
  const later = Array.from({ length: 1 + random.int(2) }, () => {
    const changed = random.pick(['preflight', 'actual', 'nothing']);
    const lives = [
      [
        {
          ...passing,
          ...(changed === 'nothing' ? {} : { [changed]: refusal(random, request, changed === 'preflight') }),
        },
      ],
    ] as const;
    return ask({ ...request, target, lives });
  });
  return [before, ...later].map(({ n }) => ({ do: 'ask', ask: n, until: 'end' }));
};
