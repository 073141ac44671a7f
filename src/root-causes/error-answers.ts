import addHeaderWithoutAlways from './add-header-without-always.ts';
import apiNotForBrowsers from './api-not-for-browsers.ts';
import botChallenge from './bot-challenge.ts';
import clientErrorWithoutCors from './client-error-without-cors.ts';
import csrfTokenMissing from './csrf-token-missing.ts';
import firewallBlocked from './firewall-blocked.ts';
import forbiddenWithoutCors from './forbidden-without-cors.ts';
import gatewayError from './gateway-error.ts';
import gatewayTimeout from './gateway-timeout.ts';
import gatewayWithoutOptions from './gateway-without-options.ts';
import invokerNotAllowed from './invoker-not-allowed.ts';
import methodHasNoRoute from './method-has-no-route.ts';
import middlewareOrder from './middleware-order.ts';
import notFoundWithoutCors from './not-found-without-cors.ts';
import optionsHasNoRoute from './options-has-no-route.ts';
import optionsRefusedByProxy from './options-refused-by-proxy.ts';
import originCallbackThrows from './origin-callback-throws.ts';
import preflightForbidden from './preflight-forbidden.ts';
import preflightMeetsAuthentication from './preflight-meets-authentication.ts';
import serverErrorWithoutCors from './server-error-without-cors.ts';
import storageBucketRules from './storage-bucket-rules.ts';
import tooLarge from './too-large.ts';
import tooManyRequests from './too-many-requests.ts';
import tunnelInterstitial from './tunnel-interstitial.ts';
import unauthorizedWithoutCors from './unauthorized-without-cors.ts';
import type { RootCause } from './root-cause.ts';

/** An error that no CORS layer wrote: its status is the news. Who wrote it stands before what it says. */
export const errorAnswers: readonly RootCause[] = [
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
];
