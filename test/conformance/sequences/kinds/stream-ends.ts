import type { Ask, Move } from '../sequence.ts';
import { passing, type Kind } from './draft.ts';

type Way = Pick<Ask, 'how' | 'in'>;

/** The ways in which a page ends a response that it is being sent. */
const ways: readonly Way[] = [
  { how: 'event-source', in: 'page' },
  { how: 'stream', in: 'page' },
  { how: 'fetch', in: 'page' },
  { how: 'xhr', in: 'page' },
  { how: 'fetch', in: 'frame' },
  { how: 'fetch', in: 'worker' },
];

const policies = [
  { credentials: 'same-origin', says: 'pass' },
  { credentials: 'same-origin', says: 'echo' },
  { credentials: 'include', says: 'echo' },
] as const;

/** Each way to end a response in its body, against `*`, the very origin, and the very origin with credentials. */
export const streamEnds: Kind = ({ newTarget, ask }) =>
  ways.flatMap((way) =>
    policies.flatMap(({ credentials, says }): Move[] => {
      const { n } = ask({ ...way, credentials, target: newTarget(), lives: [[{ ...passing, actual: { says } }]] });
      return [
        { do: 'ask', ask: n, until: { life: 0, hop: 0, at: 'body' } },
        way.in === 'page' ? { do: 'end', ask: n } : { do: 'remove', where: way.in === 'frame' ? 'frame' : 'worker' },
        // Only then a browser may notice.
        { do: 'release', ask: n, until: 'end' },
      ];
    }),
  );
