import type { Profile } from './profile.ts';

/** Measured on Firefox ESR 153. */
export const firefox: Profile = {
  name: 'firefox',
  refusalError: 'NS_ERROR_DOM_BAD_URI',
  completedIsAllowed: false,
  // The method is looked up before Access-Control-Allow-Headers is parsed.
  preflightOrder: ['cors-check', 'redirect', 'status', 'methods-parse', 'method', 'headers-parse', 'headers'],
  dropsEmptyLines: true,
  preflightsForPage: true,
  keepsPreflighting: true,
  refusesCredentialsAlways: false,
  followsEmptyLocation: true,
  // What Firefox has a handler of its own for; an unknown scheme is refused later, by CORS.
  targetsRefusedFirst: /^(?:blob|chrome|data|file|javascript|resource|view-source|wss?):/,
  safelisted: {},
  preflightCache: { cap: 86400, keepsWildcards: false, malformed: 0, longestUrl: null },
};
