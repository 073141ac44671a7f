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
    if (!tab.incognito || isNoted) return;
    isNoted = true;
    void browser.storage.session.set({ [key]: true });
  });
  browser.tabs.onRemoved.addListener(() => void look());

  async function look(): Promise<void> {
    const found = await browser.storage.session.get(key);
    if (found[key] !== true) return;
    const tabs = await browser.tabs.query({});
    if (tabs.some(({ incognito }) => incognito)) return;
    isNoted = false;
    await browser.storage.session.remove(key);
    onLastClosed();
  }
}
