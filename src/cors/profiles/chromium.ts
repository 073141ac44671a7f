import type { Profile } from './profile.ts';

/** Measured on Chromium 156. */
export const chromium: Profile = {
  name: 'chromium',
  // A redirect is refused before its headers are looked at; both lists are parsed before either is used. Authorization
  // has no step of its own: `*` still covers it (a deprecation warning only, whatwg/fetch#1919).
  preflightOrder: ['redirect', 'cors-check', 'status', 'methods-parse', 'headers-parse', 'method', 'headers'],
  dropsEmptyLines: false,
  refusesCredentialsAlways: true,
  followsEmptyLocation: false,
  safelistedNames: new Set([
    'intervention',
    'dpr',
    'width',
    'viewport-width',
    'device-memory',
    'rtt',
    'downlink',
    'ect',
    'save-data',
  ]),
  preflightCache: { cap: 7200, keepsWildcards: true, malformed: 5, longestUrl: 1024 },
};
