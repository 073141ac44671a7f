import { get } from './headers.ts';
import { pageOriginOf } from './walk.ts';
import type { Exchange } from './exchange.ts';
import type { Refused, Refusals, Request } from './model.ts';

/**
 * What an error name means when it is not CORS, or null for the name that Chromium gives to a CORS refusal
 * (`net::ERR_FAILED`; measured on Chromium 156). Firefox's names follow with its capture.
 */
export function failureOf(exchange: Exchange, error: string, request: Request): Refused | null {
  const { response } = lastHop(exchange);
  switch (error) {
    case 'net::ERR_FAILED':
      return null;
    case 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS':
      return { kind: 'local-network-access', request, response: null, reason: localNetworkReason(exchange) };
    case 'net::ERR_BLOCKED_BY_CLIENT':
    case 'net::ERR_BLOCKED_BY_ADMINISTRATOR':
      return { kind: 'blocked-by-client', request, response, error };
    case 'net::ERR_BLOCKED_BY_ORB':
      return { kind: 'blocked-by-orb', request, response, error };
    case 'net::ERR_BLOCKED_BY_RESPONSE':
      return { kind: 'blocked-by-response-policy', request, response, error };
    case 'net::ERR_ABORTED':
      return { kind: 'aborted', request, response, error };
    case 'net::ERR_UNSAFE_REDIRECT':
      return { kind: 'redirect-scheme', request, response, ...locationFacts(exchange) };
    case 'net::ERR_INVALID_REDIRECT':
      return { kind: 'redirect-invalid', request, response, location: locationFacts(exchange).location };
    case 'net::ERR_TOO_MANY_REDIRECTS':
      return { kind: 'redirect-count', request, response, count: exchange.hops.length - 1 };
    default:
      return { kind: 'network-error', request, response, error };
  }
}

/**
 * `net::ERR_FAILED` where no header refuses. Chromium says the same of a Local Network Access refusal of a preflight
 * (the OPTIONS request was sent and never answered) and of a wrong `targetAddressSpace` (sent, never answered,
 * no preflight); what is left is not explained.
 */
export function unexplainedOf(exchange: Exchange, error: string, request: Request): Refused {
  const { preflight, requestHeaders, response } = lastHop(exchange);
  if (preflight !== null && preflight.response === null && preflight.end?.kind === 'error') {
    return { kind: 'local-network-access', request, response: null, reason: localNetworkReason(exchange) };
  }
  if (preflight === null && requestHeaders !== null && response === null) {
    return { kind: 'local-network-access', request, response: null, reason: 'wrong-address-space' };
  }
  return { kind: 'unexplained', request, response, error };
}

type LocalNetworkReason = Refusals['local-network-access']['reason'];

/** Only a secure context may ask for the permission; `http://localhost` is one. */
function localNetworkReason(exchange: Exchange): LocalNetworkReason {
  const origin = pageOriginOf(exchange);
  const secure = !origin.startsWith('http:') || /^http:\/\/(?:localhost|127\.|\[::1\]|[^/:]+\.localhost)/.test(origin);
  return secure ? 'permission-denied' : 'insecure-page';
}

function locationFacts(exchange: Exchange): { readonly location: string; readonly scheme: string } {
  const location = get(lastHop(exchange).response?.headers ?? [], 'Location') ?? '';
  return { location, scheme: /^[a-z][a-z0-9+.-]*:/i.exec(location)?.[0].toLowerCase() ?? '' };
}

function lastHop(exchange: Exchange) {
  return exchange.hops.at(-1) ?? exchange.hops[0];
}
