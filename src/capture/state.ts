import type { Exchange } from '../cors/exchange.ts';
import type { HeaderList } from '../cors/model.ts';
import type { Waiting } from './waiting.ts';
import type { Interruption } from './interruption.ts';
import type { CutShort } from './stopped.ts';
import type { Unobserved } from './unobserved.ts';

/** What is known of a tab besides its exchanges. Small: it is stored anew on every change. */
export interface TabFacts {
  readonly page: Page | null;
  readonly counts: Counts;
  /** Failed cross-origin requests that were only counted, because nothing captured this tab. */
  readonly unseenFailures: number;
  readonly paused: boolean;
  /** Somebody asked for this tab to be captured although its DevTools are closed. */
  readonly wanted: boolean;
  /** It is in a private window, as its requests tell (Firefox). */
  readonly isPrivate?: true;
}

export interface Page {
  readonly url: string;
  /** The tab's own document, as soon as a request of it named it. Rarely another, of which it is not known whether it is this one. */
  readonly documents: readonly string[];
  /** Milliseconds since the epoch: the log shows nothing older. */
  readonly since: number;
  /** The tab was told to be loading something, which may be another document. */
  readonly mayChange: boolean;
  /** The navigation that is under way; absent: none is. What the page waits for may be over for it from its start on. */
  readonly leaving?: { readonly id: string; readonly since: number };
  /** Documents that the tab has left, oldest first: requests of theirs go on, and end, without being this page's. */
  readonly earlier: readonly string[];
}

/** Requests, preflights not among them. `total` counts every one that was seen, the other two those that were not kept. */
export interface Counts {
  readonly sameOrigin: number;
  readonly noCors: number;
  readonly total: number;
}

export const emptyTab: TabFacts = {
  page: null,
  counts: { sameOrigin: 0, noCors: 0, total: 0 },
  unseenFailures: 0,
  paused: false,
  wanted: false,
};

/**
 * The reducer's own memory: what is still under way, and nothing that is finished. It is mutable and belongs to `reduce`
 * alone, because only that makes an event O(1); the exchanges in it are never changed, only replaced.
 */
export interface CaptureState {
  /** Exchanges for which an event may still come, by request id. */
  readonly open: Map<string, Exchange>;
  /** Request id of each preflight under way → id of the exchange it belongs to. */
  readonly owners: Map<string, string>;
  readonly waiting: Waiting;
  readonly unobserved: Unobserved;
  readonly cutShort: CutShort;
  /** Headers of same-origin requests under way: the first hop of the exchange that a redirect may make of one. */
  readonly sameOrigin: Map<string, HeaderList | null>;
  readonly tabs: Map<number, TabFacts>;
  /** Tabs that were closed, the latest last: the browser still tells of their requests for a while, and nothing of that is kept. */
  readonly closed: Set<number>;
  /**
   * Exchanges of prerendered documents, which may yet become the tab's, oldest first: they outlive the page that such a document
   * takes the place of.
   */
  readonly ahead: Map<string, Exchange>;
  /** Ids of exchanges whose document is gone, oldest first; what is still told of them is heard. */
  readonly left: Set<string>;
  readonly interruption: Interruption;
}
