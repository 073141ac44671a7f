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

/** How often the worker is killed, how many requests are made meanwhile, and how many of them at the same time. */
const [kills, each, together] = [5, 24, 4];

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
  // An answer takes its time, so that a kill meets as many requests as are under way together, on a slow machine no more than on a fast one.
  const delay = 20;
  const allowed = at(api, '/allowed', { headers: allowAll, delay });
  const refused = at(api, '/refused', { delay });
  const traffic = (from: number) =>
    tab.page.evaluate(
      `(async () => {
        let next = ${from};
        const oneAfterAnother = async () => {
          while (next < ${from + each}) {
            const i = next++;
            const url = (i % 3 === 0 ? ${JSON.stringify(refused)} : ${JSON.stringify(allowed)}) + '&i=' + i;
            await fetch(url, { method: i % 2 === 0 ? 'GET' : 'PUT' }).catch(() => 0);
          }
        };
        await Promise.all(Array.from({ length: ${together} }, oneAfterAnother));
      })()`,
    );
  /** The newest request of which something is stored. Not each one is: see below. */
  const newest = async () => {
    const stored = JSON.stringify(await watched.inside.evaluate(() => chrome.storage.session.get(null)));
    return Math.max(-1, ...[...stored.matchAll(/&i=(\d+)/g)].map(([, i]) => Number(i)));
  };
  const stop = await newWorkerStopper(watched.inside);
  for (let from = 0; from < kills * each; from += each) {
    const made = traffic(from);
    // A worker that is killed before it runs has captured nothing yet: each of them lives until something is stored.
    await expect.poll(newest, { interval: 5 }).toBeGreaterThan(from + together);
    await stop();
    await made;
  }

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
  expect(new Set(exchanges.map(numberOf)).size).toBeGreaterThanOrEqual(kills * each - kills);
  expect(partly.length).toBeLessThanOrEqual(2 * kills);
});
