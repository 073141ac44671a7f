import type { Page } from 'puppeteer-core';
import type { LaunchedFirefox } from './launch.ts';
import { until } from './until.ts';

/**
 * Opens a page of the extension in a tab: `src/popup/index.html`, `src/panel/index.html?tab=1`.
 * Over WebDriver BiDi a navigation to `moz-extension:` is never reported as finished (measured: Firefox 153), so the page is
 * asked until it is there.
 */
export async function openExtensionPage({ browser, root }: LaunchedFirefox, file: string): Promise<Page> {
  const page = await browser.newPage();
  const url = `${root}${file}`;
  // It is never told to be over; what becomes of it is seen below.
  void page.goto(url, { timeout: 0 }).catch(() => null);
  await until(file, async () => {
    const state = await page.evaluate('location.href + " " + document.readyState');
    return state === `${url} complete` ? state : null;
  });
  return page;
}

/** The extension's own number for the tab of `page`, asked from one of the extension's pages. Throws if there is none. */
export async function tabIdOf(extensionPage: Page, page: Page): Promise<number> {
  const url = page.url();
  const ids = await extensionPage.evaluate(
    async (wanted) =>
      (await chrome.tabs.query({})).flatMap(({ id, url }) => (url === wanted && id !== undefined ? [id] : [])),
    url,
  );
  const [id] = ids;
  if (id === undefined || ids.length > 1) throw new Error(`${ids.length} tabs show ${url}; one was expected.`);
  return id;
}

/**
 * Stops the extension's event page as the browser does after half a minute without work: its memory is gone, the next event
 * starts it again.
 */
export async function stopBackground({ inChrome, extensionId }: LaunchedFirefox): Promise<void> {
  await inChrome('(id) => WebExtensionPolicy.getByID(id).extension.terminateBackground()', extensionId);
}
