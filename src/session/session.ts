import browser from 'webextension-polyfill';
import type { TabLog } from './tab-log.ts';
import { logOf, newView, take } from './tab-view.ts';
import type { TabView } from './tab-view.ts';

export { emptyLog } from './tab-log.ts';
export type { TabLog } from './tab-log.ts';

/** What is known of a tab now. Never rejects for what stands in the storage: unreadable entries are counted and left out. */
export async function readTab(tabId: number): Promise<TabLog> {
  const view = newView(tabId);
  await fill(view);
  return logOf(view);
}

/**
 * Calls `onLog` with what is known of a tab now, and again after every write of the worker (several changes at once).
 * Exchanges that did not change are the same objects as before.
 * @returns ends the calls
 */
export function watchTab(tabId: number, onLog: (log: TabLog) => void): () => void {
  const view = newView(tabId);
  // Listening begins before reading, so that nothing falls in between; until then changes only mark time.
  const early: (() => boolean)[] = [];
  let isRead = false;
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    const takeAll = () =>
      Object.entries(changes)
        .map(([key, { newValue }]) => take(view, key, newValue))
        .includes(true);
    if (!isRead) early.push(takeAll);
    else if (takeAll()) onLog(logOf(view));
  };
  browser.storage.session.onChanged.addListener(onChanged);
  let isWatching = true;
  void begin();
  return () => {
    isWatching = false;
    browser.storage.session.onChanged.removeListener(onChanged);
  };

  async function begin(): Promise<void> {
    await fill(view);
    isRead = true;
    for (const takeAll of early) takeAll();
    if (isWatching) onLog(logOf(view));
  }
}

async function fill(view: TabView): Promise<void> {
  const all: Readonly<Record<string, unknown>> = await browser.storage.session.get(null);
  for (const [key, stored] of Object.entries(all)) take(view, key, stored);
}
