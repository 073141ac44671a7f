import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { openExtensionPage, tabIdOf } from '../firefox/extension.ts';
import { launchFirefox } from '../firefox/launch.ts';
import { cookies } from '../servers/look-alikes/cookies.ts';
import { serveLookAlikes } from '../servers/look-alikes/serve.ts';
import { readLog } from './watched.ts';

// Login cookies that Chromium drops: Firefox takes one without `SameSite` for one that may go to other sites.

async function open() {
  const serving = await serveLookAlikes(cookies);
  const extension = path.resolve(import.meta.dirname, '../../dist/firefox');
  const launched = await launchFirefox({ extension, headless: true, acceptInsecureCerts: true });
  const inside = await openExtensionPage(launched, 'src/popup/index.html');
  return { serving, launched, inside };
}

let opened: Awaited<ReturnType<typeof open>>;

beforeAll(async () => {
  opened = await open();
});

afterAll(async () => {
  await opened.launched.close();
  await opened.serving.close();
});

// Those that it keeps stand last: from then on a cookie goes out.
test.each([
  ['cookie-lax', 'blocked', 'cookie-not-sent'],
  ['cookie-strict', 'blocked', 'cookie-not-sent'],
  ['cookie-insecure', 'blocked', 'cookie-not-sent'],
  ['cookie-elsewhere', 'blocked', 'third-party-cookies-withheld'],
  ['cookie-plain', 'allowed', undefined],
  ['cookie-odd', 'allowed', undefined],
])('%s', async (id, outcome, rootCause) => {
  const { serving, launched, inside } = opened;
  const one = cookies.find((cookie) => cookie.id === id);
  const page = await launched.browser.newPage();
  await page.goto(`${serving.places.securePage}/${id}/page`);
  const tabId = await tabIdOf(inside, page);
  await page.evaluate(`(async () => { ${one?.script(serving.places)} })()`);
  const last = async () => {
    const { exchanges } = await readLog(inside, tabId);
    return exchanges
      .map((exchange) => findingOf(exchange, exchanges))
      .find(({ exchange }) => exchange.hops[0].url.endsWith('/data'));
  };
  await expect.poll(async () => (await last())?.outcome).toBe(outcome);
  expect((await last())?.rootCause?.id).toBe(rootCause);
  await page.close();
});
