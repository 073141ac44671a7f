import browser from 'webextension-polyfill';
import { newPace } from './pace.ts';

/** Outlives the worker, and not the browser. */
const privateKey = 'privateTabs';

/** The tab id of requests that belong to no tab: those of service workers and shared workers. */
const noTab = -1;

/** Milliseconds between two looks: many windows may be closed at once. */
const rest = 200;

/** Closed tabs that are remembered here; the browser lists one for a moment longer. */
const mostRemoved = 1000;

export interface OpenTabsOptions {
  /** Tabs of which anything is kept. */
  readonly kept: () => readonly number[];
  /**
   * Called for a tab that is no more; with -1 when the last private tab was closed: nothing says which requests without a tab
   * were private, so none of them may stay.
   */
  readonly onClosed: (tabId: number) => void;
}

/** Which tabs there are. */
export interface OpenTabs {
  /** Something is kept of this tab: is it there at all? */
  see(tabId: number): void;
  /** Looks soon which of the tabs that something is kept of are there, and has the others closed. */
  look(): void;
}

/**
 * Tells which tabs were closed: the browser says so once, and a worker that is stopped in that moment misses it. So all tabs are
 * looked at as well: at the start, after each that is closed, and when one turns up that was not seen before.
 */
export function watchOpenTabs({ kept, onClosed }: OpenTabsOptions): OpenTabs {
  const removed = new Set<number>();
  let seen: ReadonlySet<number> = new Set();
  let isPrivateNoted = false;
  const pace = newPace(() => void lookNow(), { shortest: rest, longest: rest, perAsk: 0 });

  browser.tabs.onRemoved.addListener((tabId) => close(tabId));
  // A tab that is put to sleep may come back under another number.
  browser.tabs.onReplaced.addListener((_added, tabId) => close(tabId));
  browser.tabs.onUpdated.addListener((_tabId, _changed, tab) => {
    if (tab.incognito && !isPrivateNoted) void notePrivate();
  });

  return {
    see(tabId) {
      if (tabId >= 0 && !seen.has(tabId)) pace.ask();
    },
    look: () => pace.ask(),
  };

  function close(tabId: number): void {
    removed.add(tabId);
    for (const oldest of removed) if (removed.size > mostRemoved) removed.delete(oldest);
    onClosed(tabId);
    pace.ask();
  }

  async function lookNow(): Promise<void> {
    // A tab that begins while the browser is asked need not be in its answer.
    const asked = kept();
    const tabs = (await browser.tabs.query({})).filter(({ id }) => id !== undefined && !removed.has(id));
    seen = new Set(tabs.flatMap(({ id }) => id ?? []));
    for (const tabId of asked) if (tabId >= 0 && !seen.has(tabId) && !removed.has(tabId)) close(tabId);
    if (tabs.some(({ incognito }) => incognito)) return notePrivate();
    const found: Readonly<Record<string, unknown>> = await browser.storage.session.get(privateKey);
    if (found[privateKey] !== true) return;
    onClosed(noTab);
    // Until the note is gone none is made, or the removal would take that one away; who opened meanwhile is seen by the next look.
    isPrivateNoted = true;
    await browser.storage.session.remove(privateKey);
    isPrivateNoted = false;
    pace.ask();
  }

  async function notePrivate(): Promise<void> {
    if (isPrivateNoted) return;
    isPrivateNoted = true;
    try {
      await browser.storage.session.set({ [privateKey]: true });
    } catch {
      // No room: the tab's next change tries again.
      isPrivateNoted = false;
    }
  }
}
