import type { Browser, Page } from 'puppeteer-core';

/**
 * Switches “Allow in Incognito” on, where a person does it: in the browser's own page of extensions. The browser loads the
 * extension anew for it, which it does to an unpacked one in developer mode only. Closes the extension's pages.
 */
export async function allowInIncognito(browser: Browser, extensionId: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`(async () => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const loaded = new Promise((resolve) => chrome.developerPrivate.onItemStateChanged.addListener(({ event_type }) => {
      if (event_type === 'LOADED') resolve();
    }));
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${extensionId}', incognitoAccess: true });
    await loaded;
  })()`);
  await page.close();
}

/** A page in an incognito window of its own; a browser context of puppeteer's is not one that extensions are let into. */
export async function openIncognitoWindow(browser: Browser, extensionPage: Page, url: string): Promise<Page> {
  await extensionPage.evaluate(async (to) => void (await chrome.windows.create({ incognito: true, url: to })), url);
  const target = await browser.waitForTarget((one) => one.url() === url);
  return target.asPage();
}
