import type { Profile } from './profile.ts';

/** Measured on Chromium 156. */
export const chromium: Profile = {
  name: 'chromium',
  refusalError: 'net::ERR_FAILED',
  completedIsAllowed: true,
  // A redirect is refused before its headers are looked at; both lists are parsed before either is used. Authorization
  // has no step of its own: `*` still covers it (a deprecation warning only, whatwg/fetch#1919).
  preflightOrder: ['redirect', 'cors-check', 'status', 'methods-parse', 'headers-parse', 'method', 'headers'],
  dropsEmptyLines: false,
  preflightsForPage: false,
  keepsPreflighting: false,
  refusesCredentialsAlways: true,
  followsEmptyLocation: false,
  targetsRefusedFirst: null,
  // What the browser's own client hints look like may be set by a page as well.
  safelisted: {
    dpr: /^[0-9]+(?:\.[0-9]+)?$/,
    'device-memory': /^[0-9]+(?:\.[0-9]+)?$/,
    downlink: /^[0-9]+(?:\.[0-9]+)?$/,
    width: /^[0-9]+$/,
    'viewport-width': /^[0-9]+$/,
    rtt: /^[0-9]+$/,
    ect: /^(?:slow-2g|2g|3g|4g)$/,
    'save-data': /^on$/i,
    intervention: /^/,
  },
  preflightCache: { cap: 7200, keepsWildcards: true, malformed: 5, longestUrl: 1024 },
};
