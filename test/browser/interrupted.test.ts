import { afterAll, beforeAll, expect, test } from 'vitest';
import { failedCheck } from '../../src/diagnoses/diagnose.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { judge } from '../../src/cors/judge.ts';
import { allowAll, at } from '../capture/sites.ts';
import { newWorkerStopper } from '../chromium/extension.ts';
import { openTab, openWatched, send, type Watched } from './watched.ts';

// The worker is killed again and again in the middle of traffic: the worst that can happen to it.

let watched: Watched;

beforeAll(async () => {
  watched = await openWatched();
});

afterAll(() => watched.close());

const requests = 120;

/** Every third is refused, every second is preflighted. */
const expected = (i: number) => (i % 3 === 0 ? 'blocked' : 'allowed');

function numberOf({ hops }: Exchange): number {
  return Number(new URL(hops[0].url).searchParams.get('i'));
}

const outcomeOf = (exchange: Exchange) => judge(exchange).outcome;

function isPartlySeen(exchange: Exchange): boolean {
  const { refusal } = judge(exchange);
  return refusal !== null && failedCheck(refusal).id === 'partly-seen';
}

test('a worker that is killed in the middle of traffic loses no request, and says nothing wrong of any', async () => {
  const tab = await openTab(watched);
  const { api } = watched.sites;
  const allowed = at(api, '/allowed', { headers: allowAll });
  const refused = at(api, '/refused', {});
  const traffic = tab.page.evaluate(
    `(async () => {
      const all = [];
      for (let i = 0; i < ${requests}; i++) {
        const url = (i % 3 === 0 ? ${JSON.stringify(refused)} : ${JSON.stringify(allowed)}) + '&i=' + i;
        all.push(fetch(url, { method: i % 2 === 0 ? 'GET' : 'PUT' }).catch(() => 0));
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await Promise.all(all);
    })()`,
  );
  const stored = async () => JSON.stringify(await watched.inside.evaluate(() => chrome.storage.session.get(null)));
  const stop = await newWorkerStopper(watched.inside);
  for (const made of [20, 40, 60, 80, 100]) {
    // A worker that is killed before it runs has captured nothing yet: each of them lives until something is stored.
    await expect.poll(async () => (await stored()).includes(`&i=${made}`), { interval: 5 }).toBe(true);
    await stop();
  }
  await traffic;

  // As every page of the extension does that finds events which are not in the log yet: any message starts the worker.
  await send(watched.inside, { type: 'whycors:settle', tabId: tab.tabId });
  // What the page's witness could not tell a killed worker, it tells the next one.
  const { exchanges } = await tab.until((log) => log.exchanges.every((exchange) => outcomeOf(exchange) !== 'pending'));
  const whole = exchanges.filter((exchange) => !isPartlySeen(exchange));
  const partly = exchanges.filter(isPartlySeen).map(numberOf);
  expect(whole.filter((exchange) => outcomeOf(exchange) !== expected(numberOf(exchange))).map(numberOf)).toEqual([]);
  expect(partly.filter((i) => expected(i) !== 'blocked')).toEqual([]);
  // Chromium itself loses events that it delivers to a dying worker (measured: one or two of a kill): of a very short
  // request that can be all there are.
  expect(new Set(exchanges.map(numberOf)).size).toBeGreaterThanOrEqual(requests - 3);
  expect(partly.length).toBeLessThanOrEqual(10);
});
