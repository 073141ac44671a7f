import type { CaptureEvent, RequestEvent } from '../capture/event.ts';
import { originOf } from '../cors/origin.ts';

/** What the worker hears. That a tab is loading something means more where nobody listens to its requests. */
export type Heard = CaptureEvent;

/**
 * What is recorded of something heard. Of a tab that is not captured only the failures are counted, from load to load.
 * @returns null when it is nothing to record
 */
export function admit(heard: Heard, isCaptured: boolean): CaptureEvent | null {
  if (heard.kind === 'loading') {
    if (!isCaptured) return { ...heard, kind: 'reloaded' };
    // The browser does not tell the address of its own pages; everything else is told by its requests.
    return heard.url === null ? { ...heard, kind: 'located' } : heard;
  }
  if (isCaptured || !('id' in heard)) return heard;
  return mayBeBlocked(heard) ? { kind: 'unseen', tabId: heard.tabId } : null;
}

/** Errors of which nobody needs to be told: given up by the page, a font's first look, an ad blocker's work. */
const ordinary: ReadonlySet<string> = new Set([
  'net::ERR_ABORTED',
  'net::ERR_CACHE_MISS',
  'net::ERR_BLOCKED_BY_CLIENT',
  'NS_BINDING_ABORTED',
  'NS_BASE_STREAM_CLOSED',
  'NS_ERROR_PARSED_DATA_CACHED',
  'NS_ERROR_ABORT',
]);

/** Whether a failure, seen without anything before it, may be a blocked cross-origin request. */
function mayBeBlocked(event: RequestEvent): boolean {
  const { kind, tabId, type, method, initiator, url } = event;
  if (kind !== 'failed' || tabId < 0 || initiator === null || ordinary.has(event.error)) return false;
  // A preflight fails together with its owner, which is counted.
  if (type === 'main_frame' || type === 'sub_frame' || method === 'OPTIONS') return false;
  return /^(?:https?:|file:|null$)/.test(initiator) && originOf(url) !== initiator;
}
