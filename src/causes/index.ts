import type { Refusal } from '../cors/judge.ts';
import type { RefusalKind } from '../cors/model.ts';
import type { Cause } from './cause.ts';
import aborted from './aborted.ts';
import addressWithoutScheme from './address-without-scheme.ts';
import allowCredentialsCase from './allow-credentials-case.ts';
import allowCredentialsMissing from './allow-credentials-missing.ts';
import allowCredentialsOnPreflightOnly from './allow-credentials-on-preflight-only.ts';
import allowCredentialsTwice from './allow-credentials-twice.ts';
import allowCredentialsValue from './allow-credentials-value.ts';
import allowOriginCase from './allow-origin-case.ts';
import allowOriginDefaultPort from './allow-origin-default-port.ts';
import allowOriginEmpty from './allow-origin-empty.ts';
import allowOriginExtraCharacters from './allow-origin-extra-characters.ts';
import allowOriginList from './allow-origin-list.ts';
import allowOriginLoopback from './allow-origin-loopback.ts';
import allowOriginMissing from './allow-origin-missing.ts';
import allowOriginNoScheme from './allow-origin-no-scheme.ts';
import allowOriginNull from './allow-origin-null.ts';
import allowOriginOther from './allow-origin-other.ts';
import allowOriginPath from './allow-origin-path.ts';
import allowOriginPattern from './allow-origin-pattern.ts';
import allowOriginPlaceholder from './allow-origin-placeholder.ts';
import allowOriginPort from './allow-origin-port.ts';
import allowOriginQuoted from './allow-origin-quoted.ts';
import allowOriginScheme from './allow-origin-scheme.ts';
import allowOriginSlash from './allow-origin-slash.ts';
import allowOriginStarAndOrigin from './allow-origin-star-and-origin.ts';
import allowOriginSubdomain from './allow-origin-subdomain.ts';
import allowOriginTwice from './allow-origin-twice.ts';
import allowOriginTwoOrigins from './allow-origin-two-origins.ts';
import allowOriginWww from './allow-origin-www.ts';
import answerClientError from './answer-client-error.ts';
import answerCutOff from './answer-cut-off.ts';
import answerForbidden from './answer-forbidden.ts';
import answerGatewayError from './answer-gateway-error.ts';
import answerMethodNotAllowed from './answer-method-not-allowed.ts';
import answerNotFound from './answer-not-found.ts';
import answerServerError from './answer-server-error.ts';
import answerTooLarge from './answer-too-large.ts';
import answerTooMany from './answer-too-many.ts';
import answerUnauthorized from './answer-unauthorized.ts';
import authorizationUnderStar from './authorization-under-star.ts';
import blockedByClient from './blocked-by-client.ts';
import certificateRefused from './certificate-refused.ts';
import coepNeedsCorp from './coep-needs-corp.ts';
import connectionRefused from './connection-refused.ts';
import connectionReset from './connection-reset.ts';
import contentTypeJson from './content-type-json.ts';
import corpRefused from './corp-refused.ts';
import dnsFailed from './dns-failed.ts';
import emptyResponse from './empty-response.ts';
import headerMissing from './header-missing.ts';
import headerMisspelt from './header-misspelt.ts';
import headerNameMisspelt from './header-name-misspelt.ts';
import headerNoneAllowed from './header-none-allowed.ts';
import headerStarWithCredentials from './header-star-with-credentials.ts';
import libraryHeader from './library-header.ts';
import listBrackets from './list-brackets.ts';
import listMalformed from './list-malformed.ts';
import listQuoted from './list-quoted.ts';
import listSemicolons from './list-semicolons.ts';
import listSpaces from './list-spaces.ts';
import listUrl from './list-url.ts';
import localNetworkAddressSpace from './local-network-address-space.ts';
import localNetworkInsecurePage from './local-network-insecure-page.ts';
import localNetworkPermission from './local-network-permission.ts';
import loginRedirect from './login-redirect.ts';
import methodListCase from './method-list-case.ts';
import methodLowerCase from './method-lower-case.ts';
import methodMissing from './method-missing.ts';
import methodMisspelt from './method-misspelt.ts';
import methodNoneAllowed from './method-none-allowed.ts';
import methodStarWithCredentials from './method-star-with-credentials.ts';
import modeSameOrigin from './mode-same-origin.ts';
import networkError from './network-error.ts';
import noCorsRedirectMode from './no-cors-redirect-mode.ts';
import opaqueOrigin from './opaque-origin.ts';
import orbErrorAnswer from './orb-error-answer.ts';
import orb from './orb.ts';
import originLostInRedirect from './origin-lost-in-redirect.ts';
import originRefused from './origin-refused.ts';
import preflightBadRequest from './preflight-bad-request.ts';
import preflightClientError from './preflight-client-error.ts';
import preflightForbidden from './preflight-forbidden.ts';
import preflightMethodOrHeaderRefused from './preflight-method-or-header-refused.ts';
import preflightNoRoute from './preflight-no-route.ts';
import preflightOnly from './preflight-only.ts';
import preflightRedirectedHost from './preflight-redirected-host.ts';
import preflightRedirectedHttps from './preflight-redirected-https.ts';
import preflightRedirectedLogin from './preflight-redirected-login.ts';
import preflightRedirectedSlash from './preflight-redirected-slash.ts';
import preflightRefusedSilently from './preflight-refused-silently.ts';
import preflightRedirected from './preflight-redirected.ts';
import preflightServerError from './preflight-server-error.ts';
import preflightStatus from './preflight-status.ts';
import preflightTooMany from './preflight-too-many.ts';
import preflightUnauthorized from './preflight-unauthorized.ts';
import preflightWithoutCors from './preflight-without-cors.ts';
import proxyFailed from './proxy-failed.ts';
import redirectCount from './redirect-count.ts';
import redirectForbiddenByPage from './redirect-forbidden-by-page.ts';
import redirectHttps from './redirect-https.ts';
import redirectInvalid from './redirect-invalid.ts';
import redirectLoop from './redirect-loop.ts';
import redirectScheme from './redirect-scheme.ts';
import redirectSlash from './redirect-slash.ts';
import redirectWithCredentials from './redirect-with-credentials.ts';
import redirectWithoutCors from './redirect-without-cors.ts';
import requestSendsResponseHeaders from './request-sends-response-headers.ts';
import starQuoted from './star-quoted.ts';
import schemeNotHttp from './scheme-not-http.ts';
import streamNeedsHttp2 from './stream-needs-http2.ts';
import timedOut from './timed-out.ts';
import tracingHeaders from './tracing-headers.ts';
import unexplained from './unexplained.ts';
import unreachable from './unreachable.ts';
import unsafePort from './unsafe-port.ts';
import wildcardWithCredentials from './wildcard-with-credentials.ts';
import wrongProtocol from './wrong-protocol.ts';

