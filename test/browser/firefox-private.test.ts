import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { at } from '../capture/sites.ts';
import { openExtensionPage, tabIdOf } from '../firefox/extension.ts';
import { allowInPrivateWindows, closePrivateWindows, openPrivateWindow } from '../firefox/private-window.ts';
import { openWatchedFirefox, type WatchedFirefox } from './firefox-watched.ts';
import { picture, violations } from './views.ts';
import { badgeOf, ended, openTab, readLog } from './watched.ts';
import { patience } from '../patience.ts';

let watched: WatchedFirefox;

beforeAll(async () => {
  watched = await openWatchedFirefox();
});

afterAll(() => watched.close());

const html = { headers: { 'Content-Type': 'text/html' } };
const stored = async ({ inside }: WatchedFirefox) =>
  JSON.stringify(await inside.evaluate(() => chrome.storage.session.get(null)));
const fetched = (page: Page, url: string) =>
  page.evaluate(`fetch(${JSON.stringify(url)}).catch(() => 0).then(() => 0)`);

describe('not allowed in private windows', () => {
  test('nothing of them is captured', async () => {
    const { launched, sites } = watched;
    const ordinary = await openTab(watched);
    const page = await openPrivateWindow(launched, at(sites.app, '/not-allowed', html));
    await fetched(page, at(sites.api, '/not-allowed/request'));
    await closePrivateWindows(launched);
    // When what came after it is there, it would be.
    await ordinary.request(at(sites.api, '/afterwards'));
    await ordinary.until(ended(1));
    expect(await stored(watched)).toContain('/afterwards');
    expect(await stored(watched)).not.toContain('/not-allowed');
  });

  test('the first page says where to allow it', async () => {
    const page = await openExtensionPage(watched.launched, 'src/welcome/index.html');
    await page.waitForSelector('::-p-text(open about:addons, WhyCORS, “Run in Private Windows”, Allow)');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'firefox-not-in-private-welcome');
    await page.close();
  });
});

describe('allowed', () => {
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    const { launched, sites } = watched;
    await allowInPrivateWindows(launched);
    watched = { ...watched, inside: await openExtensionPage(launched, 'src/popup/index.html') };
    page = await openPrivateWindow(launched, at(sites.app, '/allowed', html));
    tabId = await vi.waitFor(() => tabIdOf(watched.inside, page), patience);
  });

  test('a request there is captured, judged and counted', async () => {
    await fetched(page, at(watched.sites.api, '/allowed/request'));
    await expect
      .poll(async () => (await readLog(watched.inside, tabId)).exchanges)
      .toMatchObject([{ end: { kind: 'completed' }, pageObservation: { responseStatus: 0 } }]);
    const { exchanges } = await readLog(watched.inside, tabId);
    expect(exchanges.map((exchange) => findingOf(exchange).cause?.id)).toEqual(['allow-origin-missing']);
    await expect.poll(() => badgeOf(watched.inside, tabId)).toBe('1');
  });

  test.each(['popup', 'panel'])('the %s in a private tab shows it', async (view) => {
    // The private window is the one in front, so that a new tab is one of it.
    const shown = await openExtensionPage(watched.launched, `src/${view}/index.html?tab=${tabId}`);
    expect(await shown.evaluate(() => chrome.extension.inIncognitoContext)).toBe(true);
    await shown.waitForSelector('::-p-text(/allowed/request)');
    await picture(shown, `firefox-private-${view}`);
    await shown.close();
  });

  test('it is gone with the window', async () => {
    expect(await stored(watched)).toContain('/allowed');
    await closePrivateWindows(watched.launched);
    await expect.poll(() => stored(watched)).not.toContain('/allowed');
    const keys = await watched.inside.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
    expect(keys.filter((key) => key.split(':')[1] === String(tabId))).toEqual([]);
  });

  test('the first page says that it works there', async () => {
    const welcome = await openExtensionPage(watched.launched, 'src/welcome/index.html');
    await welcome.waitForSelector('::-p-text(Private windows: WhyCORS works in them too)');
    await welcome.close();
  });
});
