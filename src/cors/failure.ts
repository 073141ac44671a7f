import { firefoxFailure, firefoxLeftover, preflightError } from './firefox-failure.ts';
import { get } from './headers.ts';
import { stoppedByPage } from './stopped.ts';
import { isHttp, originOf, parseUrl } from './origin.ts';
import { pageOriginOf } from './request-at.ts';
import type { Exchange } from './exchange.ts';
import type { Refused, RefusalKind, Refusals, Request } from './model.ts';

/** What Chromium's error names mean (measured on 156); every other one is the network's. */
const chromiumMeanings: Readonly<Record<string, RefusalKind | 'cors'>> = {
  'net::ERR_FAILED': 'cors',
  'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS': 'local-network-access',
  // Before 142, when it was called Private Network Access.
  'net::ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS': 'local-network-access',
  'net::ERR_NETWORK_ACCESS_REVOKED': 'blocked-by-connection-allowlist',
  'net::ERR_BLOCKED_BY_CLIENT': 'blocked-by-client',
  'net::ERR_BLOCKED_BY_ADMINISTRATOR': 'blocked-by-client',
  'net::ERR_BLOCKED_IN_INCOGNITO_BY_ADMINISTRATOR': 'blocked-by-client',
  'net::ERR_BLOCKED_ENROLLMENT_CHECK_PENDING': 'blocked-by-client',
  'net::ERR_BLOCKED_BY_FINGERPRINTING_PROTECTION': 'blocked-by-client',
  'net::ERR_BLOCKED_BY_ORB': 'blocked-by-orb',
  'net::ERR_BLOCKED_BY_RESPONSE': 'blocked-by-response-policy',
  'net::ERR_ABORTED': 'aborted',
  'net::ERR_UNSAFE_REDIRECT': 'redirect-scheme',
  'net::ERR_INVALID_REDIRECT': 'redirect-invalid',
  'net::ERR_TOO_MANY_REDIRECTS': 'redirect-count',
};

/** What the error that an exchange ended with means when it is not CORS; null for the names that a CORS refusal has, too. */
export function failureOf(exchange: Exchange, error: string, request: Request): Refused | null {
  const stopped = stoppedByPage(exchange, request);
  if (stopped !== null) return stopped;
  if (exchange.ranIn !== 'firefox') {
    // What was passed on to the page had passed CORS: then no more than that it was ended is known, by the page or with it.
    const isBegun = lastHop(exchange).response?.begun === true;
    const meaning = isBegun && error === 'net::ERR_FAILED' ? 'aborted' : chromiumMeanings[error];
    return refusedFor(meaning ?? 'network-error', exchange, error, request);
  }
  // In Firefox the owner of a preflight that failed has one error name for all; the preflight has its own.
  const own = preflightError(lastHop(exchange)) ?? error;
  return refusedFor(firefoxFailure(exchange, own, request.mode === 'no-cors'), exchange, own, request);
}

function refusedFor(kind: RefusalKind | 'cors', exchange: Exchange, error: string, request: Request): Refused | null {
  const { response } = lastHop(exchange);
  switch (kind) {
    case 'cors':
      return null;
    case 'local-network-access':
      return { kind, request, response: null, reason: localNetworkReason(exchange) };
    case 'blocked-by-client':
    case 'blocked-by-orb':
    case 'blocked-by-response-policy':
    case 'aborted':
      return { kind, request, response, error };
    case 'redirect-scheme': {
      const { location, scheme } = locationFacts(exchange);
      // Where the scheme is one that a script may follow, a Connection-Allowlist stopped it: any redirect (Chromium 156).
      const target = parseUrl(location, request.url)?.href ?? '';
      if (isHttp(target))
        return { kind: 'blocked-by-connection-allowlist', request, response, error, location: target };
      return { kind, request, response, location, scheme };
    }
    case 'blocked-by-connection-allowlist':
      return { kind, request, response, error, location: null };
    case 'redirect-invalid':
      return { kind, request, response, location: locationFacts(exchange).location };
    case 'redirect-count':
      return { kind, request, response, count: exchange.hops.length - 1 };
    default:
      return { kind: 'network-error', request, response, error };
  }
}

/**
 * The browser's name for a CORS refusal where no header refuses. Chromium's `net::ERR_FAILED` is also a Local Network Access
 * refusal of a preflight (the OPTIONS request was sent and never answered) and of a wrong `targetAddressSpace` (sent, never
 * answered, no preflight); what is left is not explained. Nothing follows from what was not seen where events may be missing.
 */
export function unexplainedOf(exchange: Exchange, error: string, request: Request): Refused {
  const { preflight, requestHeaders, response } = lastHop(exchange);
  const unexplained: Refused = { kind: 'unexplained', request, response, error };
  if (exchange.interrupted) return unexplained;
  if (exchange.ranIn === 'firefox') {
    if (error === 'NS_ERROR_UNEXPECTED' && isMixed(exchange)) {
      return { kind: 'mixed-content', request, response, location: locationFacts(exchange).location };
    }
    const kind = firefoxLeftover(exchange, error);
    return kind === 'unexplained' ? unexplained : (refusedFor(kind, exchange, error, request) ?? unexplained);
  }
  // One that was never sent shows no headers: HSTS does that to it.
  const wasAsked = preflight !== null && preflight.requestHeaders.length > 0;
  if (wasAsked && preflight.response === null && preflight.end?.kind === 'error') {
    return { kind: 'local-network-access', request, response: null, reason: localNetworkReason(exchange) };
  }
  // A page on this machine cannot ask for anything more private: there, its answer was just not seen.
  if (preflight === null && requestHeaders !== null && response === null && !isLoopback(pageOriginOf(exchange))) {
    return { kind: 'local-network-access', request, response: null, reason: 'wrong-address-space' };
  }
  return unexplained;
}

type LocalNetworkReason = Refusals['local-network-access']['reason'];

/** Only a secure context may ask for the permission; `http://localhost` is one. */
function localNetworkReason(exchange: Exchange): LocalNetworkReason {
  const origin = pageOriginOf(exchange);
  return !origin.startsWith('http:') || isLoopback(origin) ? 'permission-denied' : 'insecure-page';
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(?:localhost|127(?:\.[0-9]+){3}|\[::1\]|[^/:]+\.localhost)(?::|$)/.test(origin);
}

/** A redirect from an encrypted page to an unencrypted address. Firefox does not follow it (measured: ESR 153). */
function isMixed(exchange: Exchange): boolean {
  const target = originOf(locationFacts(exchange).location);
  return pageOriginOf(exchange).startsWith('https:') && target?.startsWith('http:') === true && !isLoopback(target);
}

function locationFacts(exchange: Exchange): { readonly location: string; readonly scheme: string } {
  const location = get(lastHop(exchange).response?.headers ?? [], 'Location') ?? '';
  return { location, scheme: /^[a-z][a-z0-9+.-]*:/i.exec(location)?.[0].toLowerCase() ?? '' };
}

function lastHop(exchange: Exchange) {
  return exchange.hops.at(-1) ?? exchange.hops[0];
}
