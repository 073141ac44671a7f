import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { at } from '../capture/sites.ts';
import { tabIdOf } from '../firefox/extension.ts';
import { answerPrompt } from '../firefox/permission-prompt.ts';
import { until } from '../firefox/until.ts';
import { openWatchedFirefox, type WatchedFirefox } from './firefox-watched.ts';
import { picture, violations } from './views.ts';
import { readLog } from './watched.ts';
import { patience } from '../patience.ts';

const has = ({ inside }: WatchedFirefox) =>
  inside.evaluate(() => chrome.permissions.contains({ origins: ['<all_urls>'] }));

/** A tab that shows a page of the extension is asked itself: WebDriver BiDi never tells that it got there. */
async function welcomeOf({ launched }: WatchedFirefox): Promise<Page | null> {
  for (const page of await launched.browser.pages()) {
    const url = await page.evaluate(() => location.href);
    if (url === `${launched.root}src/welcome/index.html`) return page;
  }
  return null;
}

describe('where Firefox does not give access with the installation', () => {
  let watched: WatchedFirefox;
  /** Opened before there is any access. */
  let page: Page;
  let welcome: Page;

  beforeAll(async () => {
    watched = await openWatchedFirefox({
      preferences: { 'extensions.originControls.grantByDefault': false, 'security.notification_enable_delay': 0 },
    });
    welcome = await until('the first page', () => welcomeOf(watched));
    await welcome.waitForSelector('h2 ::-p-text(One permission is missing)');
  });

  afterAll(() => watched.close());

  const ask = async () => {
    await welcome.bringToFront();
    await welcome.locator('button ::-p-text(Allow access)').click();
  };

  test('the first page opens by itself and says what is missing', async () => {
    expect(await has(watched)).toBe(false);
    expect(await violations(welcome)).toEqual([]);
    await picture(welcome, 'firefox-first-run');
  });

  test('its button leads to Firefox’s own question; a no is told, with the places where it can become a yes', async () => {
    await ask();
    expect(await answerPrompt(watched.launched, 'deny')).toContain('Access your data for all websites');
    await welcome.waitForSelector('.notice ::-p-text(about:addons, WhyCORS, Permissions)');
    expect(await has(watched)).toBe(false);
    expect(await violations(welcome)).toEqual([]);
    await picture(welcome, 'firefox-first-run-refused');
  });

  test('a yes is told', async () => {
    page = await watched.launched.browser.newPage();
    await page.goto(at(watched.sites.app, '/page', { headers: { 'Content-Type': 'text/html' } }));
    await ask();
    await answerPrompt(watched.launched, 'allow');
    await welcome.waitForSelector('h2 ::-p-text(Ready)');
    expect(await welcome.$('button')).toBeNull();
    expect(await has(watched)).toBe(true);
    await picture(welcome, 'firefox-first-run-ready');
  });

  test('what a page does after it was loaded again is captured; the extension was not started anew', async () => {
    const { inside, sites } = watched;
    await page.reload();
    const tabId = await vi.waitFor(() => tabIdOf(inside, page), patience);
    await page.evaluate(`fetch(${JSON.stringify(at(sites.api, '/r'))}).catch(() => 0)`);
    await expect
      .poll(async () => (await readLog(inside, tabId)).exchanges)
      .toMatchObject([{ end: { kind: 'completed' }, pageObservation: { responseStatus: 0 } }]);
    const { exchanges } = await readLog(inside, tabId);
    expect(exchanges.map((exchange) => findingOf(exchange).cause?.id)).toEqual(['allow-origin-missing']);
  });
});

test('where Firefox gives it with the installation, nobody is asked anything', async () => {
  const watched = await openWatchedFirefox();
  try {
    await expect
      .poll(() => watched.inside.evaluate(() => chrome.storage.session.get('access')))
      .toEqual({
        access: { sites: true, privateWindows: false },
      });
    expect(await welcomeOf(watched)).toBeNull();
  } finally {
    await watched.close();
  }
});
