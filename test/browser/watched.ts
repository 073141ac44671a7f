import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { readLog } from '../chromium/read-log.ts';
import type { TabLog } from '../../src/session/tab-log.ts';
import { at, openSites, type Answer, type Sites } from '../capture/sites.ts';
import { killWorker, openExtensionPage, tabIdOf } from '../chromium/extension.ts';
import { launchChromium, type Launched } from '../chromium/launch.ts';
import { patience } from '../patience.ts';

export { readLog };

/** The built extension in a real Chromium, two servers, and a page of the extension that looks into its storage. */
export interface Watched {
  readonly launched: Launched;
  readonly sites: Sites;
  readonly inside: Page;
  readonly close: () => Promise<void>;
}

interface Options {
  readonly devtools?: boolean;
  readonly flags?: readonly string[];
}

export async function openWatched(options: Options = {}): Promise<Watched> {
  const extension = path.resolve(import.meta.dirname, '../../dist/chrome');
  const [sites, launched] = await Promise.all([openSites(), launchChromium({ ...options, extension, headless: true })]);
  const inside = await openExtensionPage(launched.browser, launched.extensionId, 'src/popup/index.html');
  return {
    launched,
    sites,
    inside,
    close: async () => {
      await launched.close();
      await sites.close();
    },
  };
}

/** A page of the app server in a tab of its own, and the log that the extension keeps of it. */
export interface WatchedTab {
  readonly page: Page;
  readonly tabId: number;
  /** The log as it stands in the storage now. */
  log(): Promise<TabLog>;
  /** The log once `isSo` holds for it. */
  until(isSo: (log: TabLog) => boolean): Promise<TabLog>;
  /** Starts a request in the page and does not wait for it. */
  start(url: string, init?: RequestInit): Promise<void>;
  /** Makes a request in the page and waits until the page knows its end. */
  request(url: string, init?: RequestInit): Promise<void>;
}

let tabs = 0;

export async function openTab({ launched, sites, inside }: Watched, answer?: Answer): Promise<WatchedTab> {
  const page = await launched.browser.newPage();
  // Each tab is known by an address of its own.
  await page.goto(at(sites.app, `/page/${tabs++}`, { headers: { 'Content-Type': 'text/html' }, ...answer }));
  const tabId = await tabIdOf(inside, page);
  const log = () => readLog(inside, tabId);
  return {
    page,
    tabId,
    log,
    until: (isSo) =>
      vi.waitFor(
        async () => {
          const now = await log();
          expect(now).toSatisfy(isSo);
          return now;
        },
        { timeout: patience, interval: 20 },
      ),
    start: (url, init = {}) =>
      page.evaluate(`void fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).catch(() => 0)`).then(() => undefined),
    request: (url, init = {}) =>
      page
        .evaluate(`fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(() => 0, () => 0)`)
        .then(() => undefined),
  };
}

export function kill({ launched }: Watched): Promise<void> {
  return killWorker(launched.browser, launched.extensionId);
}

export function ended(count: number): (log: TabLog) => boolean {
  return ({ exchanges }) => exchanges.length === count && exchanges.every(({ end }) => end !== null);
}

/** Has a tab's documents tell all that they saw, as the worker does where the browser's events do not say enough. */
export async function askContentScripts(inside: Page, tabId: number): Promise<void> {
  await inside.evaluate((id) => chrome.tabs.sendMessage(id, 'whycors:tell-all'), tabId);
}

/** Whether the page's own word was heard of every exchange. */
export function pageObserved(count: number): (log: TabLog) => boolean {
  return ({ exchanges }) =>
    exchanges.length === count && exchanges.every(({ pageObservation }) => pageObservation !== undefined);
}

/** What a tab's badge says. */
export function badgeOf(inside: Page, tabId: number): Promise<string> {
  return inside.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
}

/** Changes the extension's settings as its pages do. */
export function set(inside: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  return inside.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

/** Sends the worker a message, as a page of the extension, and returns its answer. */
export function send(inside: Page, message: unknown): Promise<unknown> {
  return inside.evaluate((value) => chrome.runtime.sendMessage(value), message);
}
