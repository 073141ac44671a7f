/**
 * The order of explanation: what explains more stands before what only follows from it. Of several diagnoses that fit,
 * the one of the earliest stage is the headline.
 */
export const stages = [
  // The page or the browser itself stops it, before or after the server is reached.
  'page-policy',
  // The same, where nothing says more.
  'page-policy-else',
  // The request's own redirect mode.
  'redirect-option',
  // A redirect that nothing follows.
  'redirect-not-followed',
  // A policy of the page stops the redirect.
  'redirect-policy',
  // The page canceled it.
  'canceled',
  // No response: the connection says why.
  'connection',
  // No response, and no more is known.
  'connection-else',
  // An extension changed the request or the response.
  'extension',
  // Somebody has to sign in first.
  'sign-in',
  // The preflight is redirected to another form of the URL.
  'preflight-redirect',
  // The preflight is redirected.
  'preflight-redirect-else',
  // The request is redirected to a sign-in page.
  'redirect-to-sign-in',
  // The request is redirected to another form of the URL.
  'redirect',
  // The request is redirected.
  'redirect-else',
  // Too many redirects.
  'redirect-limit',
  // A page of somebody in between instead of the response.
  'interstitial',
  // An error, by who wrote it.
  'error-writer',
  // An error of something in front of the app.
  'error-in-front',
  // An error of the server, or of what authenticates.
  'server-error',
  // Something in front of the app refuses OPTIONS.
  'preflight-in-front',
  // The preflight gets an error.
  'preflight-error',
  // An error, by its status.
  'error-status',
  // Any other client error.
  'error-status-else',
  // The request carries what no server can allow.
  'request',
  // Headers that are there twice.
  'doubled',
  // The page has no origin, or lost it.
  'opaque-origin',
  // A header that no browser can read as it was meant.
  'malformed',
  // A list that does not parse.
  'malformed-else',
  // A cache returned what was made for another origin.
  'shared-cache',
  // Nearly the right origin, method or header.
  'near-miss',
  // The same, where the difference is larger.
  'near-miss-else',
  // Headers that were sent and did not arrive.
  'removed',
  // What an earlier preflight allowed.
  'preflight-cache',
  // CORS is configured and refused.
  'not-allowed',
  // CORS refused and does not say what.
  'refused-silently',
  // What credentials need.
  'credentials',
  // Credentials are not allowed.
  'credentials-else',
  // CORS is configured for a part.
  'partly-configured',
  // Something in front answers OPTIONS.
  'answered-in-front',
  // CORS is configured elsewhere on the host.
  'scope',
  // CORS is not configured.
  'not-configured',
  // What is left: the request itself, or what was not seen.
  'other',
  // The check that failed, where nothing more is known.
  'check',
  // The check that failed, whatever it was.
  'check-else',
  // Mistakes that leave no trace of their own: never the headline, and a candidate beside what looks the same.
  'without-trace',
] as const;

export type Stage = (typeof stages)[number];
