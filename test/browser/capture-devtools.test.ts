import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../capture/sites.ts';
import { kill, openTab, openWatched, set, type Watched, type WatchedTab } from './watched.ts';

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
  await expect.poll(() => judgeable(tab)).toBeGreaterThan(0);
  const before = await judgeable(tab);
  await kill(watched);
  // The devtools page sees its port close and connects again, which starts the worker.
  await expect.poll(() => judgeable(tab)).toBeGreaterThan(before + 1);
});

/** Makes one more request; then how many are in the log with all that a verdict needs. */
async function judgeable(tab: WatchedTab): Promise<number> {
  await tab.request(at(watched.sites.api, '/refused'));
  const { exchanges } = await tab.log();
  return exchanges.filter(({ end, hops }) => end !== null && hops[0].response !== null).length;
}
