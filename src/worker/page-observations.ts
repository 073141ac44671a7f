import type { Stopped, PageObserved } from '../capture/event.ts';
import { originOf } from '../cors/origin.ts';
import { builtFor } from '../session/built-for.ts';
import { sightingsFrom } from '../session/messages.ts';
import { stoppedFrom } from '../session/stopped.ts';

/** What a document says it saw, as events of its own tab and frame alone. */
export interface PageObservations {
  readonly tabId: number;
  readonly events: readonly (PageObserved | Stopped)[];
}

/** As much of a content script's sender as is read. All of it is the browser's own word, not the page's. */
interface Sender {
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly url?: string | undefined;
  /** Chromium's; `null` as text for an opaque one. */
  readonly origin?: string | undefined;
}

/** null where the sender is no document of a tab, or anything in the message does not fit. */
export function heardFrom(message: unknown, sender: Sender): PageObservations | null {
  const sightings = sightingsFrom(message);
  const stopped = stoppedFrom(message);
  const tabId = sender.tab?.id;
  const { frameId, documentId = null, url = '' } = sender;
  if (sightings === null || stopped === null || tabId === undefined || frameId === undefined) return null;
  const initiator = sender.origin ?? originOf(url) ?? 'null';
  const ofDocument = documentId === null ? {} : { documentId };
  const ranIn = builtFor === 'firefox' ? { ranIn: 'firefox' as const } : {};
  return {
    tabId,
    events: [
      ...sightings.map((sighting) => ({ kind: 'page-observed' as const, tabId, frameId, ...ofDocument, ...sighting })),
      ...stopped.map((one) => ({ kind: 'stopped' as const, tabId, frameId, documentId, initiator, ...ranIn, ...one })),
    ],
  };
}
