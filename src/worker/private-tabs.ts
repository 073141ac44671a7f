import browser from 'webextension-polyfill';

/** Outlives the worker, and not the browser. */
const key = 'privateTabs';

/**
 * Requests of workers belong to no tab, so nothing says which of them were private. When the last private tab is closed, none
 * of them may stay.
 * @param onLastClosed called then
 */
export function watchPrivateTabs(onLastClosed: () => void): void {
  let isNoted = false;
  browser.tabs.onUpdated.addListener((_tabId, _changed, tab) => {
    if (tab.incognito && !isNoted) void note();
  });
  browser.tabs.onRemoved.addListener((tabId) => void look(tabId));

  async function note(): Promise<void> {
    isNoted = true;
    try {
      await browser.storage.session.set({ [key]: true });
    } catch {
      // No room: the tab's next change tries again.
      isNoted = false;
    }
  }

  async function look(removed: number): Promise<void> {
    const found = await browser.storage.session.get(key);
    if (found[key] !== true) return;
    const tabs = await browser.tabs.query({});
    // The one that is just going may still be in the list.
    if (tabs.some(({ id, incognito }) => incognito && id !== removed)) return;
    isNoted = false;
    await browser.storage.session.remove(key);
    onLastClosed();
  }
}
