import type { Sighting } from '../session/messages.ts';

/** The parts of a Resource Timing entry that are read. */
export interface Entry {
  readonly name: string;
  readonly initiatorType: string;
  /** Milliseconds since the document's time origin. */
  readonly startTime: number;
  readonly responseStatus: number;
}

/** Longer addresses name nothing that was captured in full. */
const longestUrl = 16 * 1024;

/** Frames are navigated, which CORS has no say in. */
const ignored: ReadonlySet<string> = new Set(['iframe', 'frame', 'embed', 'object', 'navigation']);

/**
 * What an entry tells of a request that is, or may have become, a cross-origin one; null for anything else.
 * @param origin the document's own serialised origin; to an opaque one everything is foreign
 * @param timeOrigin the document's time origin, milliseconds since the epoch
 * @param responseStatus as the page sees it
 */
export function sightingOf(
  { name, initiatorType, startTime }: Entry,
  origin: string,
  timeOrigin: number,
  responseStatus: number,
): Sighting | null {
  if (ignored.has(initiatorType) || name.length > longestUrl || !/^https?:/.test(name) || !URL.canParse(name))
    return null;
  // A redirect may have led away from home; where it was refused there, the page sees no status.
  if (new URL(name).origin === origin && responseStatus !== 0) return null;
  return { url: name, at: timeOrigin + startTime, responseStatus };
}
