import { anyHop, anyRequest, type Kind } from './draft.ts';

/** A request that outlives the document that made it. */
export const keepalive: Kind = ({ random, newTarget, ask }) => {
  const request = { ...anyRequest(random), how: 'fetch', in: 'page', keepalive: true } as const;
  const made = ask({ ...request, target: newTarget(), lives: [[anyHop(random, request)]] });
  const hold = { life: 0, hop: 0 } as const;
  const at = random.pick(
    request.header || ['PUT', 'DELETE'].includes(request.method) ? ['preflight', 'request'] : ['request'],
  );
  return [
    { do: 'ask', ask: made.n, until: { ...hold, at } },
    { do: 'reload' },
    { do: 'release', ask: made.n, until: 'end' },
  ];
};
