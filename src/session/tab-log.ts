import type { Counts } from '../capture/state.ts';
import type { Exchange } from '../cors/exchange.ts';
import type { Dropped } from './stored.ts';

/** What panel, popup and reports know of a tab. */
export interface TabLog {
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  /** The tab's own document. */
  readonly page: { readonly url: string } | null;
  /** `total` counts every request that was seen, the other two those that were not kept because nothing is wrong with them. */
  readonly counts: Counts;
  /** Exchanges that went because of the storage's bound. */
  readonly dropped: Dropped;
  /** Failed cross-origin requests that were only counted, because nothing captured this tab. */
  readonly unseenFailures: number;
  /** Stored entries that could not be read and were left out. */
  readonly damaged: number;
  readonly paused: boolean;
}

/** A tab of which nothing is known. */
export const emptyLog: TabLog = {
  exchanges: [],
  page: null,
  counts: { sameOrigin: 0, noCors: 0, total: 0 },
  dropped: { passing: 0, failing: 0 },
  unseenFailures: 0,
  damaged: 0,
  paused: false,
};