/** A cause that stands behind refusals of one kind, whatever else it explains. */
type Explains<K extends RefusalKind> = Omit<Cause<K>, 'explains'> & Pick<Cause, 'explains'>;

/**
 * What can stand behind each kind of refusal: special causes first, the general one, which fits every refusal, last.
 * The first that fits is the cause. The map is total, so that no refusal is without an explanation.
 */
export const causes: { readonly [K in RefusalKind]: readonly [...special: Explains<K>[], general: Explains<K>] } = {
  'no-allow-origin': [
    headerNameMisspelt,
    // On the preflight. A redirect hides the status, a status hides what the settings say.
    preflightRedirectedLogin,
    preflightRedirectedSlash,
    preflightRedirectedHttps,
    preflightRedirectedHost,
    preflightUnauthorized,
    preflightTooMany,
    preflightServerError,
    // On a redirect.
    loginRedirect,
    redirectSlash,
    redirectHttps,
    redirectWithoutCors,
    // On any answer: CORS is there, and looked at the origin.
    originLostInRedirect,
    opaqueOrigin,
    preflightRefusedSilently,
    originRefused,
    preflightForbidden,
    preflightNoRoute,
    preflightBadRequest,
    preflightClientError,
    preflightWithoutCors,
    // On the answer itself: its status is the real problem.
    answerUnauthorized,
    answerForbidden,
    answerNotFound,
    answerMethodNotAllowed,
    answerTooLarge,
    answerTooMany,
    answerGatewayError,
    answerServerError,
    answerClientError,
    preflightOnly,
    allowOriginMissing,
  ],
  'origin-not-allowed': [
    loginRedirect,
    allowOriginTwice,
    allowOriginStarAndOrigin,
    allowOriginTwoOrigins,
    wildcardWithCredentials,
    originLostInRedirect,
    opaqueOrigin,
    allowOriginNull,
    allowOriginEmpty,
    allowOriginQuoted,
    allowOriginExtraCharacters,
    allowOriginPlaceholder,
    allowOriginPattern,
    allowOriginList,
    allowOriginSlash,
    allowOriginPath,
    allowOriginNoScheme,
    allowOriginScheme,
    allowOriginDefaultPort,
    allowOriginPort,
    allowOriginWww,
    allowOriginCase,
    allowOriginLoopback,
    allowOriginSubdomain,
    allowOriginOther,
  ],
  'credentials-not-allowed': [
    headerNameMisspelt,
    allowCredentialsTwice,
    allowCredentialsCase,
    allowCredentialsValue,
    allowCredentialsOnPreflightOnly,
    allowCredentialsMissing,
  ],
  'preflight-redirected': [
    preflightRedirectedLogin,
    preflightRedirectedSlash,
    preflightRedirectedHttps,
    preflightRedirectedHost,
    preflightRedirected,
  ],
  'preflight-not-ok': [
    preflightMethodOrHeaderRefused,
    preflightUnauthorized,
    preflightForbidden,
    preflightNoRoute,
    preflightBadRequest,
    preflightTooMany,
    preflightServerError,
    preflightClientError,
    preflightStatus,
  ],
  'list-malformed': [listSemicolons, listBrackets, listQuoted, listUrl, listSpaces, listMalformed],
  'method-not-allowed': [
    headerNameMisspelt,
    methodLowerCase,
    methodListCase,
    methodStarWithCredentials,
    starQuoted,
    methodMisspelt,
    methodNoneAllowed,
    methodMissing,
  ],
  'header-not-allowed': [
    requestSendsResponseHeaders,
    headerNameMisspelt,
    headerStarWithCredentials,
    authorizationUnderStar,
    starQuoted,
    tracingHeaders,
    headerNoneAllowed,
    headerMisspelt,
    contentTypeJson,
    libraryHeader,
    headerMissing,
  ],
  'redirect-with-credentials': [redirectWithCredentials],
  'redirect-scheme': [redirectScheme],
  'redirect-invalid': [redirectInvalid],
  'redirect-count': [redirectLoop, redirectCount],
  'mode-same-origin': [modeSameOrigin],
  'no-cors-redirect-mode': [noCorsRedirectMode],
  'scheme-not-http': [addressWithoutScheme, schemeNotHttp],

  'local-network-access': [localNetworkInsecurePage, localNetworkPermission, localNetworkAddressSpace],
  'network-error': [
    // First: its names hold words of the others (`ERR_PROXY_CERTIFICATE_INVALID`).
    proxyFailed,
    connectionRefused,
    dnsFailed,
    certificateRefused,
    wrongProtocol,
    connectionReset,
    emptyResponse,
    answerCutOff,
    timedOut,
    unreachable,
    unsafePort,
    streamNeedsHttp2,
    networkError,
  ],
  aborted: [redirectForbiddenByPage, aborted],
  'blocked-by-client': [blockedByClient],
  'blocked-by-orb': [orbErrorAnswer, orb],
  'blocked-by-response-policy': [corpRefused, coepNeedsCorp],
  unexplained: [unexplained],
};

/** Every cause once, in the order of the map. */
export const allCauses: readonly Cause[] = [...new Set<Cause>(Object.values(causes).flat())];

/** The cause of a refusal: the first that fits. */
export function causeOf(refusal: Refusal): Cause {
  const candidates: readonly Cause[] = causes[refusal.kind];
  // The last one has no condition, so there always is one.
  return candidates.find((cause) => cause.matches?.(refusal) ?? true) ?? unexplained;
}
