import { get } from './headers.ts';
import { originOf } from './origin.ts';
import { isSafelistedRequestHeader } from './safelist.ts';
import type { Exchange, Hop } from './exchange.ts';
import type { Credentials, HeaderList, Mode, Reading } from './model.ts';

/**
 * Every reading that agrees with the request's own headers, the likelier ones first.
 * The headers can settle the mode (Origin, Sec-Fetch-Mode) and the credentials mode (Cookie, Sec-Fetch-Storage-Access).
 */
export function readingsOf(exchange: Exchange): readonly [Reading, ...Reading[]] {
  const redirect = exchange.knownOptions?.redirect ?? 'follow';
  const modes = modesOf(exchange);
  const credentials = credentialsOf(exchange);
  const readings = modes.flatMap((mode) => credentials.map((c): Reading => ({ mode, credentials: c, redirect })));
  const [first, ...rest] = readings;
  return [first ?? { mode: 'cors', credentials: 'same-origin', redirect }, ...rest];
}

const modes: readonly Mode[] = ['cors', 'no-cors', 'same-origin', 'navigate', 'websocket'];

function modesOf(exchange: Exchange): readonly Mode[] {
  if (exchange.knownOptions?.mode) return [exchange.knownOptions.mode];

  const headerLists = exchange.hops.flatMap(({ requestHeaders }) => (requestHeaders === null ? [] : [requestHeaders]));
  // Only towards trustworthy URLs, but where it is there, it is the mode itself.
  const stated = headerLists.map((headers) => get(headers, 'Sec-Fetch-Mode')).find((mode) => mode !== null);
  const known = modes.find((mode) => mode === stated);
  if (known) return [known];

  // Nobody else is preflighted, and a font is always fetched with CORS.
  if (exchange.hops.some(({ preflight }) => preflight !== null) || exchange.type === 'font') return ['cors'];

  const sent = exchange.hops.filter((hop) => hop.requestHeaders !== null && originOf(hop.url) !== exchange.initiator);
  // Before anything was sent only the kind of request hints at its mode.
  if (sent.length === 0) return unsentModes(exchange);

  // A GET or HEAD tells its origin only with CORS; other methods always do.
  const simple = sent.filter(({ method }) => method === 'GET' || method === 'HEAD');
  if (simple.length > 0) return simple.every(sendsOrigin) ? ['cors'] : ['no-cors'];
  return (exchange.type === 'ping' || exchange.type === 'beacon') && sent.every(sendsSafelistedType)
    ? ['no-cors', 'cors']
    : ['cors', 'no-cors'];
}

/** https://w3c.github.io/beacon/#sendbeacon-method: with CORS only where the type of the body needs it. */
function sendsSafelistedType({ requestHeaders }: Hop): boolean {
  const type = get(requestHeaders ?? [], 'Content-Type');
  return type === null || isSafelistedRequestHeader(['Content-Type', type]);
}

/** Mode same-origin gets as far as the network only where the chain starts at the page's own origin. */
function unsentModes({ type, hops, initiator }: Exchange): readonly Mode[] {
  if (originOf(hops[0].url) === initiator) return ['cors', 'same-origin', 'no-cors'];
  return type === 'xmlhttprequest' ? ['cors', 'no-cors'] : ['no-cors', 'cors'];
}

function sendsOrigin({ requestHeaders }: Hop): boolean {
  return requestHeaders !== null && get(requestHeaders, 'Origin') !== null;
}

function credentialsOf(exchange: Exchange): readonly Credentials[] {
  if (exchange.knownOptions?.credentials) return [exchange.knownOptions.credentials];
  // A font is loaded without credentials of another origin (https://drafts.csswg.org/css-fonts/#font-fetching-requirements), a
  // beacon always with them (https://w3c.github.io/beacon/#sendbeacon-method).
  if (exchange.type === 'font') return ['same-origin'];
  if (exchange.type === 'ping' || exchange.type === 'beacon') return ['include'];

  // Mode same-origin sends cookies too, but only to the page's own origin.
  const foreign = exchange.hops.filter(({ url }) => originOf(url) !== exchange.initiator);
  const sent = foreign.flatMap(({ requestHeaders }) => (requestHeaders === null ? [] : [requestHeaders]));
  if (sent.some(carriesCredentials)) return ['include'];
  if (saysNoStorageAccess(exchange)) return ['same-origin'];
  return ['same-origin', 'include'];
}

function carriesCredentials(headers: HeaderList): boolean {
  return get(headers, 'Cookie') !== null || get(headers, 'Sec-Fetch-Storage-Access') !== null;
}

/**
 * Chromium 133 and newer put Sec-Fetch-Storage-Access on every request with credentials to another site, and on no other.
 * Only the first cross-site hop tells: behind it Sec-Fetch-Site stays `cross-site` even where the chain comes home.
 * In Firefox (153) only the very first hop tells, because every one behind it is `cross-site` that is not at home; and workers,
 * which alone have no document id, never send it.
 */
function saysNoStorageAccess({ hops, ranIn, documentId }: Exchange): boolean {
  if (ranIn === 'firefox' && documentId === null) return false;
  for (const { requestHeaders } of ranIn === 'firefox' ? hops.slice(0, 1) : hops) {
    const site = requestHeaders === null ? null : get(requestHeaders, 'Sec-Fetch-Site');
    if (requestHeaders === null || site === null) return false;
    if (site === 'cross-site') return get(requestHeaders, 'Sec-Fetch-Storage-Access') === null;
  }
  return false;
}

/** The credentials mode as the headers alone show it; null when they do not. */
export function seenCredentials(exchange: Exchange): Credentials | null {
  const [only, ...others] = credentialsOf(exchange);
  return only !== undefined && others.length === 0 ? only : null;
}
