import type { StoppedRequest, StoppedType } from '../session/stopped.ts';
import type { Entry } from './sighting.ts';

type TimedEntry = Pick<Entry, 'name' | 'initiatorType' | 'startTime' | 'duration' | 'responseStatus'>;

/** What made a request, in Resource Timing's words, as the resource type that the browser would have given it. */
const types: Readonly<Record<string, StoppedType>> = {
  fetch: 'xmlhttprequest',
  xmlhttprequest: 'xmlhttprequest',
  beacon: 'ping',
  img: 'image',
  image: 'image',
  input: 'image',
  script: 'script',
  link: 'stylesheet',
  audio: 'media',
  video: 'media',
  track: 'media',
};

/**
 * Milliseconds that a request takes which is not sent: none, or a tick or two of the page's clock, which counts tenths
 * (measured with Chromium 156 on a busy machine: of 3,300 that were stopped, 18 took 0.1 and one 0.3; of what was sent to a
 * closed port of the same machine, nothing took less than 0.4).
 */
export const unsentFor = 0.25;

/** Whether an entry is worth a closer look; nearly none is. What comes out of a cache takes no time either, by its https address. */
export function mayBeMixed({ name, duration }: Pick<TimedEntry, 'name' | 'duration'>, origin: string): boolean {
  return duration < unsentFor && origin.startsWith('https:') && name.startsWith('http:');
}

/**
 * The request that the rule about mixed content stopped; null for every other entry. Nothing else tells of one: no request
 * event, no violation. What shows it is an entry of an unencrypted address on an encrypted page that took no time and got no
 * answer.
 * @param entry with the status as the page sees it
 * @param origin the document's own serialised origin
 */
export function mixedOf(entry: TimedEntry, origin: string, timeOrigin: number): StoppedRequest | null {
  const { name, initiatorType, startTime, responseStatus } = entry;
  if (!mayBeMixed(entry, origin) || responseStatus !== 0 || isOnThisMachine(name)) return null;
  return {
    url: name,
    type: types[initiatorType] ?? 'other',
    at: timeOrigin + startTime,
    by: { kind: 'mixed-content' },
  };
}

/** Trustworthy without encryption: https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
function isOnThisMachine(url: string): boolean {
  return /^http:\/\/(?:localhost|[^/:]+\.localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/.test(url);
}
