import { getAll } from '../headers.ts';
import { includesCredentials, isHttp, parseUrl } from '../origin.ts';
import { isCrossOrigin } from '../request-at.ts';
import { firefox } from './firefox.ts';
import type { Refusal } from '../model.ts';

/**
 * The reason that Firefox gives in its console and that MDN has a page for, or null when it gives none.
 * Measured on Firefox ESR 153: a failure of the network is `CORSDidNotSucceed` there, too.
 */
export function firefoxReason(refusal: Refusal): string | null {
  switch (refusal.kind) {
    case 'no-allow-origin':
      return 'CORSMissingAllowOrigin';
    case 'origin-not-allowed':
      return originReason(refusal);
    case 'credentials-not-allowed':
      return 'CORSMissingAllowCredentials';
    case 'preflight-redirected':
      return isFollowable(refusal) ? 'CORSExternalRedirectNotAllowed' : 'CORSDidNotSucceed';
    case 'preflight-not-ok':
      return 'CORSPreflightDidNotSucceed';
    case 'list-malformed':
      return refusal.header === 'Access-Control-Allow-Methods' ? 'CORSInvalidAllowMethod' : 'CORSInvalidAllowHeader';
    case 'method-not-allowed':
      return 'CORSMethodNotFound';
    case 'header-not-allowed':
      return 'CORSMissingAllowHeaderFromPreflight';
    case 'scheme-not-http':
      return refusal.request.mode !== 'cors' || handled.test(refusal.scheme) ? null : 'CORSRequestNotHttp';
    case 'redirect-scheme':
      if (refusal.request.mode !== 'cors') return null;
      return firefox.targetsRefusedFirst?.test(refusal.scheme) ? networkReason(refusal) : 'CORSRequestNotHttp';
    case 'redirect-with-credentials':
      return refusal.request.mode === 'cors' ? 'CORSDidNotSucceed' : null;
    case 'redirect-invalid':
    case 'redirect-count':
    case 'local-network-access':
    case 'network-error':
    case 'blocked-by-client':
    case 'unexplained':
      return networkReason(refusal);
    case 'mode-same-origin':
    case 'no-cors-redirect-mode':
    case 'aborted':
    case 'blocked-by-orb':
    case 'blocked-by-response-policy':
    case 'blocked-by-csp':
    case 'blocked-by-connection-allowlist':
    case 'blocked-by-integrity-policy':
    case 'mixed-content':
      return null;
  }
}

/**
 * The warning that Firefox logs for what it lets pass against the standard: `Authorization` under `*`. null: it logs none.
 * MDN has no page for it.
 */
export function firefoxWarning(tolerated: Refusal): string | null {
  const isUnderStar =
    tolerated.kind === 'header-not-allowed' &&
    tolerated.name.toLowerCase() === 'authorization' &&
    tolerated.allowHeaders.includes('*');
  return isUnderStar ? 'CORSAllowHeaderFromPreflightDeprecation' : null;
}

/** Schemes that Firefox loads by itself, so that CORS is never asked. */
const handled = /^(?:about|blob|chrome|data|file|resource|view-source|wss?):$/;

/** Whatever ends a request that CORS takes part in is told as this; without CORS the console is silent. */
function networkReason({ request, exchange, hop }: Refusal): string | null {
  return request.mode === 'cors' && isCrossOrigin(exchange, hop) ? 'CORSDidNotSucceed' : null;
}

/** False for a target that could not have been followed in any case. */
function isFollowable({ location, request }: Refusal<'preflight-redirected'>): boolean {
  const url = parseUrl(location, request.url)?.href ?? '';
  return isHttp(url) && !includesCredentials(url);
}

function originReason(refusal: Refusal<'origin-not-allowed'>): string {
  const { allowOrigin, response } = refusal;
  if (response !== null && getAll(response.headers, 'Access-Control-Allow-Origin').length > 1) {
    return 'CORSMultipleAllowOriginNotAllowed';
  }
  if (joinsLines(refusal)) return 'CORSMultipleAllowOriginNotAllowed';
  return allowOrigin === '*' ? 'CORSNotSupportingCredentials' : 'CORSAllowOriginNotMatchingOrigin';
}

/**
 * Firefox shows an extension several lines as one, and has a name for each (measured with ESR 153, fresh and from the cache):
 * `CORSMultipleAllowOriginNotAllowed` for two lines, `CORSAllowOriginNotMatchingOrigin` for one line with a list in it, and for
 * everything that came over HTTP/2, which joins the lines itself. Two programs that both set the header set the same value, or
 * one of them `*`; several origins are rather a list in one line.
 */
function joinsLines({ allowOrigin, exchange, hop, phase }: Refusal<'origin-not-allowed'>): boolean {
  if (exchange.ranIn !== 'firefox') return false;
  const values = allowOrigin.split(', ');
  if (values.length < 2 || !(values.includes('*') || values.every((value) => value === values[0]))) return false;
  const at = exchange.hops[hop];
  const answer = phase === 'preflight' ? at?.preflight?.response : at?.response;
  return !/^HTTP\/[23]/.test(answer?.statusLine ?? '');
}
