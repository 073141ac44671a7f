import { anyHop, anyRequest, type Kind } from './draft.ts';

/** The page's service worker answers some requests by itself, passes some on and lets others be. */
export const serviceWorker: Kind = ({ random, newTarget, ask }) => {
  const asks = Array.from({ length: 2 + random.int(2) }, () => {
    const request = { ...anyRequest(random), in: random.pick(['page', 'worker']) };
    const served = random.pick(['ignored', 'answered', 'passed']);
    return ask({ ...request, target: newTarget(), served, lives: [[anyHop(random, request)]] });
  });
  return asks.map(({ n }) => ({ do: 'ask', ask: n, until: 'end' }));
};
