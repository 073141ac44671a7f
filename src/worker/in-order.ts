import type { Heard } from './admit.ts';

/**
 * Milliseconds for which a worker that was just started only listens. Measured with Chromium 156: events that started it,
 * and those until it ran, are delivered after ones that came later, and all of them within 80 ms of the first.
 */
export const unsettledTime = 200;

const ranks = ['started', 'sent', 'answered', 'begun', 'completed', 'failed'];

/**
 * What was heard in the order in which it happened. Requests carry the browser's own times; what is told of tabs carries
 * none, and stays behind the requests that it came after.
 */
export function inOrder(heard: readonly Heard[]): readonly Heard[] {
  let latest = Number.NEGATIVE_INFINITY;
  return heard
    .map((one) => {
      if ('id' in one) latest = Math.max(latest, one.at);
      return { one, at: 'id' in one ? one.at : latest };
    })
    .toSorted((a, b) => a.at - b.at || rankOf(a.one) - rankOf(b.one))
    .map(({ one }) => one);
}

/** Within one and the same moment a request's events still have an order; what is told of a tab comes last. */
function rankOf({ kind }: Heard): number {
  const rank = ranks.indexOf(kind);
  return rank === -1 ? ranks.length : rank;
}
