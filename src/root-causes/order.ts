import addressWithoutScheme from '../causes/address-without-scheme.ts';
import modeSameOrigin from '../causes/mode-same-origin.ts';
import noCorsRedirectMode from '../causes/no-cors-redirect-mode.ts';
import partlySeen from '../causes/partly-seen.ts';
import preflightBadRequest from '../causes/preflight-bad-request.ts';
import preflightClientError from '../causes/preflight-client-error.ts';
import preflightStatus from '../causes/preflight-status.ts';
import schemeNotHttp from '../causes/scheme-not-http.ts';
import unexplained from '../causes/unexplained.ts';
import cachedAnswer from './cached-answer.ts';
import corsNeverConfigured from './cors-never-configured.ts';
import crossoriginWithoutCors from './crossorigin-without-cors.ts';
import extensionChangesOrigin from './extension-changes-origin.ts';
import extensionRewritesHeaders from './extension-rewrites-headers.ts';
import headerNotOnTheList from './header-not-on-the-list.ts';
import headerRemovedOnTheWay from './header-removed-on-the-way.ts';
import headersNotOnThePreflight from './headers-not-on-the-preflight.ts';
import headersOnlyOnPreflight from './headers-only-on-preflight.ts';
import headersTwice from './headers-twice.ts';
import methodNotOnTheList from './method-not-on-the-list.ts';
import { network } from './network.ts';
import noCorsMisuse from './no-cors-misuse.ts';
import opaqueOrigin from './opaque-origin.ts';
import optionsAnsweredInFront from './options-answered-in-front.ts';
import originNotForwarded from './origin-not-forwarded.ts';
import originLostInRedirect from './origin-lost-in-redirect.ts';
import originNotOnTheList from './origin-not-on-the-list.ts';
import pathOutsideScope from './path-outside-scope.ts';
import preflightRefusedSilently from './preflight-refused-silently.ts';
import { credentials, malformed, nearMisses, pageAsks } from './refused-by-the-check.ts';
import stalePreflightPermission from './stale-preflight-permission.ts';
import { missesWhat } from './misses-what.ts';
import { toldBy } from './told-by.ts';
import serviceWorkerRequest from './service-worker-request.ts';
import { errorAnswers } from './error-answers.ts';
import { redirects } from './redirects.ts';
import type { RootCause } from './root-cause.ts';

/** Every root cause, in the order of headlines: what explains more stands before what only follows from it. */
export const rootCauses: readonly RootCause[] = [
  // No answer, or one that CORS has no part in.
  ...network,
  extensionChangesOrigin,
  extensionRewritesHeaders,

  ...redirects,

  ...errorAnswers,

  // What the page asks for, headers twice, headers that cannot be read.
  ...pageAsks,
  headersTwice,
  opaqueOrigin,
  originLostInRedirect,
  ...malformed,

  // A cache or a proxy between an app that allows and a page that is not told. A near miss can be another's answer.
  cachedAnswer,
  ...nearMisses,
  headerRemovedOnTheWay,

  // The browser went by what the server said before.
  stalePreflightPermission,

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
  crossoriginWithoutCors,
  corsNeverConfigured,
  toldBy(preflightBadRequest, { confidence: 'possible', unsure: missesWhat }),
  toldBy(preflightClientError),
  toldBy(preflightStatus),

  // The request itself.
  toldBy(modeSameOrigin),
  toldBy(noCorsRedirectMode),
  toldBy(addressWithoutScheme),
  toldBy(schemeNotHttp),
  noCorsMisuse,
  toldBy(partlySeen, { confidence: 'possible' }),
  serviceWorkerRequest,
  toldBy(unexplained, { confidence: 'possible' }),
];
