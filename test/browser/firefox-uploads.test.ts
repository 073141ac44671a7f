import { afterAll, beforeAll, expect, test } from 'vitest';
import { plain } from '../../src/wording/text.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { at } from '../capture/sites.ts';
import { uploading } from '../servers/look-alikes/scripts.ts';
import { openWatchedFirefox, type WatchedFirefox } from './firefox-watched.ts';
import { ended, openTab } from './watched.ts';

// As in Chromium; and a GET is preflighted too, which there goes out without.

let watched: WatchedFirefox;

beforeAll(async () => {
  watched = await openWatchedFirefox();
});

afterAll(() => watched.close());

test.each(['POST', 'GET', 'HEAD'])('a listener on the upload asks for a preflight: %s', async (method) => {
  const tab = await openTab(watched);
  const url = at(watched.sites.api, '/upload', { preflight: { status: 401 } });
  await tab.page.evaluate(`(async () => { ${uploading(url, method)} })()`);
  const { exchanges } = await tab.until(ended(1));
  const [finding] = exchanges.map((exchange) => findingOf(exchange));
  const rootCause = finding?.rootCause;
  expect(rootCause?.id).toBe('preflight-meets-authentication');
  expect(plain(rootCause?.evidence[0] ?? [])).toBe(
    `\`${method}\` and its headers need no preflight: a listener on \`xhr.upload\` causes it`,
  );
  expect(plain(rootCause?.act ?? [])).toMatch(/Or remove the listener from `xhr\.upload`: then `\w+` needs no/);
});

test('where the answer allows it, the upload passes, and the listener is advice', async () => {
  const tab = await openTab(watched);
  const url = at(watched.sites.api, '/upload', { headers: { 'Access-Control-Allow-Origin': '*' } });
  await tab.page.evaluate(`(async () => { ${uploading(url)} })()`);
  const { exchanges } = await tab.until(ended(1));
  const [finding] = exchanges.map((exchange) => findingOf(exchange));
  expect(finding?.rootCause).toBeNull();
  expect(finding?.advice.map(({ id }) => id)).toContain('preflight-for-listener');
});
