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

const kills = 5;
/** How many requests are under way at the same time, and how many more are made after each kill. */
const [together, after] = [4, 12];

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
  const allowed = at(api, '/allowed', { headers: allowAll, delay: 20 });
  const refused = at(api, '/refused', { delay: 20 });
  const lanes = `(async () => {
    window.next ??= 0;
    window.last = Infinity;
    const oneAfterAnother = async () => {
      while (window.next < window.last) {
        const i = window.next++;
        const url = (i % 3 === 0 ? ${JSON.stringify(refused)} : ${JSON.stringify(allowed)}) + '&i=' + i;
        await fetch(url, { method: i % 2 === 0 ? 'GET' : 'PUT' }).catch(() => 0);
      }
    };
    await Promise.all(Array.from({ length: ${together} }, oneAfterAnother));
    return window.next;
  })()`;
  const made = async () => Number(await tab.page.evaluate('window.next ?? 0'));
  const stop = await newWorkerStopper(watched.inside);
  /** Requests that a kill met under way: nothing was stored of the one, the end of the other was still to come. */
  const unseen = new Set<number>();
  const unfinished = new Set<number>();
  let requests = 0;
  for (let kill = 0; kill < kills; kill++) {
    const from = requests;
    const traffic = tab.page.evaluate(lanes);
    // A worker that is killed before it runs has captured nothing yet: each of them lives until something is stored.
    const { exchanges: stored } = await tab.until((log) =>
      log.exchanges.some((one) => numberOf(one) > from + together),
    );
    await stop();
    const begun = await made();
    await tab.page.evaluate(`window.last = window.next + ${after}`);
    const seen = new Map(stored.map((one) => [numberOf(one), one.end]));
    for (let i = 0; i < begun; i++) {
      if (!seen.has(i)) unseen.add(i);
      if ((seen.get(i) ?? null) === null) unfinished.add(i);
    }
    requests = Number(await traffic);
  }

  // As every page of the extension does that finds events which are not in the log yet: any message starts the worker.
  await send(watched.inside, { type: 'whycors:settle', tabId: tab.tabId });
  // What the page's content script could not tell a killed worker, it tells the next one.
  const isSettled = (one: Exchange) => outcomeOf(one) !== 'pending';
  const { exchanges } = await tab.until((log) => log.exchanges.every(isSettled));
  const whole = exchanges.filter((exchange) => !isPartlySeen(exchange) && outcomeOf(exchange) !== 'pending');
  const partly = exchanges.filter(isPartlySeen).map(numberOf);
  expect(whole.filter((exchange) => outcomeOf(exchange) !== expected(numberOf(exchange))).map(numberOf)).toEqual([]);
  expect(partly.filter((i) => expected(i) !== 'blocked')).toEqual([]);
  // Chromium itself loses events that it delivers to a dying worker: of a short request that can be all there are. What was
  // stored before, or began afterwards, is there as a whole.
  const found = new Set(exchanges.map(numberOf));
  const lost = Array.from({ length: requests }, (_, i) => i).filter((i) => !found.has(i));
  expect(lost.filter((i) => !unseen.has(i))).toEqual([]);
  expect(partly.filter((i) => !unfinished.has(i))).toEqual([]);
});
