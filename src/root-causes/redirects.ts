import redirectCount from '../causes/redirect-count.ts';
import redirectInvalid from '../causes/redirect-invalid.ts';
import redirectLoop from '../causes/redirect-loop.ts';
import redirectScheme from '../causes/redirect-scheme.ts';
import redirectWithCredentials from '../causes/redirect-with-credentials.ts';
import browserUpgradedToHttps from './browser-upgraded-to-https.ts';
import cookieNotSent from './cookie-not-sent.ts';
import deploymentProtection from './deployment-protection.ts';
import preflightRedirectedHost from './preflight-redirected-host.ts';
import preflightRedirectedHttp from './preflight-redirected-http.ts';
import preflightRedirectedHttps from './preflight-redirected-https.ts';
import preflightRedirectedLocale from './preflight-redirected-locale.ts';
import preflightRedirectedLogin from './preflight-redirected-login.ts';
import preflightRedirectedSlash from './preflight-redirected-slash.ts';
import preflightRedirectedWww from './preflight-redirected-www.ts';
import preflightRedirected from './preflight-redirected.ts';
import redirectHttps from './redirect-https.ts';
import redirectLocale from './redirect-locale.ts';
import redirectPastTheProxy from './redirect-past-the-proxy.ts';
import redirectSlash from './redirect-slash.ts';
import redirectToHttp from './redirect-to-http.ts';
import redirectToLogin from './redirect-to-login.ts';
import redirectWithoutCors from './redirect-without-cors.ts';
import redirectWww from './redirect-www.ts';
import redirectedByExtension from './redirected-by-extension.ts';
import signInByScript from './sign-in-by-script.ts';
import thirdPartyCookiesWithheld from './third-party-cookies-withheld.ts';
import { toldBy } from './told-by.ts';
import type { RootCause } from './root-cause.ts';

/** Redirects, of the preflight and of the request: whoever made them first, then where they lead. */
export const redirects: readonly RootCause[] = [
  browserUpgradedToHttps,
  redirectedByExtension,
  deploymentProtection,
  signInByScript,
  cookieNotSent,
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
];
