import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Sites } from '../capture/sites.ts';
import { allowAll, at } from '../capture/sites.ts';
import { ended, openTab, type Watched } from './watched.ts';

/**
 * Starts traffic in a page that never ends by itself: one request after the other, by turns plain and preflighted, allowed and
 * refused, and a slow one that is under way whenever the page ends.
 */
export async function startTraffic(page: Page, { api }: Sites, name: string): Promise<void> {
  const urls = [
    at(api, `/${name}/allowed`, { headers: allowAll }),
    at(api, `/${name}/refused`, {}),
    at(api, `/${name}/slow`, { headers: allowAll, delay: 100 }),
  ];
  await page.evaluate(
    `void (() => {
      const run = async (urls) => {
        for (let i = 0; ; i++) {
          const method = i % 2 === 0 ? 'PUT' : 'GET';
          await fetch(urls[i % urls.length], { method, keepalive: i % 3 === 0 }).catch(() => 0);
        }
      };
      for (const urls of [${JSON.stringify(urls)}, ${JSON.stringify(urls.slice(2))}]) void run(urls);
    })()`,
  );
}

export const html = { headers: { 'Content-Type': 'text/html' } };

export function stored({ inside }: Pick<Watched, 'inside'>): Promise<Readonly<Record<string, unknown>>> {
  return inside.evaluate(() => chrome.storage.session.get(null));
}

/**
 * Opens tabs with traffic and waits until all of it is in the storage.
 * @param tabIdOf the browser's own number of a page's tab
 */
export async function openInTraffic(
  watched: Watched,
  name: string,
  count: number,
  open: (url: string) => Promise<Page>,
  tabIdOf: (inside: Page, page: Page) => Promise<number>,
): Promise<readonly number[]> {
  const pages: Page[] = [];
  for (let i = 0; i < count; i++) pages.push(await open(at(watched.sites.app, `/${name}/page/${i}`, html)));
  const tabIds = await Promise.all(pages.map((page) => tabIdOf(watched.inside, page)));
  await Promise.all(pages.map((page) => startTraffic(page, watched.sites, name)));
  for (const tabId of tabIds) {
    await expect
      .poll(async () => Object.keys(await stored(watched)).filter((key) => key.startsWith(`exchange:${tabId}:`)).length)
      .toBeGreaterThan(2);
  }
  return tabIds;
}

/** Nothing is stored of tabs that are no more, nor of traffic by this name, and nothing comes back. */
export async function expectNothingOf(watched: Watched, name: string): Promise<void> {
  await afterAllEvents(watched);
  await expect.poll(() => leftOf(watched, name)).toEqual([]);
  await afterAllEvents(watched);
  expect(await leftOf(watched, name)).toEqual([]);
}

/** The keys of everything that is stored of tabs that are no more, or that names this traffic. */
export async function leftOf(watched: Watched, name: string): Promise<readonly string[]> {
  const open = await watched.inside.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
  const ids = new Set(open.map(String));
  return Object.entries(await stored(watched)).flatMap(([key, value]) => {
    const tabId = /^(?:exchange|tab):(\d+)/.exec(key)?.[1];
    const isOfClosed = tabId !== undefined && !ids.has(tabId);
    return isOfClosed || JSON.stringify(value).includes(name) ? [key] : [];
  });
}

/** Events come in their order: when a request that was made now has ended, all that was told of closed tabs was heard. */
async function afterAllEvents(watched: Watched): Promise<void> {
  const ordinary = await openTab(watched);
  for (let i = 1; i <= 3; i++) {
    await ordinary.request(at(watched.sites.api, `/afterwards/${i}`));
    await ordinary.until(ended(i));
  }
  await ordinary.page.close();
}
