import type { CausesOf } from './cause-map.ts';
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
import answerForbidden from './answer-forbidden.ts';
import answerGatewayError from './answer-gateway-error.ts';
import answerMethodNotAllowed from './answer-method-not-allowed.ts';
import answerNotFound from './answer-not-found.ts';
import answerServerError from './answer-server-error.ts';
import answerTooLarge from './answer-too-large.ts';
import answerTooMany from './answer-too-many.ts';
import answerUnauthorized from './answer-unauthorized.ts';
import headerNameMisspelt from './header-name-misspelt.ts';
import loginRedirect from './login-redirect.ts';
import opaqueOrigin from './opaque-origin.ts';
import originLostInRedirect from './origin-lost-in-redirect.ts';
import originRefused from './origin-refused.ts';
import preflightBadRequest from './preflight-bad-request.ts';
import preflightClientError from './preflight-client-error.ts';
import preflightForbidden from './preflight-forbidden.ts';
import preflightNoRoute from './preflight-no-route.ts';
import preflightOnly from './preflight-only.ts';
import preflightRedirectedHost from './preflight-redirected-host.ts';
import preflightRedirectedHttps from './preflight-redirected-https.ts';
import preflightRedirectedLogin from './preflight-redirected-login.ts';
import preflightRedirectedSlash from './preflight-redirected-slash.ts';
import preflightRefusedSilently from './preflight-refused-silently.ts';
import preflightServerError from './preflight-server-error.ts';
import preflightTooMany from './preflight-too-many.ts';
import preflightUnauthorized from './preflight-unauthorized.ts';
import preflightWithoutCors from './preflight-without-cors.ts';
import redirectHttps from './redirect-https.ts';
import redirectSlash from './redirect-slash.ts';
import redirectWithoutCors from './redirect-without-cors.ts';
import wildcardWithCredentials from './wildcard-with-credentials.ts';

/** The CORS check: who may read, and with credentials. Special causes first, the general one last. */
export const originCauses = {
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
} as const satisfies Partial<CausesOf>;
