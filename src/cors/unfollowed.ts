import { isHttp } from './origin.ts';
import { locationOf } from './redirect.ts';
import type { Exchange } from './exchange.ts';
import type { Response, Reading } from './model.ts';
import type { Profile } from './profiles/profile.ts';

/**
 * The reading with what the end says of the redirect mode. In Firefox (153) a redirect that is refused for its target neither
 * completes nor ends with the name of a refused answer: one that does is one that the page did not want followed, which it
 * can only say with CORS.
 */
export function asEnded(exchange: Exchange, reading: Reading, profile: Profile): Reading {
  return reading.mode === 'cors' && endsUnfollowed(exchange, profile) ? { ...reading, redirect: 'error' } : reading;
}

function endsUnfollowed({ end, hops }: Exchange, { completedIsAllowed, refusalError }: Profile): boolean {
  const last = hops.at(-1) ?? hops[0];
  const redirects = last.response !== null && locationOf(last.response, last.url) !== null;
  const isAnswered = end?.kind === 'completed' || (end?.kind === 'error' && end.error === refusalError);
  return isAnswered && !completedIsAllowed && redirects;
}

/** True for a redirect to what is not HTTP(S): no browser tells an extension how that ends. */
export function leadsOut({ response, request }: { response: Response | null; request: { url: string } }): boolean {
  const target = response === null ? null : locationOf(response, request.url)?.url;
  return typeof target === 'string' && !isHttp(target);
}
