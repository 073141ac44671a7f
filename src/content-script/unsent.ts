import type { StoppedRequest } from '../session/stopped.ts';
import type { Entry } from './sighting.ts';
import { unsentFor } from './mixed.ts';

type TimedEntry = Pick<Entry, 'name' | 'initiatorType' | 'startTime' | 'duration' | 'responseStatus'>;

/**
 * Whether an entry may be of a script's request that the browser did not send, and of which no event tells: request blocking
 * in DevTools, an ad filter (Chromium 156). What comes out of a cache takes longer, and has a status.
 */
export function mayBeUnsent({ name, initiatorType, duration, responseStatus }: TimedEntry, origin: string): boolean {
  const isByScript = initiatorType === 'fetch' || initiatorType === 'xmlhttprequest';
  return duration < unsentFor && isByScript && responseStatus === 0 && /^https?:/.test(name) && isForeign(name, origin);
}

/** The request, as one that was stopped; null for every other entry. The worker asks whether any event tells of it. */
export function unsentOf(entry: TimedEntry, origin: string, timeOrigin: number): StoppedRequest | null {
  if (!mayBeUnsent(entry, origin)) return null;
  return { url: entry.name, type: 'xmlhttprequest', at: timeOrigin + entry.startTime, by: { kind: 'unsent' } };
}

function isForeign(url: string, origin: string): boolean {
  return URL.canParse(url) && new URL(url).origin !== origin;
}
