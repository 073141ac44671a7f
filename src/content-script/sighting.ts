import type { RequestedBy, Sighting } from '../session/messages.ts';

/** The parts of a Resource Timing entry that are read. */
export interface Entry {
  readonly name: string;
  readonly initiatorType: string;
  /** Milliseconds since the document's time origin. */
  readonly startTime: number;
  /** Milliseconds. */
  readonly duration: number;
  readonly responseStatus: number;
  /** See `Sighting`. */
  readonly arrived?: boolean;
  /** 0 where the timing is withheld: for another origin, or behind a redirect to one. */
  readonly requestStart: number;
  /** 0 without a redirect, and where redirects are withheld. */
  readonly redirectStart: number;
}

const scripts: ReadonlySet<string> = new Set(['fetch', 'xmlhttprequest']);
const elements: ReadonlySet<string> = new Set(['img', 'image', 'input', 'audio', 'video', 'track', 'script']);

/** Longer addresses name nothing that was captured in full. */
const longestUrl = 16 * 1024;

/** Frames are navigated, which CORS has no say in. */
const ignored: ReadonlySet<string> = new Set(['iframe', 'frame', 'embed', 'object', 'navigation']);

/**
 * What an entry tells of a request that is, or may have become, a cross-origin one; null for anything else.
 * @param origin the document's own serialised origin; to an opaque one everything is foreign
 * @param timeOrigin the document's time origin, milliseconds since the epoch
 * @param entry as the page sees it
 */
export function sightingOf(
  { name, initiatorType, startTime, duration, responseStatus, arrived, requestStart, redirectStart }: Entry,
  origin: string,
  timeOrigin: number,
): Sighting | null {
  if (ignored.has(initiatorType) || name.length > longestUrl || !/^https?:/.test(name) || !URL.canParse(name)) {
    return null;
  }
  // A redirect may have led away from home: then the page sees no status, or one without its timing (measured: both browsers).
  const stayed = responseStatus !== 0 && requestStart !== 0 && redirectStart === 0;
  if (stayed && new URL(name).origin === origin) return null;
  const reached = arrived === undefined ? {} : { arrived };
  return {
    url: name,
    at: timeOrigin + startTime,
    duration,
    responseStatus,
    ...reached,
    by: requestedBy(initiatorType),
  };
}

function requestedBy(initiatorType: string): RequestedBy {
  if (scripts.has(initiatorType)) return 'script';
  return elements.has(initiatorType) ? 'element' : 'other';
}
