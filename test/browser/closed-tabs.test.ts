import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../capture/sites.ts';
import { killWorker, newWorkerStopper, openExtensionPage, tabIdOf } from '../chromium/extension.ts';
import { allowInIncognito, openIncognitoWindow } from '../chromium/incognito.ts';
import { expectNothingOf, html, leftOf, openInTraffic, startTraffic, stored } from './traffic.ts';
import { openWatched, set, type Watched } from './watched.ts';

// Tabs are closed while their requests are under way: the browser tells of those after it told of the closing.

let watched: Watched;

beforeAll(async () => {
  watched = await openWatched();
});

afterAll(() => watched.close());

/** Tabs, and incognito windows, which cost more. */
const [tabs, windows] = [15, 5];

async function closeInTraffic(name: string, count: number, open: (url: string) => Promise<Page>): Promise<void> {
  const tabIds = await openInTraffic(watched, name, count, open, tabIdOf);
  await watched.inside.evaluate((ids) => chrome.tabs.remove([...ids]), tabIds);
}

const newPage = async (url: string) => {
  const page = await watched.launched.browser.newPage();
  await page.goto(url);
  return page;
};

describe('closed in the middle of traffic', () => {
  test('tabs leave nothing', async () => {
    await closeInTraffic('tabs', tabs, newPage);
    await expectNothingOf(watched, 'tabs');
  });

  test('tabs leave nothing where only failures are counted', async () => {
    await set(watched.inside, { capture: 'devtools' });
    const pages: number[] = [];
    for (let i = 0; i < tabs; i++) {
      const page = await newPage(at(watched.sites.app, `/counted/page/${i}`, html));
      await startTraffic(page, watched.sites, 'counted');
      pages.push(await tabIdOf(watched.inside, page));
    }
    const counted = async () =>
      Object.keys(await stored(watched)).filter((key) => pages.some((id) => key === `tab:${id}`));
    await expect.poll(counted).toHaveLength(tabs);
    await watched.inside.evaluate((ids) => chrome.tabs.remove(ids), pages);
    await set(watched.inside, { capture: 'always' });
    await expectNothingOf(watched, 'counted');
  });

  test('tabs leave nothing when the worker is stopped with them', async () => {
    const stop = await newWorkerStopper(watched.inside);
    await closeInTraffic('stopped', windows, newPage);
    await stop();
    await expectNothingOf(watched, 'stopped');
  });

  test('a tab that was closed while no worker ran is found at its next start', async () => {
    const page = await newPage(at(watched.sites.app, '/unheard', html));
    const tabId = await tabIdOf(watched.inside, page);
    await page.evaluate(`fetch(${JSON.stringify(at(watched.sites.api, '/unheard'))}).catch(() => 0)`);
    await expect.poll(() => leftOf(watched, '/unheard')).not.toEqual([]);
    const kept = await stored(watched);
    await page.close();
    await expectNothingOf(watched, '/unheard');
    // As a worker leaves it that was stopped before it could hear of the closing.
    const before = Object.fromEntries(Object.entries(kept).filter(([key]) => key.includes(`:${tabId}`)));
    expect(Object.keys(before)).toHaveLength(2);
    await killWorker(watched.launched.browser, watched.launched.extensionId);
    await watched.inside.evaluate(async (items) => {
      await chrome.storage.session.remove('closedTabs');
      await chrome.storage.session.set(items);
    }, before);
    await expectNothingOf(watched, '/unheard');
  });
});

describe('incognito windows, closed in the middle of traffic', () => {
  beforeAll(async () => {
    const { browser, extensionId } = watched.launched;
    await allowInIncognito(browser, extensionId);
    watched = { ...watched, inside: await openExtensionPage(browser, extensionId, 'src/popup/index.html') };
  });

  test('they leave nothing, nor do their workers without a tab', async () => {
    const { sites, inside, launched } = watched;
    const url = at(sites.api, '/incognito/worker', { delay: 50 });
    const code = `void (async () => { for (;;) await fetch(${JSON.stringify(url)}).catch(() => 0); })()`;
    await closeInTraffic('incognito', windows, async (to) => {
      const page = await openIncognitoWindow(launched.browser, inside, to);
      await page.evaluate(`void new SharedWorker(URL.createObjectURL(new Blob([${JSON.stringify(code)}])))`);
      return page;
    });
    await expectNothingOf(watched, 'incognito');
    expect(await inside.evaluate(() => chrome.storage.session.get('privateTabs'))).toEqual({});
  });
});
