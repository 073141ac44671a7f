import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { allowAll, at } from '../capture/sites.ts';
import { tabIdOf } from '../firefox/extension.ts';
import { openWatchedFirefox, type WatchedFirefox } from './firefox-watched.ts';
import { readLog } from './watched.ts';

// As in Chromium, the page's document tells what its own policy stops.

let watched: WatchedFirefox;

beforeAll(async () => {
  watched = await openWatchedFirefox();
});

afterAll(async () => {
  await watched.close();
});

async function policed(policy: string) {
  const { launched, sites, inside } = watched;
  const page = await launched.browser.newPage();
  const headers = { 'Content-Type': 'text/html', 'Content-Security-Policy': policy };
  await page.goto(at(sites.app, '/page', { headers }));
  const tabId = await tabIdOf(inside, page);
  const found = async () => (await readLog(inside, tabId)).exchanges.map((exchange) => findingOf(exchange));
  return { page, found };
}

const inShort = ({ exchange, outcome, cause }: ReturnType<typeof findingOf>) => [
  exchange.hops[0].url,
  exchange.hops.length,
  exchange.ranIn,
  outcome,
  cause?.id,
];

test('a request that is never sent', async () => {
  const { api } = watched.sites;
  const { page, found } = await policed("connect-src 'self'");
  await page.evaluate(`fetch('${api}/stopped', { method: 'PUT' }).catch(() => 0)`);
  await expect
    .poll(async () => (await found()).map(inShort))
    .toEqual([[`${api}/stopped`, 1, 'firefox', 'failed', 'blocked-by-csp']]);
});

test('a redirect that is not followed: the exchange is closed, not doubled', async () => {
  const { api } = watched.sites;
  const { page, found } = await policed(`connect-src ${api}`);
  const headers = { ...allowAll, Location: `${api.replace('localhost', 'other.test')}/target` };
  const url = at(api, '/redirects', { status: 302, headers });
  await page.evaluate(`fetch(${JSON.stringify(url)}).catch(() => 0)`);
  await expect
    .poll(async () => (await found()).map(inShort))
    .toEqual([[url, 1, 'firefox', 'failed', 'blocked-by-csp']]);
});
