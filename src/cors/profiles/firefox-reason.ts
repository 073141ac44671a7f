import { getAll } from '../headers.ts';
import type { Refusal } from '../judge.ts';

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
      return 'CORSExternalRedirectNotAllowed';
    case 'preflight-not-ok':
      return 'CORSPreflightDidNotSucceed';
    case 'list-malformed':
      return refusal.header === 'Access-Control-Allow-Methods' ? 'CORSInvalidAllowMethod' : 'CORSInvalidAllowHeader';
    case 'method-not-allowed':
      return 'CORSMethodNotFound';
    case 'header-not-allowed':
      return 'CORSMissingAllowHeaderFromPreflight';
    case 'redirect-scheme':
    case 'scheme-not-http':
      return 'CORSRequestNotHttp';
    case 'redirect-with-credentials':
    case 'redirect-invalid':
    case 'redirect-count':
    case 'local-network-access':
    case 'network-error':
    case 'blocked-by-client':
      return 'CORSDidNotSucceed';
    case 'mode-same-origin':
    case 'no-cors-redirect-mode':
    case 'aborted':
    case 'blocked-by-orb':
    case 'blocked-by-response-policy':
    case 'unexplained':
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

function originReason(refusal: Refusal<'origin-not-allowed'>): string {
  const { allowOrigin, response } = refusal;
  if (response !== null && getAll(response.headers, 'Access-Control-Allow-Origin').length > 1) {
    return 'CORSMultipleAllowOriginNotAllowed';
  }
  if (joinsLines(refusal)) return 'CORSMultipleAllowOriginNotAllowed';
  return allowOrigin === '*' ? 'CORSNotSupportingCredentials' : 'CORSAllowOriginNotMatchingOrigin';
}

/**
 * Firefox shows an extension several lines as one. Whole values with a comma and a space between them are most likely that;
 * over HTTP/2 Firefox itself sees no more than the joined value.
 */
function joinsLines({ allowOrigin, exchange, hop, phase }: Refusal<'origin-not-allowed'>): boolean {
  if (exchange.ranIn !== 'firefox' || !allowOrigin.includes(', ')) return false;
  const at = exchange.hops[hop];
  const answer = phase === 'preflight' ? at?.preflight?.response : at?.response;
  return !/^HTTP\/[23]/.test(answer?.statusLine ?? '');
}
