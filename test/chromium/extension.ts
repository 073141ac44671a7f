import type { Browser, Page, Target } from 'puppeteer-core';
import type { WhycorsReport } from '../../src/report/json.ts';

/** Waits until the extension's service worker exists. It may stop and come back at any time; ask again then. */
export function workerTarget(browser: Browser, extensionId: string): Promise<Target> {
  const url = `chrome-extension://${extensionId}/`;
  return browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(url));
}

/** Opens a page of the extension in a tab: `src/popup/index.html`, `src/panel/index.html?tab=1`. */
export async function openExtensionPage(browser: Browser, extensionId: string, file: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/${file}`);
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

/** The JSON report of a tab, by the message that users' own tests would send. */
export function report(extensionPage: Page, tabId: number): Promise<WhycorsReport> {
  return extensionPage.evaluate((id) => chrome.runtime.sendMessage({ type: 'whycors:report', tabId: id }), tabId);
}

/** Stops the extension's service worker as the browser may do at any moment: its memory is gone, the next event starts it again. */
export async function killWorker(browser: Browser, extensionId: string): Promise<void> {
  const worker = await (await workerTarget(browser, extensionId)).worker();
  try {
    await worker?.close();
  } catch (error) {
    // It was gone before the protocol could say good-bye to it, which is what was wanted.
    if (!String(error).includes('No session with given id')) throw error;
  }
}

/**
 * As `killWorker`, from a page of the extension and without a debugger at the worker. With one, and many stops in a row on a
 * busy machine, it happened that no event started a worker again; why was not found out.
 */
export async function newWorkerStopper(extensionPage: Page): Promise<() => Promise<void>> {
  const session = await extensionPage.createCDPSession();
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
  };
}
