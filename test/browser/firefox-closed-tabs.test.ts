import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../capture/sites.ts';
import { openExtensionPage, stopBackground, tabIdOf } from '../firefox/extension.ts';
import { allowInPrivateWindows, closePrivateWindows, openPrivateWindow } from '../firefox/private-window.ts';
import { openWatchedFirefox, type WatchedFirefox } from './firefox-watched.ts';
import { expectNothingOf, openInTraffic, stored } from './traffic.ts';

// As in Chromium: tabs are closed while their requests are under way.

let watched: WatchedFirefox;

beforeAll(async () => {
  watched = await openWatchedFirefox();
});

afterAll(() => watched.close());

const [tabs, windows] = [15, 4];

const newPage = async (url: string) => {
  const page = await watched.launched.browser.newPage();
  await page.goto(url);
  return page;
};

describe('closed in the middle of traffic', () => {
  test('tabs leave nothing', async () => {
    const tabIds = await openInTraffic(watched, 'tabs', tabs, newPage, tabIdOf);
    await watched.inside.evaluate((ids) => chrome.tabs.remove([...ids]), tabIds);
    await expectNothingOf(watched, 'tabs');
  });

  test('tabs leave nothing when the event page is stopped with them', async () => {
    const tabIds = await openInTraffic(watched, 'stopped', windows, newPage, tabIdOf);
    await watched.inside.evaluate((ids) => chrome.tabs.remove([...ids]), tabIds);
    await stopBackground(watched.launched);
    await expectNothingOf(watched, 'stopped');
  });
});

describe('private windows, closed in the middle of traffic', () => {
  beforeAll(async () => {
    await allowInPrivateWindows(watched.launched);
    watched = { ...watched, inside: await openExtensionPage(watched.launched, 'src/popup/index.html') };
  });

  test('they leave nothing, nor do their workers without a tab', async () => {
    const { launched, sites } = watched;
    const url = at(sites.api, '/hidden/worker', { delay: 50 });
    const code = `void (async () => { for (;;) await fetch(${JSON.stringify(url)}).catch(() => 0); })()`;
    const open = async (to: string) => {
      const page = await openPrivateWindow(launched, to);
      await page.evaluate(`void new SharedWorker(URL.createObjectURL(new Blob([${JSON.stringify(code)}])))`);
      return page;
    };
    await openInTraffic(watched, 'hidden', windows, open, tabIdOf);
    await expect.poll(async () => JSON.stringify(await stored(watched))).toContain('/hidden/worker');
    await closePrivateWindows(launched);
    await expectNothingOf(watched, 'hidden');
    expect(await watched.inside.evaluate(() => chrome.storage.session.get('privateTabs'))).toEqual({});
  });
});
