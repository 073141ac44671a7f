import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDevtoolsPanel, type DevtoolsPanel } from '../chromium/devtools-panel.ts';
import { openExtensionPage } from '../chromium/extension.ts';
import { at } from '../capture/sites.ts';
import { colorScheme, picture, showRequests, tabWithFailures, violations } from './views.ts';
import { openWatched, type Watched, type WatchedTab } from './watched.ts';

let watched: Watched;
let tab: WatchedTab;

beforeAll(async () => {
  watched = await openWatched();
  tab = await tabWithFailures(watched);
});

afterAll(async () => {
  await watched.close();
});

const theme = (view: Page | Frame) => view.evaluate(() => document.documentElement.dataset['theme']);
const schemes = ['light', 'dark'] as const;

describe('the panel in the real DevTools', () => {
  let opened: DevtoolsPanel;

  beforeAll(async () => {
    opened = await openDevtoolsPanel(watched.launched.extensionId, tab.page);
    await opened.devtools.setViewport({ width: 1280, height: 760 });
    await showRequests(opened.panel);
  });

  test('shows what was captured, failures first', async () => {
    await opened.panel.waitForSelector('[role="row"][aria-rowindex="7"]');
    const outcomes = await opened.panel.$$eval('.cell-outcome', (cells) => cells.map((cell) => cell.textContent));
    expect(outcomes).toEqual(['Blocked', 'Blocked', 'Blocked', 'Blocked', 'Failed', 'Allowed']);
  });

  test('a request that is made now appears by itself', async () => {
    await tab.request(at(watched.sites.api, '/v2/live', {}));
    expect(await opened.panel.waitForSelector('.path ::-p-text(/v2/live)')).toBeTruthy();
  });

  test('explains a row, and copies the fix although DevTools forbids the clipboard', async () => {
    const { panel } = opened;
    await panel.locator('.row ::-p-text(/v2/profile)').click();
    const headline = await panel.waitForSelector('.detail h2');
    // The credentials mode is not seen, so it is no more than likely.
    expect(await headline?.evaluate((element) => element.textContent)).toBe(
      "Probably: * doesn't allow a request that includes credentials",
    );
    await panel.locator('.fix-bar .primary').click();
    expect(await panel.waitForSelector('[role="status"]::-p-text(Copied)')).toBeTruthy();
  });

  test.for(schemes)('follows DevTools’ theme and has nothing that axe objects to: %s', async (scheme) => {
    const { devtools, panel } = opened;
    await colorScheme(devtools, scheme);
    await expect.poll(() => theme(panel)).toBe(scheme);
    await picture(devtools, `devtools-${scheme}`);
    expect(await violations(panel)).toEqual([]);
  });
});

describe('the same view in a tab', () => {
  let view: Page;

  beforeAll(async () => {
    const file = `src/panel/index.html?tab=${tab.tabId}`;
    view = await openExtensionPage(watched.launched.browser, watched.launched.extensionId, file);
    await showRequests(view);
  });

  for (const scheme of schemes) {
    for (const [name, width] of [
      ['wide', 1200],
      ['narrow', 480],
    ] as const) {
      test(`${scheme} and ${name}: nothing that axe objects to`, async () => {
        await view.setViewport({ width, height: 760 });
        await colorScheme(view, scheme);
        await expect.poll(() => theme(view)).toBe(scheme);
        expect(await violations(view)).toEqual([]);
        await picture(view, `list-${scheme}-${name}`);
        await view.locator('.row ::-p-text(/v2/users/42)').click();
        await view.waitForSelector('.detail');
        expect(await violations(view)).toEqual([]);
        await picture(view, `detail-${scheme}-${name}`);
        await view.keyboard.press('Escape');
        await view.waitForSelector('.detail', { hidden: true });
      });
    }
  }

  test('back in the list, the row that was open has the focus', async () => {
    await view.locator('.row ::-p-text(/v2/users/42)').click();
    await view.locator('.detail-close').click();
    await view.waitForFunction(() => document.activeElement?.textContent?.includes('/v2/users/42'));
  });

  test('the settings are axe-clean and remembered', async () => {
    await view.setViewport({ width: 1200, height: 760 });
    await view.locator('button[title="Settings"]').click();
    await view.locator('label ::-p-text(Dark)').click();
    await colorScheme(view, 'light');
    await expect.poll(() => theme(view)).toBe('dark');
    expect(await violations(view)).toEqual([]);
    await view.reload();
    await expect.poll(() => theme(view)).toBe('dark');
  });

  test('a tab that nothing was captured in gets an explanation', async () => {
    const empty = await openExtensionPage(
      watched.launched.browser,
      watched.launched.extensionId,
      'src/panel/index.html?tab=99999',
    );
    expect(await empty.waitForSelector('h2 ::-p-text(No cross-origin requests yet)')).toBeTruthy();
    expect(await violations(empty)).toEqual([]);
    await picture(empty, 'empty');
    await empty.close();
  });
});
