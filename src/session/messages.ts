import { isFields, isNumber, isOneOf, isText } from './guards.ts';

/** What an extension page may ask the worker for, by `runtime.sendMessage`. */
export type Message =
  | { readonly type: 'whycors:report'; readonly tabId: number; readonly detail: 'short' | 'full' }
  | { readonly type: 'whycors:clear'; readonly tabId: number }
  | { readonly type: 'whycors:pause'; readonly tabId: number; readonly paused: boolean }
  | { readonly type: 'whycors:capture'; readonly tabId: number }
  /** Answered when everything that was heard is in the log; the tab does not matter. */
  | { readonly type: 'whycors:settle'; readonly tabId: number }
  /** Opens the first page; the tab does not matter. */
  | { readonly type: 'whycors:welcome'; readonly tabId: number };

/** What a page's own Resource Timing says of one cross-origin request. */
export interface Sighting {
  readonly url: string;
  /** When the request began, milliseconds since the epoch. */
  readonly at: number;
  /** Milliseconds until it was over. */
  readonly duration: number;
  /** As the page sees it: 0 for what it may not read. */
  readonly responseStatus: number;
  /** Whether a response had arrived, readable for the page or not; absent where the browser does not tell. */
  readonly arrived?: boolean;
  readonly by: RequestedBy;
}

/** What made a request, as far as that tells it from others of the same address: a script, an element, or what can be either. */
export type RequestedBy = 'script' | 'element' | 'other';

export function isRequestedBy(value: unknown): value is RequestedBy {
  return isOneOf(value, ['script', 'element', 'other']);
}

const mostSightings = 100;

/**
 * A content script's message with sightings; null for anything else. It comes out of a page's process, and what it says may be the page's
 * own invention: what does not fit makes the whole message nothing.
 */
export function sightingsFrom(value: unknown): readonly Sighting[] | null {
  if (!isFields(value) || value.type !== 'whycors:page-observations' || !Array.isArray(value.sightings)) return null;
  if (value.sightings.length > mostSightings) return null;
  const sightings = value.sightings.flatMap((one: unknown) => (isSighting(one) ? [pick(one)] : []));
  return sightings.length === value.sightings.length ? sightings : null;
}

function pick({ url, at, duration, responseStatus, arrived, by }: Sighting): Sighting {
  return { url, at, duration, responseStatus, ...(arrived === undefined ? {} : { arrived }), by };
}

function isSighting(value: unknown): value is Sighting {
  return (
    isFields(value) &&
    isText(value.url) &&
    value.url.length <= 16 * 1024 &&
    /^https?:/.test(value.url) &&
    isNumber(value.at) &&
    isNumber(value.duration) &&
    value.duration >= 0 &&
    isNumber(value.responseStatus) &&
    Number.isInteger(value.responseStatus) &&
    value.responseStatus >= 0 &&
    value.responseStatus <= 999 &&
    isOneOf(value.arrived, [undefined, true, false]) &&
    isRequestedBy(value.by)
  );
}

/** The answer to everything but a report that could be made, which is answered with the report itself. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly error: string };

/** Whether a message is meant for us at all. */
export function isOurs(value: unknown): value is { readonly type: string } {
  return isFields(value) && typeof value.type === 'string' && value.type.startsWith('whycors:');
}

/** Messages that say nothing but their tab. */
const plain = ['whycors:clear', 'whycors:capture', 'whycors:settle', 'whycors:welcome'] as const;

/** null for a message that says nothing we know. */
export function messageFrom(value: unknown): Message | null {
  if (!isFields(value) || !isNumber(value.tabId) || !Number.isInteger(value.tabId)) return null;
  const { type, tabId } = value;
  if (isOneOf(type, plain)) return { type, tabId };
  if (type === 'whycors:report' && isOneOf(value.detail, [undefined, 'short', 'full'])) {
    return { type, tabId, detail: value.detail ?? 'full' };
  }
  if (type === 'whycors:pause' && typeof value.paused === 'boolean') return { type, tabId, paused: value.paused };
  return null;
}

const portPrefix = 'whycors:devtools:';

export function devtoolsPort(tabId: number): string {
  return `${portPrefix}${tabId}`;
}

/** The tab whose DevTools opened this port; null for any other port. */
export function devtoolsTab(portName: string): number | null {
  const text = portName.startsWith(portPrefix) ? portName.slice(portPrefix.length) : '';
  return /^\d+$/.test(text) ? Number(text) : null;
}
