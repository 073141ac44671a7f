import addressWithoutScheme from '../causes/address-without-scheme.ts';
import modeSameOrigin from '../causes/mode-same-origin.ts';
import noCorsRedirectMode from '../causes/no-cors-redirect-mode.ts';
import originLostInRedirect from '../causes/origin-lost-in-redirect.ts';
import preflightClientError from '../causes/preflight-client-error.ts';
import preflightStatus from '../causes/preflight-status.ts';
import redirectCount from '../causes/redirect-count.ts';
import redirectInvalid from '../causes/redirect-invalid.ts';
import redirectLoop from '../causes/redirect-loop.ts';
import redirectScheme from '../causes/redirect-scheme.ts';
import redirectWithCredentials from '../causes/redirect-with-credentials.ts';
import schemeNotHttp from '../causes/scheme-not-http.ts';
import unexplained from '../causes/unexplained.ts';
import addHeaderWithoutAlways from './add-header-without-always.ts';
import apiNotForBrowsers from './api-not-for-browsers.ts';
import botChallenge from './bot-challenge.ts';
import browserUpgradedToHttps from './browser-upgraded-to-https.ts';
import cachedAnswer from './cached-answer.ts';
import clientErrorWithoutCors from './client-error-without-cors.ts';
import corsNeverConfigured from './cors-never-configured.ts';
import csrfTokenMissing from './csrf-token-missing.ts';
import deploymentProtection from './deployment-protection.ts';
import extensionChangesOrigin from './extension-changes-origin.ts';
import extensionRewritesHeaders from './extension-rewrites-headers.ts';
import firewallBlocked from './firewall-blocked.ts';
import forbiddenWithoutCors from './forbidden-without-cors.ts';
import gatewayError from './gateway-error.ts';
import gatewayTimeout from './gateway-timeout.ts';
import gatewayWithoutOptions from './gateway-without-options.ts';
import headerNotOnTheList from './header-not-on-the-list.ts';
import headerRemovedOnTheWay from './header-removed-on-the-way.ts';
import headersNotOnThePreflight from './headers-not-on-the-preflight.ts';
import headersOnlyOnPreflight from './headers-only-on-preflight.ts';
import headersTwice from './headers-twice.ts';
import invokerNotAllowed from './invoker-not-allowed.ts';
import methodHasNoRoute from './method-has-no-route.ts';
import methodNotOnTheList from './method-not-on-the-list.ts';
import middlewareOrder from './middleware-order.ts';
import { network } from './network.ts';
import noCorsMisuse from './no-cors-misuse.ts';
import notFoundWithoutCors from './not-found-without-cors.ts';
import opaqueOrigin from './opaque-origin.ts';
import optionsAnsweredInFront from './options-answered-in-front.ts';
import optionsHasNoRoute from './options-has-no-route.ts';
import optionsRefusedByProxy from './options-refused-by-proxy.ts';
import originCallbackThrows from './origin-callback-throws.ts';
import originNotForwarded from './origin-not-forwarded.ts';
import originNotOnTheList from './origin-not-on-the-list.ts';
import pathOutsideScope from './path-outside-scope.ts';
import preflightForbidden from './preflight-forbidden.ts';
import preflightMeetsAuthentication from './preflight-meets-authentication.ts';
import preflightRedirected from './preflight-redirected.ts';
import preflightRedirectedHost from './preflight-redirected-host.ts';
import preflightRedirectedHttp from './preflight-redirected-http.ts';
import preflightRedirectedHttps from './preflight-redirected-https.ts';
import preflightRedirectedLocale from './preflight-redirected-locale.ts';
import preflightRedirectedLogin from './preflight-redirected-login.ts';
import preflightRedirectedSlash from './preflight-redirected-slash.ts';
import preflightRedirectedWww from './preflight-redirected-www.ts';
import preflightRefusedSilently from './preflight-refused-silently.ts';
import redirectedByExtension from './redirected-by-extension.ts';
import redirectHttps from './redirect-https.ts';
import redirectLocale from './redirect-locale.ts';
import redirectPastTheProxy from './redirect-past-the-proxy.ts';
import redirectSlash from './redirect-slash.ts';
import redirectToHttp from './redirect-to-http.ts';
import redirectToLogin from './redirect-to-login.ts';
import redirectWithoutCors from './redirect-without-cors.ts';
import redirectWww from './redirect-www.ts';
import { credentials, malformed, nearMisses, pageAsks } from './refused-by-the-check.ts';
import serverErrorWithoutCors from './server-error-without-cors.ts';
import signInByScript from './sign-in-by-script.ts';
import storageBucketRules from './storage-bucket-rules.ts';
import thirdPartyCookiesWithheld from './third-party-cookies-withheld.ts';
import { toldBy } from './told-by.ts';
import tooLarge from './too-large.ts';
import tooManyRequests from './too-many-requests.ts';
import tunnelInterstitial from './tunnel-interstitial.ts';
import unauthorizedWithoutCors from './unauthorized-without-cors.ts';
import type { RootCause } from './root-cause.ts';

