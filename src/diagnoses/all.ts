// Generated from the topic folders by `npm run new diagnosis` and by the tests (-u): do not edit.
import type { Diagnosis } from './diagnosis.ts';
import aborted from './front-end/aborted.ts';
import addHeaderWithoutAlways from './error-responses/add-header-without-always.ts';
import addressWithoutScheme from './front-end/address-without-scheme.ts';
import allowCredentialsCase from './credentials/allow-credentials-case.ts';
import allowCredentialsMissing from './credentials/allow-credentials-missing.ts';
import allowCredentialsOnPreflightOnly from './credentials/allow-credentials-on-preflight-only.ts';
import allowCredentialsTwice from './credentials/allow-credentials-twice.ts';
import allowCredentialsValue from './credentials/allow-credentials-value.ts';
import allowOriginCase from './origin/allow-origin-case.ts';
import allowOriginDefaultPort from './origin/allow-origin-default-port.ts';
import allowOriginEmpty from './origin/allow-origin-empty.ts';
import allowOriginExtraCharacters from './origin/allow-origin-extra-characters.ts';
import allowOriginLineHidden from './browser/allow-origin-line-hidden.ts';
import allowOriginList from './origin/allow-origin-list.ts';
import allowOriginLoopback from './origin/allow-origin-loopback.ts';
import allowOriginMissing from './origin/allow-origin-missing.ts';
import allowOriginNoScheme from './origin/allow-origin-no-scheme.ts';
import allowOriginNull from './origin/allow-origin-null.ts';
import allowOriginOther from './origin/allow-origin-other.ts';
import allowOriginPath from './origin/allow-origin-path.ts';
import allowOriginPattern from './origin/allow-origin-pattern.ts';
import allowOriginPlaceholder from './origin/allow-origin-placeholder.ts';
import allowOriginPort from './origin/allow-origin-port.ts';
import allowOriginQuoted from './origin/allow-origin-quoted.ts';
import allowOriginScheme from './origin/allow-origin-scheme.ts';
import allowOriginSlash from './origin/allow-origin-slash.ts';
import allowOriginStarAndOrigin from './origin/allow-origin-star-and-origin.ts';
import allowOriginSubdomain from './origin/allow-origin-subdomain.ts';
import allowOriginTwice from './origin/allow-origin-twice.ts';
import allowOriginTwoOrigins from './origin/allow-origin-two-origins.ts';
import allowOriginWww from './origin/allow-origin-www.ts';
import answerClientError from './error-responses/answer-client-error.ts';
import answerCutOff from './network/answer-cut-off.ts';
import answerForbidden from './error-responses/answer-forbidden.ts';
import answerGatewayError from './error-responses/answer-gateway-error.ts';
import answerMalformed from './network/answer-malformed.ts';
import answerMethodNotAllowed from './error-responses/answer-method-not-allowed.ts';
import answerNotFound from './error-responses/answer-not-found.ts';
import answerServerError from './error-responses/answer-server-error.ts';
import answerTooLarge from './error-responses/answer-too-large.ts';
import answerTooMany from './error-responses/answer-too-many.ts';
import answerUnauthorized from './error-responses/answer-unauthorized.ts';
import apiNotForBrowsers from './error-responses/api-not-for-browsers.ts';
import authorizationUnderStar from './credentials/authorization-under-star.ts';
import blockedByAdministrator from './policies/blocked-by-administrator.ts';
import blockedByClient from './browser/blocked-by-client.ts';
import blockedByCsp from './policies/blocked-by-csp.ts';
import blockedInDevtools from './browser/blocked-in-devtools.ts';
import botChallenge from './error-responses/bot-challenge.ts';
import browserUpgradedToHttps from './browser/browser-upgraded-to-https.ts';
import cachedAnswer from './caches/cached-answer.ts';
import certificateRefused from './network/certificate-refused.ts';
import clientCertificate from './network/client-certificate.ts';
import clientErrorWithoutCors from './error-responses/client-error-without-cors.ts';
import coepNeedsCorp from './policies/coep-needs-corp.ts';
import connectionAllowlist from './policies/connection-allowlist.ts';
import connectionRefused from './network/connection-refused.ts';
import connectionReset from './network/connection-reset.ts';
import contentTypeJson from './methods-and-headers/content-type-json.ts';
import cookieNotSent from './credentials/cookie-not-sent.ts';
import corpRefused from './policies/corp-refused.ts';
import corsNeverConfigured from './origin/cors-never-configured.ts';
import crossoriginWithoutCors from './origin/crossorigin-without-cors.ts';
import csrfTokenMissing from './error-responses/csrf-token-missing.ts';
import deploymentProtection from './redirects/deployment-protection.ts';
import devtoolsOverride from './browser/devtools-override.ts';
import dipNeedsCorp from './policies/dip-needs-corp.ts';
import dnsFailed from './network/dns-failed.ts';
import emptyResponse from './network/empty-response.ts';
import extensionChangesOrigin from './browser/extension-changes-origin.ts';
import extensionRewritesHeaders from './browser/extension-rewrites-headers.ts';
import firewallBlocked from './error-responses/firewall-blocked.ts';
import forbiddenWithoutCors from './error-responses/forbidden-without-cors.ts';
import gatewayError from './error-responses/gateway-error.ts';
import gatewayTimeout from './error-responses/gateway-timeout.ts';
import gatewayWithoutOptions from './preflight/gateway-without-options.ts';
import headerMissing from './methods-and-headers/header-missing.ts';
import headerMisspelt from './methods-and-headers/header-misspelt.ts';
import headerNameMisspelt from './origin/header-name-misspelt.ts';
import headerNoneAllowed from './methods-and-headers/header-none-allowed.ts';
import headerNotOnTheList from './methods-and-headers/header-not-on-the-list.ts';
import headerRemovedOnTheWay from './origin/header-removed-on-the-way.ts';
import headerStarWithCredentials from './credentials/header-star-with-credentials.ts';
import headersNotOnThePreflight from './preflight/headers-not-on-the-preflight.ts';
import headersOnlyOnPreflight from './preflight/headers-only-on-preflight.ts';
import headersTwice from './origin/headers-twice.ts';
import hostNotAccepted from './preflight/host-not-accepted.ts';
import hostNotFound from './network/host-not-found.ts';
import http2Broken from './network/http2-broken.ts';
import httpsUpgradeFailed from './network/https-upgrade-failed.ts';
import integrityPolicy from './policies/integrity-policy.ts';
import interceptedByWebFilter from './network/intercepted-by-web-filter.ts';
import invokerNotAllowed from './error-responses/invoker-not-allowed.ts';
import libraryHeader from './methods-and-headers/library-header.ts';
import listBrackets from './methods-and-headers/list-brackets.ts';
import listMalformed from './methods-and-headers/list-malformed.ts';
import listQuoted from './methods-and-headers/list-quoted.ts';
import listSemicolons from './methods-and-headers/list-semicolons.ts';
import listSpaces from './methods-and-headers/list-spaces.ts';
import listUrl from './methods-and-headers/list-url.ts';
import localNetworkAddressSpace from './policies/local-network-address-space.ts';
import localNetworkInsecurePage from './policies/local-network-insecure-page.ts';
import localNetworkPermission from './policies/local-network-permission.ts';
import loginRedirect from './redirects/login-redirect.ts';
import methodHasNoRoute from './error-responses/method-has-no-route.ts';
import methodListCase from './methods-and-headers/method-list-case.ts';
import methodLowerCase from './methods-and-headers/method-lower-case.ts';
import methodMissing from './methods-and-headers/method-missing.ts';
import methodMisspelt from './methods-and-headers/method-misspelt.ts';
import methodNoneAllowed from './methods-and-headers/method-none-allowed.ts';
import methodNotOnTheList from './methods-and-headers/method-not-on-the-list.ts';
import methodStarWithCredentials from './credentials/method-star-with-credentials.ts';
import middlewareOrder from './error-responses/middleware-order.ts';
import mimeTypeRefused from './policies/mime-type-refused.ts';
import misdirectedRequest from './error-responses/misdirected-request.ts';
import mixedContent from './policies/mixed-content.ts';
import mixedContentRedirect from './policies/mixed-content-redirect.ts';
import modeSameOrigin from './front-end/mode-same-origin.ts';
import networkError from './network/network-error.ts';
import noCorsMisuse from './front-end/no-cors-misuse.ts';
import noCorsRedirectMode from './front-end/no-cors-redirect-mode.ts';
import notFoundWithoutCors from './error-responses/not-found-without-cors.ts';
import offline from './network/offline.ts';
import opaqueOrigin from './origin/opaque-origin.ts';
import optionsAnsweredInFront from './preflight/options-answered-in-front.ts';
import optionsHasNoRoute from './preflight/options-has-no-route.ts';
import optionsRefusedByProxy from './preflight/options-refused-by-proxy.ts';
import orb from './policies/orb.ts';
import orbErrorAnswer from './policies/orb-error-answer.ts';
import originCallbackThrows from './error-responses/origin-callback-throws.ts';
import originLostInRedirect from './redirects/origin-lost-in-redirect.ts';
import originNotForwarded from './origin/origin-not-forwarded.ts';
import originNotOnTheList from './origin/origin-not-on-the-list.ts';
import originRefused from './origin/origin-refused.ts';
import partlySeen from './browser/partly-seen.ts';
import pathOutsideScope from './origin/path-outside-scope.ts';
import preflightBadRequest from './preflight/preflight-bad-request.ts';
import preflightClientError from './preflight/preflight-client-error.ts';
import preflightForbidden from './preflight/preflight-forbidden.ts';
import preflightMeetsAuthentication from './preflight/preflight-meets-authentication.ts';
import preflightMethodOrHeaderRefused from './preflight/preflight-method-or-header-refused.ts';
import preflightNoRoute from './preflight/preflight-no-route.ts';
import preflightOnly from './preflight/preflight-only.ts';
import preflightRedirected from './redirects/preflight-redirected.ts';
import preflightRedirectedHost from './redirects/preflight-redirected-host.ts';
import preflightRedirectedHttp from './redirects/preflight-redirected-http.ts';
import preflightRedirectedHttps from './redirects/preflight-redirected-https.ts';
import preflightRedirectedLocale from './redirects/preflight-redirected-locale.ts';
import preflightRedirectedLogin from './redirects/preflight-redirected-login.ts';
import preflightRedirectedSlash from './redirects/preflight-redirected-slash.ts';
import preflightRedirectedWww from './redirects/preflight-redirected-www.ts';
import preflightRefusedSilently from './preflight/preflight-refused-silently.ts';
import preflightServerError from './preflight/preflight-server-error.ts';
import preflightStatus from './preflight/preflight-status.ts';
import preflightTooMany from './preflight/preflight-too-many.ts';
import preflightUnauthorized from './preflight/preflight-unauthorized.ts';
import preflightWithoutCors from './preflight/preflight-without-cors.ts';
import privateHost from './network/private-host.ts';
import proxyFailed from './network/proxy-failed.ts';
import redirectCount from './redirects/redirect-count.ts';
import redirectForbiddenByPage from './redirects/redirect-forbidden-by-page.ts';
import redirectHttps from './redirects/redirect-https.ts';
import redirectInvalid from './redirects/redirect-invalid.ts';
import redirectLocale from './redirects/redirect-locale.ts';
import redirectLoop from './redirects/redirect-loop.ts';
import redirectNotFollowed from './redirects/redirect-not-followed.ts';
import redirectPastTheProxy from './redirects/redirect-past-the-proxy.ts';
import redirectScheme from './redirects/redirect-scheme.ts';
import redirectSlash from './redirects/redirect-slash.ts';
import redirectStoppedByPolicy from './policies/redirect-stopped-by-policy.ts';
import redirectToHttp from './redirects/redirect-to-http.ts';
import redirectToLogin from './redirects/redirect-to-login.ts';
import redirectToOtherAddress from './redirects/redirect-to-other-address.ts';
import redirectWithCredentials from './redirects/redirect-with-credentials.ts';
import redirectWithoutCors from './redirects/redirect-without-cors.ts';
import redirectWww from './redirects/redirect-www.ts';
import redirectedByExtension from './browser/redirected-by-extension.ts';
import requestSendsResponseHeaders from './methods-and-headers/request-sends-response-headers.ts';
import safeBrowsing from './browser/safe-browsing.ts';
import schemeNotHttp from './front-end/scheme-not-http.ts';
import scriptNotLoaded from './error-responses/script-not-loaded.ts';
import scriptStopped from './error-responses/script-stopped.ts';
import serverErrorWithoutCors from './error-responses/server-error-without-cors.ts';
import serverHangsOnOptions from './preflight/server-hangs-on-options.ts';
import serversDiffer from './caches/servers-differ.ts';
import serviceWorkerRequest from './front-end/service-worker-request.ts';
import signInByScript from './redirects/sign-in-by-script.ts';
import stalePreflightPermission from './caches/stale-preflight-permission.ts';
import starQuoted from './methods-and-headers/star-quoted.ts';
import storageBucketRules from './error-responses/storage-bucket-rules.ts';
import streamNeedsHttp2 from './network/stream-needs-http2.ts';
import thirdPartyCookiesWithheld from './credentials/third-party-cookies-withheld.ts';
import timedOut from './network/timed-out.ts';
import tooLarge from './error-responses/too-large.ts';
import tooManyRequests from './error-responses/too-many-requests.ts';
import tracingHeaders from './methods-and-headers/tracing-headers.ts';
import trackingProtection from './browser/tracking-protection.ts';
import tunnelInterstitial from './error-responses/tunnel-interstitial.ts';
import unauthorizedWithoutCors from './error-responses/unauthorized-without-cors.ts';
import unexplained from './browser/unexplained.ts';
import unreachable from './network/unreachable.ts';
import unsafePort from './network/unsafe-port.ts';
import wildcardWithCredentials from './credentials/wildcard-with-credentials.ts';
import wrongProtocol from './network/wrong-protocol.ts';

