import type { Response } from '../cors/model.ts';
import { rememberedFor } from '../cors/preflight-cache.ts';
import type { Profile } from '../cors/profiles/profile.ts';

/** What every browser keeps in full (WebKit's cap is the lowest), in seconds: what is recommended here. */
export const recommended = 600;

/** Below this, a person who works with the page waits for the same preflight again and again. Seconds. */
export const tiny = 60;

/** For how many seconds the browser keeps the answer to a preflight by Access-Control-Max-Age alone, whatever its URL and lists. */
export function secondsOf(response: Response, profile: Profile): number {
  const preflightCache = { ...profile.preflightCache, keepsWildcards: true };
  return rememberedFor('', response, { ...profile, preflightCache });
}