/** Every root cause, in the order of headlines: what explains more stands before what only follows from it. */
export const rootCauses: readonly RootCause[] = [
  // No answer, or one that CORS has no part in.
  ...network,
  extensionChangesOrigin,
  extensionRewritesHeaders,

  // Redirects.
  browserUpgradedToHttps,
  redirectedByExtension,
  deploymentProtection,
  signInByScript,
  thirdPartyCookiesWithheld,
  preflightRedirectedLogin,
  preflightRedirectedSlash,
  preflightRedirectedHttps,
  preflightRedirectedHttp,
  preflightRedirectedWww,
  preflightRedirectedLocale,
  preflightRedirectedHost,
  preflightRedirected,
  redirectToLogin,
  redirectPastTheProxy,
  redirectSlash,
  redirectHttps,
  redirectToHttp,
  redirectWww,
  redirectLocale,
  redirectWithoutCors,
  toldBy(redirectWithCredentials),
  toldBy(redirectScheme),
  toldBy(redirectInvalid),
  toldBy(redirectLoop),
  toldBy(redirectCount),

  // An error that no CORS layer wrote: its status is the news. Who wrote it before what it says.
  botChallenge,
  tunnelInterstitial,
  firewallBlocked,
  tooManyRequests,
  storageBucketRules,
  gatewayWithoutOptions,
  invokerNotAllowed,
  apiNotForBrowsers,
  gatewayTimeout,
  addHeaderWithoutAlways,
  gatewayError,
  originCallbackThrows,
  serverErrorWithoutCors,
  preflightMeetsAuthentication,
  optionsRefusedByProxy,
  optionsHasNoRoute,
  preflightForbidden,
  tooLarge,
  csrfTokenMissing,
  middlewareOrder,
  unauthorizedWithoutCors,
  forbiddenWithoutCors,
  notFoundWithoutCors,
  methodHasNoRoute,
  clientErrorWithoutCors,

  // What the page asks for, headers twice, headers that cannot be read.
  ...pageAsks,
  headersTwice,
  opaqueOrigin,
  toldBy(originLostInRedirect),
  ...malformed,

  // A cache or a proxy between an app that allows and a page that is not told. A near miss can be another's answer.
  cachedAnswer,
  ...nearMisses,
  headerRemovedOnTheWay,

  // A CORS layer that ran and refused.
  originNotOnTheList,
  methodNotOnTheList,
  headerNotOnTheList,
  preflightRefusedSilently,
  ...credentials,

  // No CORS layer ran.
  headersOnlyOnPreflight,
  originNotForwarded,
  optionsAnsweredInFront,
  headersNotOnThePreflight,
  pathOutsideScope,
  corsNeverConfigured,
  toldBy(preflightClientError),
  toldBy(preflightStatus),

  // The request itself.
  toldBy(modeSameOrigin),
  toldBy(noCorsRedirectMode),
  toldBy(addressWithoutScheme),
  toldBy(schemeNotHttp),
  noCorsMisuse,
  toldBy(unexplained, { confidence: 'possible' }),
];
