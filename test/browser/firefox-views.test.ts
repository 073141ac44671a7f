import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from '../capture/sites.ts';
import { openExtensionPage } from '../firefox/extension.ts';
import { clickInPanel, panelText, selectPanel } from '../firefox/toolbox.ts';
import { openWatchedFirefox, type WatchedFirefox } from './firefox-watched.ts';
import { picture, showRequests, violations } from './views.ts';
import { ended, openTab, type WatchedTab } from './watched.ts';

let watched: WatchedFirefox;
let tab: WatchedTab;

beforeAll(async () => {
  // A click on a button that asks for a permission is then answered with yes.
  watched = await openWatchedFirefox({ preferences: { 'extensions.webextOptionalPermissionPrompts': false } });
  tab = await openTab(watched);
  const { api, app } = watched.sites;
  const twice = { headers: { 'Access-Control-Allow-Origin': `${app}, ${app}` } };
  await tab.request(at(api, '/v2/session', { headers: { 'Access-Control-Allow-Origin': app } }));
  await tab.request(at(api, '/v2/users'));
  await tab.request(at(api, '/v2/twice', twice));
  await tab.request(at(api, '/v2/users/42', { preflight: { status: 405 } }), { method: 'PUT' });
  await tab.until(ended(4));
});

afterAll(() => watched.close());

describe('the popup', () => {
  test('says what failed, and has nothing that axe objects to', async () => {
    const popup = await openExtensionPage(watched.launched, `src/popup/index.html?tab=${tab.tabId}`);
    await popup.waitForSelector('.failure');
    expect(await popup.$$eval('.failure', (all) => all.length)).toBe(3);
    expect(await violations(popup)).toEqual([]);
    await picture(popup, 'firefox-popup');
    await popup.close();
  });
});

describe('the panel in a tab', () => {
  let view: Page;

  beforeAll(async () => {
    view = await openExtensionPage(watched.launched, `src/panel/index.html?tab=${tab.tabId}`);
    await showRequests(view);
  });

  const open = async (path: string) => {
    await view.locator(`.row ::-p-text(${path})`).click();
    await view.waitForSelector(`.detail-url ::-p-text(${path})`);
  };

  test('lists what was captured', async () => {
    const outcomes = await view.$$eval('.cell-outcome', (cells) => cells.map((cell) => cell.textContent));
    expect(outcomes).toEqual(['Blocked', 'Blocked', 'Blocked', 'Allowed']);
  });

  test('names Firefox’s reason first, with its page', async () => {
    await open('/v2/users');
    const names = await view.$$eval('.codes code', (all) => all.map((one) => one.textContent));
    expect(names).toEqual(['CORSMissingAllowOrigin', 'MissingAllowOriginHeader']);
    const link = await view.$eval('.codes a', (one) => one.getAttribute('href'));
    expect(link).toBe('https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors/CORSMissingAllowOrigin');
    expect(await violations(view)).toEqual([]);
    await picture(view, 'firefox-panel');
  });

  test('says that several lines may stand behind one', async () => {
    await open('/v2/twice');
    expect(await view.waitForSelector('::-p-text(Firefox shows extensions several lines)')).toBeTruthy();
  });
});

describe('the panel in Firefox’s own DevTools', () => {
  const url = () => tab.page.url();

  test('shows what was captured, and explains it', async () => {
    await expect.poll(() => selectPanel(watched.launched, url())).toBe(true);
    await expect.poll(() => panelText(watched.launched, url())).toContain('Problems');
    await clickInPanel(watched.launched, url(), '.views .chip', 'Requests');
    await expect.poll(() => panelText(watched.launched, url())).toContain('/v2/users/42');
    await clickInPanel(watched.launched, url(), '.row', '/v2/users/42');
    await expect.poll(() => panelText(watched.launched, url())).toContain('Request not sent: preflight failed');
  });

  test('a request that is made now appears by itself', async () => {
    await tab.request(at(watched.sites.api, '/v2/live'));
    await expect.poll(() => panelText(watched.launched, url())).toContain('/v2/live');
  });
});

describe('without access to websites', () => {
  const take = () =>
    watched.inside.evaluate(() => chrome.permissions.remove({ origins: ['<all_urls>'] }).then(() => undefined));
  const has = () => watched.inside.evaluate(() => chrome.permissions.contains({ origins: ['<all_urls>'] }));

  test('the first page says so, asks by a click, and is content afterwards', async () => {
    await take();
    const page = await openExtensionPage(watched.launched, 'src/welcome/index.html');
    await page.waitForSelector('h2 ::-p-text(One permission is missing)');
    expect(await page.waitForSelector('::-p-text(WhyCORS does not work in them)')).toBeTruthy();
    expect(await violations(page)).toEqual([]);
    await picture(page, 'firefox-welcome');
    await page.locator('button ::-p-text(Allow access)').click();
    await page.waitForSelector('h2 ::-p-text(Ready)');
    expect(await has()).toBe(true);
    await page.close();
  });

  test('the popup says so and asks by a click', async () => {
    await take();
    const popup = await openExtensionPage(watched.launched, `src/popup/index.html?tab=${tab.tabId}`);
    await popup.locator('.notice button ::-p-text(Allow access)').click();
    await popup.waitForSelector('.notice', { hidden: true });
    expect(await has()).toBe(true);
    await popup.close();
  });
});
