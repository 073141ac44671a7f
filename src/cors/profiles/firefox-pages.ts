/**
 * The reasons that MDN has a page for. Two of them are never found in an exchange: `CORSDisabled` is a preference that a person
 * has set, and `CORSOriginHeaderNotAdded` befalls content scripts of extensions.
 */
export const firefoxReasons = [
  'CORSDisabled',
  'CORSDidNotSucceed',
  'CORSOriginHeaderNotAdded',
  'CORSExternalRedirectNotAllowed',
  'CORSRequestNotHttp',
  'CORSMissingAllowOrigin',
  'CORSMultipleAllowOriginNotAllowed',
  'CORSAllowOriginNotMatchingOrigin',
  'CORSNotSupportingCredentials',
  'CORSMethodNotFound',
  'CORSMissingAllowCredentials',
  'CORSPreflightDidNotSucceed',
  'CORSInvalidAllowMethod',
  'CORSInvalidAllowHeader',
  'CORSMissingAllowHeaderFromPreflight',
] as const;

/** MDN's page about a reason, or null where it has none. */
export function firefoxPage(reason: string): string | null {
  const known = firefoxReasons.find((one) => one === reason);
  return known === undefined ? null : `https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/${known}`;
}
