import type { CausesOf } from './cause-map.ts';
import authorizationUnderStar from './authorization-under-star.ts';
import contentTypeJson from './content-type-json.ts';
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
import methodListCase from './method-list-case.ts';
import methodLowerCase from './method-lower-case.ts';
import methodMissing from './method-missing.ts';
import methodMisspelt from './method-misspelt.ts';
import methodNoneAllowed from './method-none-allowed.ts';
import methodStarWithCredentials from './method-star-with-credentials.ts';
import preflightBadRequest from './preflight-bad-request.ts';
import preflightClientError from './preflight-client-error.ts';
import preflightForbidden from './preflight-forbidden.ts';
import preflightMethodOrHeaderRefused from './preflight-method-or-header-refused.ts';
import preflightNoRoute from './preflight-no-route.ts';
import preflightRedirectedHost from './preflight-redirected-host.ts';
import preflightRedirectedHttps from './preflight-redirected-https.ts';
import preflightRedirectedLogin from './preflight-redirected-login.ts';
import preflightRedirectedSlash from './preflight-redirected-slash.ts';
import preflightRedirected from './preflight-redirected.ts';
import preflightServerError from './preflight-server-error.ts';
import preflightStatus from './preflight-status.ts';
import preflightTooMany from './preflight-too-many.ts';
import preflightUnauthorized from './preflight-unauthorized.ts';
import requestSendsResponseHeaders from './request-sends-response-headers.ts';
import starQuoted from './star-quoted.ts';
import tracingHeaders from './tracing-headers.ts';

/** The preflight: its status, its lists, the method and the headers. Special causes first, the general one last. */
export const preflightCauses = {
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
} as const satisfies Partial<CausesOf>;
