import { originOf, parseUrl, schemeOf } from '../origin.ts';
import { isCrossOrigin, pageOriginOf } from '../request-at.ts';
import type { Refusal } from '../model.ts';

/** The DevTools protocol's `CorsErrorStatus`: its name, and its `failedParameter` (empty when Chromium gives none). */
export interface ChromiumCode {
  readonly code: string;
  readonly parameter: string;
}

/**
 * How Chromium names a refusal, or null when it is none of its CORS errors.
 * The classification of odd Access-Control-Allow-Origin values was measured on Chromium 156.
 */
export function chromiumCode(refusal: Refusal): ChromiumCode | null {
  switch (refusal.kind) {
    case 'no-allow-origin':
      return phased(refusal, 'MissingAllowOriginHeader', '');
    case 'origin-not-allowed':
      return originCode(refusal);
    case 'credentials-not-allowed':
      return phased(refusal, 'InvalidAllowCredentials', refusal.allowCredentials ?? '');
    case 'preflight-redirected':
      return { code: 'PreflightDisallowedRedirect', parameter: '' };
    case 'preflight-not-ok':
      return { code: 'PreflightInvalidStatus', parameter: '' };
    case 'list-malformed':
      return refusal.header === 'Access-Control-Allow-Methods'
        ? { code: 'InvalidAllowMethodsPreflightResponse', parameter: '' }
        : { code: 'InvalidAllowHeadersPreflightResponse', parameter: '' };
    case 'method-not-allowed':
      return { code: 'MethodDisallowedByPreflightResponse', parameter: refusal.method };
    case 'header-not-allowed':
      return { code: 'HeaderDisallowedByPreflightResponse', parameter: refusal.name };
    case 'redirect-with-credentials':
      return refusal.request.mode !== 'cors' || isSameOriginRedirect(refusal)
        ? null
        : { code: 'RedirectContainsCredentials', parameter: '' };
    case 'redirect-scheme':
      return refusal.request.mode !== 'cors' || refusesOtherwise(refusal.scheme)
        ? null
        : { code: 'CorsDisabledScheme', parameter: '' };
    case 'mode-same-origin':
      // Behind a redirect it is the page's own process that refuses, and gives no name.
      return refusal.phase === 'redirect' ? null : { code: 'DisallowedByMode', parameter: '' };
    case 'no-cors-redirect-mode':
      return { code: 'NoCorsRedirectModeNotFollow', parameter: '' };
    case 'scheme-not-http':
      return isLocal(refusal) ? null : { code: 'CorsDisabledScheme', parameter: refusal.scheme.replace(/:$/, '') };
    case 'local-network-access':
      return { code: localNetworkCodes[refusal.reason], parameter: '' };
    case 'redirect-invalid':
    case 'redirect-count':
    case 'network-error':
    case 'aborted':
    case 'blocked-by-client':
    case 'blocked-by-orb':
    case 'blocked-by-response-policy':
    case 'blocked-by-csp':
    case 'blocked-by-connection-allowlist':
    case 'blocked-by-integrity-policy':
    case 'mixed-content':
    case 'unexplained':
      return null;
  }
}

const localNetworkCodes = {
  'insecure-page': 'InsecureLocalNetwork',
  'permission-denied': 'LocalNetworkAccessPermissionDenied',
  'wrong-address-space': 'InvalidLocalNetworkAccess',
} as const;

/** Schemes that Chromium has a handler for: refused before CORS is asked, mostly with net::ERR_UNSAFE_REDIRECT. */
function refusesOtherwise(scheme: string): boolean {
  return /^(?:about|blob|chrome|data|file|filesystem|view-source):$/.test(scheme);
}

/** Files, and blobs without CORS, are refused by the page's own process and not by a CORS check. */
function isLocal({ scheme, request }: Refusal<'scheme-not-http'>): boolean {
  return scheme === 'file:' || (scheme === 'blob:' && request.mode === 'no-cors');
}

/** As long as everything is same-origin Chromium refuses a user name in the target, too, but under no CORS name. */
function isSameOriginRedirect({ exchange, hop, location, request }: Refusal<'redirect-with-credentials'>): boolean {
  const target = parseUrl(location, request.url)?.href;
  return target !== undefined && !isCrossOrigin(exchange, hop) && originOf(target) === pageOriginOf(exchange);
}

function phased(refusal: Refusal, code: string, parameter: string): ChromiumCode {
  return { code: refusal.phase === 'preflight' ? `Preflight${code}` : code, parameter };
}

function originCode(refusal: Refusal<'origin-not-allowed'>): ChromiumCode {
  const { allowOrigin: value } = refusal;
  if (value === '*') return phased(refusal, 'WildcardOriginNotAllowed', '');
  if (/[ ,]/.test(value)) return phased(refusal, 'MultipleAllowOriginValues', value);
  // `null` parses as nothing, yet Chromium compares it like an origin.
  if (value === 'null' || schemeOf(value) !== null) return phased(refusal, 'AllowOriginMismatch', value);
  return phased(refusal, 'InvalidAllowOriginValue', value);
}
