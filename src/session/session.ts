import browser from 'webextension-polyfill';
import { settle } from './commands.ts';
import { parseKey } from './keys.ts';
import type { TabLog } from './tab-log.ts';
import { logOf, newView, take, type TabView } from './tab-view.ts';

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
    const isUnsettled = await fill(view);
    isRead = true;
    for (const takeAll of early) takeAll();
    if (isWatching) onLog(logOf(view));
    // Of a worker that runs, these are about to go; one that was stopped has to be started again for that.
    if (isUnsettled) settle().catch(() => undefined);
  }
}

/** @returns whether a worker has left events behind that are not in the log yet */
async function fill(view: TabView): Promise<boolean> {
  const all: Readonly<Record<string, unknown>> = await browser.storage.session.get(null);
  for (const [key, stored] of Object.entries(all)) take(view, key, stored);
  return Object.keys(all).some((key) => parseKey(key)?.kind === 'journal');
}
