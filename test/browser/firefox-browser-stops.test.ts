import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { allowAll, at } from '../capture/sites.ts';
import { tabIdOf } from '../firefox/extension.ts';
import { openWatchedFirefox, type WatchedFirefox } from './firefox-watched.ts';
import { readLog } from './watched.ts';

// What Firefox itself stops or changes, and what its page tells where its events tell nothing.

const features = ['tracking', 'fingerprinting', 'cryptomining', 'socialtracking', 'emailtracking'];
/** The two lists whose test entries have a preference of another form. */
const preferenceOf: Readonly<Record<string, string>> = {
  tracking: 'urlclassifier.trackingTable.testEntries',
  emailtracking: 'urlclassifier.features.emailtracking.blocklistHosts',
};
/** Of each list one host, named after it. */
const lists = Object.fromEntries(
  features.map((name) => [preferenceOf[name] ?? `urlclassifier.features.${name}.blacklistHosts`, `${name}.test`]),
);
const protections = Object.fromEntries(
  features.map((name) => [`privacy.trackingprotection${name === 'tracking' ? '' : `.${name}`}.enabled`, true]),
);

async function open({ launched, sites, inside }: WatchedFirefox) {
  const page = await launched.browser.newPage();
  await page.goto(at(sites.app, `/page/${Math.random()}`, { headers: { 'Content-Type': 'text/html' } }));
  const tabId = await tabIdOf(inside, page);
  const found = async () => (await readLog(inside, tabId)).exchanges.map((exchange) => findingOf(exchange));
  const short = async () => (await found()).map(({ outcome, rootCause }) => `${outcome} ${rootCause?.id ?? '-'}`);
  return { page, short };
}

const ask = (page: Page, url: string) => page.evaluate(`fetch(${JSON.stringify(url)}).then(() => 0, () => 0)`);

describe('Firefox', () => {
  let watched: WatchedFirefox;

  beforeAll(async () => {
    const offline = { 'network.disable-localhost-when-offline': true, 'network.offline-mirrors-connectivity': false };
    watched = await openWatchedFirefox({ preferences: { ...lists, ...protections, ...offline } });
  });

  afterAll(async () => {
    await watched.close();
  });

  test.for(features)('tracking protection, %s', async (name) => {
    const { page, short } = await open(watched);
    const url = at(watched.sites.api.replace('localhost', `${name}.test`), '/asked', { headers: allowAll });
    // A browser that was just started lets pass what it has not read its lists for.
    const asked = async () => {
      await ask(page, url);
      return (await short()).at(-1);
    };
    await expect.poll(asked, { interval: 500 }).toBe('failed tracking-protection');
  });

  test('offline', async () => {
    const { page, short } = await open(watched);
    const url = at(watched.sites.api.replace('localhost', 'api.test'), '/asked', { headers: allowAll });
    await watched.launched.inChrome('() => { Services.io.offline = true; }');
    await ask(page, url);
    await watched.launched.inChrome('() => { Services.io.offline = false; }');
    await expect.poll(short).toEqual(['failed offline']);
  });

  test('a storm of refused responses: each has the word of its page', async () => {
    const { page, short } = await open(watched);
    const url = at(watched.sites.api.replace('localhost', 'api.test'), '/asked', { headers: allowAll });
    const refused = await page.evaluate(
      `Promise.all(Array.from({ length: 600 }, (_, i) => fetch(${JSON.stringify(url)} + '&' + i, { credentials: 'include' })
        .then(() => 0, () => 1))).then((all) => all.reduce((sum, one) => sum + one, 0))`,
    );
    expect(refused).toBe(600);
    const counted = async () => {
      const all = await short();
      return [all.length, all.filter((one) => one === 'blocked wildcard-with-credentials').length];
    };
    await expect.poll(counted, { interval: 500 }).toEqual([600, 600]);
  });
});

test('HTTPS-Only Mode: what the page requested over HTTP', async () => {
  const watched = await openWatchedFirefox({ preferences: { 'dom.security.https_only_mode': true } });
  try {
    const { page, short } = await open(watched);
    await ask(page, at(watched.sites.api.replace('localhost', 'api.test'), '/asked', { headers: allowAll }));
    await expect.poll(short).toEqual(['failed https-upgrade-failed']);
  } finally {
    await watched.close();
  }
});
