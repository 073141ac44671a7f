import browser from 'webextension-polyfill';

/**
 * What the content scripts of documents are told. `watch`: they are wanted (again); those that never stopped pass it over.
 * `tell-all`: the events do not say enough, and everything is wanted that they saw and see now.
 */
type Word = 'whycors:watch' | 'whycors:tell-all';

/**
 * Tells the content scripts of a tab's documents, or of all tabs', what is wanted of them.
 * @param tabId null: all tabs
 */
export async function askContentScripts(word: Word, tabId: number | null): Promise<void> {
  if (tabId !== null) return call(word, tabId);
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [call(word, id)])));
}

async function call(word: Word, tabId: number): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, word);
  } catch {
    // No content script there: a page of the browser, or one from before the extension was installed.
  }
}
