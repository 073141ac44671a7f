import { corsCheck } from './check.ts';
import { mainFetch, type Tainting } from './main-fetch.ts';
import { isSafelistedMethod } from './methods.ts';
import { originOf, parseUrl, requestOrigin, schemeOf } from './origin.ts';
import { corsPreflight } from './preflight.ts';
import { httpRedirectFetch, locationOf } from './redirect.ts';
import { askedFor, pageOriginOf, requestAt } from './request-at.ts';
import type { Exchange } from './exchange.ts';
import type { Phase, Refused, Request, Response, Reading, Refusal } from './model.ts';
import type { Profile } from './profiles/profile.ts';

/** The part of a profile that can change a verdict. */
export type Rules = Pick<
  Profile,
  | 'preflightOrder'
  | 'preflightsForPage'
  | 'keepsPreflighting'
  | 'dropsEmptyLines'
  | 'refusesCredentialsAlways'
  | 'followsEmptyLocation'
  | 'targetsRefusedFirst'
>;

/**
 * Walks an exchange as the standard does (main fetch, HTTP fetch, HTTP-redirect fetch, again for each hop) under one
 * reading of what was not seen, and returns the first refusal, or null when nothing that was seen refuses.
 */
export function walk(exchange: Exchange, reading: Reading, rules: Rules): Refusal | null {
  const pageOrigin = pageOriginOf(exchange);
  let tainting: Tainting = 'basic';

  for (const [i, hop] of exchange.hops.entries()) {
    const request = requestAt(exchange, i, reading);
    const place = (phase: Phase, refused: Refused): Refusal => ({ ...refused, phase, hop: i, exchange });

    const entered = mainFetch(request, pageOrigin, tainting);
    if (typeof entered !== 'string') return place(i === 0 ? 'response' : 'redirect', entered);
    tainting = entered;

    if (tainting === 'cors' && hop.preflight?.response && !isSticky(exchange, i, rules)) {
      const asked = { ...request, origin: preflightOrigin(exchange, i, rules) ?? request.origin };
      const answer = seenBy(rules, hop.preflight.response);
      const refused = corsPreflight(asked, answer, stepsAt(asked, answer, pageOrigin, rules));
      if (refused !== null) return place('preflight', refused);
    }

    if (hop.response === null) continue;
    const response = seenBy(rules, hop.response);
    const redirects = locationOf(response, hop.url) !== null;
    // A redirect that the browser followed has passed the rest; one that the page did not want followed has none.
    const follows = redirects && reading.redirect === 'follow' && exchange.hops[i + 1] === undefined;

    if (tainting === 'cors' && !(follows && isRefusedFirst(request, response, rules))) {
      const refused = corsCheck(request, response);
      if (refused !== null) return place(redirects ? 'redirect' : 'response', refused);
    }
    if (!follows) continue;

    const state = { count: i, tainting, pageOrigin, refusesCredentialsAlways: rules.refusesCredentialsAlways };
    const refused =
      httpRedirectFetch(request, response, state) ?? refusedTarget(exchange, i, reading, response, tainting);
    if (refused !== null) return place('redirect', refused);
  }
  return null;
}

/** The origin that a preflight is compared with, where it need not be the request's own. */
function preflightOrigin(exchange: Exchange, i: number, rules: Rules): string | null {
  const urls = exchange.hops.slice(0, i + 1).map(({ url }) => url);
  const origin = pageOriginOf(exchange);
  if (rules.preflightsForPage) return origin;
  return exchange.ranIn === 'firefox' ? requestOrigin(origin, urls) : null;
}

/** Whether a browser that decides anew at each hop would not have asked: only the hops before needed it. */
function isSticky(exchange: Exchange, i: number, rules: Rules): boolean {
  const hop = exchange.hops[i];
  if (i === 0 || hop?.preflight == null || exchange.ranIn !== 'firefox' || rules.keepsPreflighting) return false;
  return isSafelistedMethod(hop.method) && askedFor(hop.preflight.requestHeaders).length === 0;
}

/** The checks of a preflight in this browser's order, those left out that it does not make here. */
function stepsAt(request: Request, response: Response, pageOrigin: string, rules: Rules): Rules['preflightOrder'] {
  const isAtHome = rules.preflightsForPage && originOf(request.url) === pageOrigin;
  const order = isAtHome ? rules.preflightOrder.filter((step) => step !== 'cors-check') : rules.preflightOrder;
  return isRefusedFirst(request, response, rules) ? ['redirect', ...order] : order;
}

/** True for a redirect that this browser refuses for its target, before it looks at the redirect's own headers. */
function isRefusedFirst(request: Request, response: Response, { targetsRefusedFirst }: Rules): boolean {
  const location = locationOf(response, request.url);
  if (targetsRefusedFirst === null || location === null) return false;
  if (location.url === null) return true;
  // Except a blob of the origin that redirects: that is refused later.
  const isOwnBlob = schemeOf(location.url) === 'blob:' && parseUrl(location.url)?.origin === originOf(request.url);
  return targetsRefusedFirst.test(location.url) && !isOwnBlob;
}

/** What main fetch would refuse at a redirect target that was never requested: mode same-origin, mode no-cors. */
function refusedTarget(
  exchange: Exchange,
  i: number,
  reading: Reading,
  response: Response,
  tainting: Tainting,
): Refused | null {
  const request = requestAt(exchange, i, reading);
  const url = locationOf(response, request.url)?.url;
  if (typeof url !== 'string') return null;
  const entered = mainFetch({ ...request, url }, pageOriginOf(exchange), tainting);
  return typeof entered === 'string' ? null : { ...entered, response };
}

/** The response as this browser's checks see it. */
function seenBy({ dropsEmptyLines, followsEmptyLocation }: Rules, response: Response): Response {
  if (response.headers.every(([, value]) => value !== '')) return response;
  const filled = new Set(response.headers.filter(([, value]) => value !== '').map(([name]) => name.toLowerCase()));
  const headers = response.headers.filter(([name, value]) => {
    const lower = name.toLowerCase();
    if (value !== '') return true;
    if (lower === 'location') return followsEmptyLocation || filled.has(lower);
    // Every line of this one counts, in every browser.
    return !dropsEmptyLines || lower === 'access-control-allow-origin' || !filled.has(lower);
  });
  return { ...response, headers };
}
