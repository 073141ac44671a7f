import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../capture/sites.ts';
import { kill, openTab, openWatched, set } from './watched.ts';
import type { Watched, WatchedTab } from './watched.ts';

// With the real DevTools open: the extension's own devtools page is what tells the worker so.

let watched: Watched;

beforeAll(async () => {
  watched = await openWatched({ devtools: true });
  await set(watched.inside, { capture: 'devtools' });
});

afterAll(async () => {
  await watched.close();
});

test('a tab with DevTools is captured, and again after the worker was stopped', async () => {
  const tab = await openTab(watched);
  await expect.poll(() => isCaptured(tab), { timeout: 10_000 }).toBe(true);
  const before = (await tab.log()).exchanges.length;
  await kill(watched);
  // The devtools page sees its port close and connects again, which starts the worker.
  await expect.poll(() => isCaptured(tab), { timeout: 10_000 }).toBe(true);
  expect((await tab.log()).exchanges.length).toBeGreaterThan(before);
});

/** Whether a request that is made now gets into the log, with a verdict's facts. */
async function isCaptured(tab: WatchedTab): Promise<boolean> {
  const path = `/probe-${requests++}`;
  await tab.request(at(watched.sites.api, path));
  const last = (await tab.log()).exchanges.at(-1);
  return last?.end !== null && last?.hops[0].url.includes(path) === true && last.hops[0].response !== null;
}

let requests = 0;
