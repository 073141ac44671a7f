import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openExtensionPage } from '../chromium/extension.ts';
import { expectToFit } from './too-wide.ts';
import { colorScheme, picture, tabWithFailures, violations } from './views.ts';
import { openWatched, type Watched, type WatchedTab } from './watched.ts';

let watched: Watched;
let tab: WatchedTab;
let popup: Page;

beforeAll(async () => {
  watched = await openWatched();
  tab = await tabWithFailures(watched);
  const { browser, extensionId } = watched.launched;
  popup = await openExtensionPage(browser, extensionId, `src/popup/index.html?tab=${tab.tabId}`);
  await popup.setViewport({ width: 400, height: 420 });
  await popup.waitForSelector('.failure');
});

afterAll(async () => {
  await watched.close();
});

test('says what is wrong, at most three problems', async () => {
  const lines = await popup.$$eval('.failure-why', (all) => all.map((line) => line.textContent));
  expect(lines).toHaveLength(3);
  expect(lines).toContain("Probably: * doesn't allow a request that includes credentials");
});

test.for(['light', 'dark'] as const)('has nothing that axe objects to: %s', async (scheme) => {
  await colorScheme(popup, scheme);
  await popup.waitForSelector(`html[data-theme="${scheme}"]`);
  expect(await violations(popup)).toEqual([]);
  await picture(popup, `popup-${scheme}`);
});

test('copies the report', async () => {
  await popup.locator('button ::-p-text(Copy report)').click();
  expect(await popup.waitForSelector('[role="status"]::-p-text(Copied)')).toBeTruthy();
});

test('nothing is wider than its place, with any font', async () => {
  await expectToFit(popup, [400]);
});

test('opens the full view at the failure that was clicked', async () => {
  const { browser } = watched.launched;
  await popup.locator('.failure ::-p-text(/v2/profile)').click();
  const target = await browser.waitForTarget((one) => one.url().includes(`index.html?tab=${tab.tabId}&finding=`));
  const view = await target.page();
  const headline = await view?.waitForSelector('.detail h2');
  expect(await headline?.evaluate((element) => element.textContent)).toBe(
    "Probably: * doesn't allow a request that includes credentials",
  );
});
