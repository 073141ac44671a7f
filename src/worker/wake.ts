import browser from 'webextension-polyfill';

/**
 * Tells the witnesses of a tab's documents, or of all tabs', that they are wanted (again). Those that never stopped pass it over.
 * @param tabId null: all tabs
 */
export async function wakeWitnesses(tabId: number | null): Promise<void> {
  if (tabId !== null) return wake(tabId);
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [wake(id)])));
}

async function wake(tabId: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, 'whycors:watch');
  } catch {
    // No witness there: a page of the browser, or one from before the extension was installed.
  }
}
