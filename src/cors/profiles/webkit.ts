import type { Profile } from './profile.ts';

/** Read in WebKit's source (CrossOriginAccessControl.cpp, CrossOriginPreflightResultCache.cpp), not measured. */
export const webkit: Profile = {
  name: 'webkit',
  refusalError: '',
  completedIsAllowed: true,
  // The status comes first: a 404 preflight is reported as a 404, not as a missing header.
  preflightOrder: ['redirect', 'status', 'cors-check', 'methods-parse', 'headers-parse', 'method', 'headers'],
  dropsEmptyLines: false,
  preflightsForPage: false,
  keepsPreflighting: false,
  refusesCredentialsAlways: false,
  followsEmptyLocation: true,
  targetsRefusedFirst: null,
  safelisted: {},
  preflightCache: { cap: 600, keepsWildcards: true, malformed: 5, longestUrl: null },
};
