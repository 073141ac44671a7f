import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { at } from '../capture/sites.ts';
import { openExtensionPage, tabIdOf } from '../chromium/extension.ts';
import { allowInIncognito, openIncognitoWindow } from '../chromium/incognito.ts';
import { colorScheme, picture, violations } from './views.ts';
import { askContentScripts, badgeOf, ended, openTab, openWatched, readLog, type Watched } from './watched.ts';
import { patience } from '../patience.ts';

let watched: Watched;

beforeAll(async () => {
  watched = await openWatched();
});

afterAll(() => watched.close());

const html = { headers: { 'Content-Type': 'text/html' } };
const stored = () => watched.inside.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
const fetched = (page: Page, url: string) =>
  page.evaluate(`fetch(${JSON.stringify(url)}).catch(() => 0).then(() => 0)`);
const incognito = (url: string) => openIncognitoWindow(watched.launched.browser, watched.inside, url);
const extensionPage = (file: string) => openExtensionPage(watched.launched.browser, watched.launched.extensionId, file);

describe('not allowed in incognito windows', () => {
  test('nothing of them is captured', async () => {
    const { sites } = watched;
    const ordinary = await openTab(watched);
    const page = await incognito(at(sites.app, '/not-allowed', html));
    await fetched(page, at(sites.api, '/not-allowed/request'));
    await page.close();
    // When what came after it is there, it would be.
    await ordinary.request(at(sites.api, '/afterwards'));
    await ordinary.until(ended(1));
    expect(await stored()).toContain('/afterwards');
    expect(await stored()).not.toContain('/not-allowed');
  });

  test.for(['light', 'dark'] as const)('the first page says where to allow it: %s', async (scheme) => {
    const page = await extensionPage('src/welcome/index.html');
    await page.setViewport({ width: 900, height: 560 });
    await colorScheme(page, scheme);
    await page.waitForSelector('::-p-text(open chrome://extensions, WhyCORS, Details, “Allow in Incognito”)');
    expect(await violations(page)).toEqual([]);
    await picture(page, `not-in-incognito-welcome-${scheme}`);
    await page.close();
  });
});

describe('allowed', () => {
  let page: Page;
  let tabId: number;
  let windowId: number;

  beforeAll(async () => {
    const { launched, sites } = watched;
    await allowInIncognito(launched.browser, launched.extensionId);
    watched = { ...watched, inside: await extensionPage('src/popup/index.html') };
    page = await incognito(at(sites.app, '/allowed', html));
    tabId = await vi.waitFor(() => tabIdOf(watched.inside, page), patience);
    windowId = await watched.inside.evaluate(async (id) => (await chrome.tabs.get(id)).windowId, tabId);
  });

  test('a request there is captured, judged and counted', async () => {
    await fetched(page, at(watched.sites.api, '/allowed/request'));
    const exchanges = async () => (await readLog(watched.inside, tabId)).exchanges;
    await expect.poll(exchanges).toMatchObject([{ end: { kind: 'error' } }]);
    await askContentScripts(watched.inside, tabId);
    await expect.poll(exchanges).toMatchObject([{ pageObservation: { responseStatus: 0 } }]);
    const found = await exchanges();
    expect(found.map((exchange) => findingOf(exchange).cause?.id)).toEqual(['allow-origin-missing']);
    await expect.poll(() => badgeOf(watched.inside, tabId)).toBe('1');
  });

  test('the popup of the incognito window shows it', async () => {
    const { browser } = watched.launched;
    const own = watched.inside.target();
    const opened = browser.waitForTarget((one) => one !== own && one.url().endsWith('/src/popup/index.html'));
    await watched.inside.evaluate((id) => chrome.action.openPopup({ windowId: id }), windowId);
    const popup = await (await opened).asPage();
    await popup.waitForSelector('.failure ::-p-text(/allowed/request)');
    for (const scheme of ['light', 'dark'] as const) {
      await colorScheme(popup, scheme);
      await popup.waitForSelector(`html[data-theme="${scheme}"]`);
      await picture(popup, `incognito-popup-${scheme}`);
    }
    // The browser shows no page of the extension in an incognito window: the full view is one of the ordinary window.
    await popup.locator('button ::-p-text(Open full view)').click();
    const view = await (await browser.waitForTarget((one) => one.url().includes(`index.html?tab=${tabId}`))).asPage();
    await view.waitForSelector('.row ::-p-text(/allowed/request)');
    await view.close();
  });

  test('it is gone with the window, and what a worker without a tab asked for goes too', async () => {
    expect(await stored()).toContain('/allowed');
    const url = at(watched.sites.api, '/private-worker');
    const code = `fetch(${JSON.stringify(url)}).catch(() => 0)`;
    await page.evaluate(`void new SharedWorker(URL.createObjectURL(new Blob([${JSON.stringify(code)}])))`);
    await expect.poll(stored).toContain('/private-worker');
    await watched.inside.evaluate((id) => chrome.windows.remove(id), windowId);
    await expect.poll(stored).not.toMatch(/\/allowed|\/private-worker/);
    const keys = await watched.inside.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
    expect(keys.filter((key) => key.split(':')[1] === String(tabId))).toEqual([]);
  });

  test('the first page says that it works there', async () => {
    const welcome = await extensionPage('src/welcome/index.html');
    await welcome.waitForSelector('::-p-text(Incognito windows: WhyCORS works in them too)');
    await welcome.close();
  });
});
