import type { StoppedBy } from '../cors/exchange.ts';
import type { HeaderList, BrowserName } from '../cors/model.ts';

/** What every request event says. One adapter per browser writes it; the reducer reads nothing else. */
export interface Seen {
  /** The browser's request id: the same for all redirects of a request, another one for each preflight. */
  readonly id: string;
  /** Chromium's family when absent. */
  readonly ranIn?: BrowserName;
  /** -1 for requests of service workers and shared workers. */
  readonly tabId: number;
  /** 0 is the tab's own document. */
  readonly frameId: number;
  readonly documentId: string | null;
  /** The document around a frame's. */
  readonly parentDocumentId?: string;
  /** False for a document that is not shown: only prerendered so far, or left. */
  readonly active: boolean;
  /** A document that the browser itself says the tab has left; absent where it does not. */
  readonly left?: true;
  /** Of a private window; absent also where the browser does not say. Only Firefox does. */
  readonly isPrivate?: true;
  /** The requesting page's serialised origin, `null` as text for an opaque one, null for the browser's own requests. */
  readonly initiator: string | null;
  readonly url: string;
  readonly method: string;
  /** The browser's resource type. */
  readonly type: string;
  /** Milliseconds since the epoch: the event's own time, the only clock that capture knows. */
  readonly at: number;
}

/** A request begins, or its next redirect hop does. */
export type Started = Seen & { readonly kind: 'started' };
/** The request's headers, as they go out. Values are raw here and are cleaned before anything is kept. */
export type Sent = Seen & { readonly kind: 'sent'; readonly headers: HeaderList };
export type Answered = Seen & {
  readonly kind: 'answered';
  readonly status: number;
  readonly statusLine: string;
  readonly headers: HeaderList;
};
/** The response is passed on to the page: its headers were accepted, and its body may still be arriving (Chromium). */
export type Begun = Seen & { readonly kind: 'begun' };
export type Completed = Seen & { readonly kind: 'completed'; readonly fromCache: boolean };
export type Failed = Seen & { readonly kind: 'failed'; readonly error: string };

/**
 * The browser gave the request to the page's service worker. It begins anew under the same id if the worker passes it on;
 * else nothing more is told of it, and what the worker asks for itself are requests of their own (Firefox).
 */
type HandedOver = Seen & { readonly kind: 'handed-over' };

export type RequestEvent = Started | Sent | Answered | Begun | Completed | Failed | HandedOver;

/** What is told about tabs: by the browser (`located`, `closed`) or by the person in front of it. */
export type TabEvent =
  /** The tab's address changed, with or without a new document. `url` is null where the browser does not tell it (its own pages). */
  | { readonly kind: 'located'; readonly tabId: number; readonly url: string | null; readonly at: number }
  /** The tab is loading something, which may be a new document, or a frame of the old one. */
  | { readonly kind: 'loading'; readonly tabId: number; readonly url: string | null; readonly at: number }
  /** A new document is being loaded in a tab whose requests are not listened to. */
  | { readonly kind: 'reloaded'; readonly tabId: number; readonly url: string | null; readonly at: number }
  /** A cross-origin request failed in such a tab. */
  | { readonly kind: 'unseen'; readonly tabId: number }
  /** What a page's own Resource Timing says of a request that began at `at`. */
  | {
      readonly kind: 'page-observed';
      readonly tabId: number;
      readonly frameId: number;
      /** Absent where the browser does not name the document. */
      readonly documentId?: string;
      readonly url: string;
      readonly at: number;
      /** Milliseconds until the request was over. */
      readonly duration: number;
      readonly responseStatus: number;
      /** See `PageObservation`. */
      readonly arrived?: boolean;
      /** What made it: a picture and a script that ask for the same address are told apart by this. */
      readonly by: 'script' | 'element' | 'other';
    }
  /** A request that a rule of its own page stopped. No request event tells of it; its method nobody tells. */
  | {
      readonly kind: 'stopped';
      readonly ranIn?: BrowserName;
      readonly tabId: number;
      readonly frameId: number;
      readonly documentId: string | null;
      readonly initiator: string;
      /** As the page made the request, before any redirect. */
      readonly url: string;
      readonly type: string;
      readonly at: number;
      readonly by: StoppedBy;
    }
  | { readonly kind: 'closed'; readonly tabId: number }
  | { readonly kind: 'cleared'; readonly tabId: number; readonly at: number }
  | { readonly kind: 'paused'; readonly tabId: number; readonly paused: boolean }
  | { readonly kind: 'wanted'; readonly tabId: number };

export type PageObserved = Extract<TabEvent, { readonly kind: 'page-observed' }>;

export type Stopped = Extract<TabEvent, { readonly kind: 'stopped' }>;

export type CaptureEvent = RequestEvent | TabEvent;
