import { corsCheck } from './check.ts';
import { get } from './headers.ts';
import { mainFetch, type Tainting } from './main-fetch.ts';
import { isSafelistedMethod } from './methods.ts';
import { originOf, parseUrl, requestOrigin, schemeOf } from './origin.ts';
import { corsPreflight } from './preflight.ts';
import { httpRedirectFetch, locationOf } from './redirect.ts';
import { isForbiddenRequestHeader, unsafeHeaderNames } from './safelist.ts';
import type { Exchange, Hop } from './exchange.ts';
import type { HeaderList, Phase, Refused, Request, Response } from './model.ts';
import type { Profile } from './profiles/profile.ts';
import type { Reading } from './readings.ts';
import type { Refusal } from './judge.ts';

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

/** The checks of a preflight in this browser's order, those left out that it does not make here. */
/** Whether a browser that decides anew at each hop would not have asked: only the hops before needed it. */
function isSticky(exchange: Exchange, i: number, rules: Rules): boolean {
  const hop = exchange.hops[i];
  if (i === 0 || hop?.preflight == null || exchange.ranIn !== 'firefox' || rules.keepsPreflighting) return false;
  return isSafelistedMethod(hop.method) && askedFor(hop.preflight.requestHeaders).length === 0;
}

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

/** The page's serialised origin; where the browser named no initiator, the Origin header that it sent says it. */
export function pageOriginOf(exchange: Exchange): string {
  const [first] = exchange.hops;
  return exchange.initiator ?? sentOrigin(first) ?? 'null';
}

/** True from the first hop on that left the page's origin: what is tainted stays so. */
export function isCrossOrigin(exchange: Exchange, i: number): boolean {
  const origin = pageOriginOf(exchange);
  return exchange.hops.slice(0, i + 1).some(({ url }) => origin === 'null' || originOf(url) !== origin);
}

/** The standard's request at one hop, built from what was seen. */
export function requestAt(exchange: Exchange, i: number, reading: Reading): Request {
  const hop = exchange.hops[i] ?? exchange.hops[0];
  const urls = exchange.hops.slice(0, i + 1).map(({ url }) => url);
  const asked = hop.preflight === null ? null : askedFor(hop.preflight.requestHeaders);
  const unsafe = asked ?? unsafeHeaderNames(setByPage(hop.requestHeaders ?? []));
  return {
    url: hop.url,
    method: hop.method,
    // The header is what the browser compared with; where none was sent, the standard says what it would have been.
    origin: ownOrigin(exchange, hop) ?? requestOrigin(pageOriginOf(exchange), urls),
    mode: reading.mode,
    credentials: reading.credentials,
    redirect: reading.redirect,
    unsafeHeaderNames: unsafe,
    // A preflight for nothing unsafe has no other reason.
    useCorsPreflight: asked?.length === 0 && /^(?:GET|HEAD|POST)$/.test(hop.method),
  };
}

/** Chromium compares with the page's own origin, whatever another extension made of the header (measured: Chromium 156). */
function ownOrigin({ initiator, ranIn }: Exchange, hop: Hop): string | null {
  const sent = sentOrigin(hop);
  const isForged = sent !== 'null' && sent !== initiator && initiator?.startsWith('http') === true;
  return isForged && ranIn !== 'firefox' ? null : sent;
}

function sentOrigin(hop: Hop): string | null {
  return get(hop.requestHeaders ?? [], 'Origin') ?? get(hop.preflight?.requestHeaders ?? [], 'Origin');
}

/** The names in Access-Control-Request-Headers: the browser's own list of the unsafe ones. */
function askedFor(headers: HeaderList): readonly string[] {
  const value = get(headers, 'Access-Control-Request-Headers') ?? '';
  return value
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}

/** Headers that the browser adds by itself after the preflight was decided, or that a reload adds. */
const addedByBrowser: ReadonlySet<string> = new Set([
  'accept-language',
  'cache-control',
  'device-memory',
  'downlink',
  'dpr',
  'ect',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'pragma',
  'priority',
  'purpose',
  'range',
  'rtt',
  'save-data',
  'upgrade-insecure-requests',
  'user-agent',
  'viewport-width',
  'width',
  'x-client-data',
]);

/** Of the headers that were sent, those that only the page can have set. Capture has dropped values of secrets. */
function setByPage(headers: HeaderList): HeaderList {
  return headers.filter((header) => !isForbiddenRequestHeader(header) && !addedByBrowser.has(header[0].toLowerCase()));
}

/** The response as this browser's checks see it. */
function seenBy({ dropsEmptyLines, followsEmptyLocation }: Rules, response: Response): Response {
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