/** Every diagnosis, in the order of explanation (stages.ts). */
export const all: readonly Diagnosis[] = [
  // page-policy
  blockedByAdministrator,
  blockedInDevtools,
  corpRefused,
  dipNeedsCorp,
  localNetworkInsecurePage,
  localNetworkPermission,
  mimeTypeRefused,
  mixedContentRedirect,
  orbErrorAnswer,
  safeBrowsing,
  trackingProtection,
  blockedByClient,
  blockedByCsp,
  connectionAllowlist,
  integrityPolicy,
  // page-policy-else
  coepNeedsCorp,
  localNetworkAddressSpace,
  mixedContent,
  orb,
  // redirect-option
  redirectForbiddenByPage,
  serverHangsOnOptions,
  // redirect-not-followed
  redirectNotFollowed,
  redirectToOtherAddress,
  // redirect-policy
  redirectStoppedByPolicy,
  // canceled
  aborted,
  httpsUpgradeFailed,
  privateHost,
  proxyFailed,
  // connection
  answerCutOff,
  answerMalformed,
  clientCertificate,
  certificateRefused,
  connectionRefused,
  connectionReset,
  dnsFailed,
  emptyResponse,
  hostNotFound,
  http2Broken,
  offline,
  streamNeedsHttp2,
  timedOut,
  unreachable,
  unsafePort,
  wrongProtocol,
  // connection-else
  networkError,
  // extension
  browserUpgradedToHttps,
  extensionChangesOrigin,
  extensionRewritesHeaders,
  redirectedByExtension,
  // sign-in
  interceptedByWebFilter,
  deploymentProtection,
  signInByScript,
  cookieNotSent,
  thirdPartyCookiesWithheld,
  // preflight-redirect
  preflightRedirectedHost,
  preflightRedirectedHttp,
  preflightRedirectedHttps,
  preflightRedirectedLocale,
  preflightRedirectedLogin,
  preflightRedirectedSlash,
  preflightRedirectedWww,
  // preflight-redirect-else
  preflightRedirected,
  // redirect-to-sign-in
  loginRedirect,
  redirectToLogin,
  // redirect
  redirectHttps,
  redirectLocale,
  redirectPastTheProxy,
  redirectSlash,
  redirectToHttp,
  redirectWww,
  // redirect-else
  redirectLoop,
  redirectWithoutCors,
  redirectInvalid,
  redirectScheme,
  redirectWithCredentials,
  // redirect-limit
  redirectCount,
  // interstitial
  botChallenge,
  tunnelInterstitial,
  // error-writer
  apiNotForBrowsers,
  misdirectedRequest,
  firewallBlocked,
  tooManyRequests,
  storageBucketRules,
  gatewayTimeout,
  gatewayWithoutOptions,
  invokerNotAllowed,
  // error-in-front
  addHeaderWithoutAlways,
  gatewayError,
  originCallbackThrows,
  // server-error
  preflightMeetsAuthentication,
  preflightMethodOrHeaderRefused,
  serverErrorWithoutCors,
  // preflight-in-front
  optionsRefusedByProxy,
  // preflight-error
  csrfTokenMissing,
  middlewareOrder,
  optionsHasNoRoute,
  preflightForbidden,
  preflightServerError,
  preflightTooMany,
  preflightUnauthorized,
  tooLarge,
  // error-status
  forbiddenWithoutCors,
  methodHasNoRoute,
  notFoundWithoutCors,
  unauthorizedWithoutCors,
  // error-status-else
  clientErrorWithoutCors,
  // request
  libraryHeader,
  requestSendsResponseHeaders,
  tracingHeaders,
  // doubled
  allowCredentialsTwice,
  allowOriginTwice,
  allowOriginStarAndOrigin,
  allowOriginTwoOrigins,
  headersTwice,
  // opaque-origin
  opaqueOrigin,
  originLostInRedirect,
  // malformed
  allowOriginEmpty,
  allowOriginQuoted,
  allowOriginExtraCharacters,
  allowOriginPlaceholder,
  allowOriginPattern,
  allowOriginList,
  allowOriginNoScheme,
  allowOriginNull,
  allowOriginPath,
  allowOriginSlash,
  headerNameMisspelt,
  listBrackets,
  listQuoted,
  listSemicolons,
  listSpaces,
  listUrl,
  starQuoted,
  // malformed-else
  listMalformed,
  // shared-cache
  cachedAnswer,
  // near-miss
  allowOriginCase,
  allowOriginDefaultPort,
  allowOriginLoopback,
  allowOriginPort,
  allowOriginScheme,
  allowOriginWww,
  // near-miss-else
  allowOriginSubdomain,
  headerMisspelt,
  methodLowerCase,
  methodListCase,
  methodMisspelt,
  // removed
  headerRemovedOnTheWay,
  // preflight-cache
  stalePreflightPermission,
  // not-allowed
  headerNotOnTheList,
  methodNotOnTheList,
  originNotOnTheList,
  // refused-silently
  preflightRefusedSilently,
  // credentials
  allowCredentialsCase,
  allowCredentialsOnPreflightOnly,
  allowCredentialsValue,
  headerStarWithCredentials,
  methodStarWithCredentials,
  wildcardWithCredentials,
  // credentials-else
  allowCredentialsMissing,
  // partly-configured
  headersOnlyOnPreflight,
  originNotForwarded,
  // answered-in-front
  optionsAnsweredInFront,
  // scope
  crossoriginWithoutCors,
  headersNotOnThePreflight,
  pathOutsideScope,
  // not-configured
  corsNeverConfigured,
  // other
  addressWithoutScheme,
  noCorsMisuse,
  partlySeen,
  preflightBadRequest,
  scriptNotLoaded,
  serviceWorkerRequest,
  modeSameOrigin,
  noCorsRedirectMode,
  // check
  allowOriginLineHidden,
  originRefused,
  preflightNoRoute,
  preflightClientError,
  preflightWithoutCors,
  answerForbidden,
  answerMethodNotAllowed,
  answerNotFound,
  answerGatewayError,
  answerServerError,
  answerTooLarge,
  answerTooMany,
  answerUnauthorized,
  answerClientError,
  authorizationUnderStar,
  headerNoneAllowed,
  contentTypeJson,
  methodNoneAllowed,
  preflightOnly,
  preflightStatus,
  schemeNotHttp,
  // check-else
  allowOriginMissing,
  allowOriginOther,
  headerMissing,
  methodMissing,
  unexplained,
  // without-trace
  devtoolsOverride,
  hostNotAccepted,
  scriptStopped,
  serversDiffer,
];
