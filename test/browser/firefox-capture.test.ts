import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import type { TabLog } from '../../src/session/tab-log.ts';
import { expected, line } from '../capture/expected.ts';
import { allowAll, at } from '../capture/sites.ts';
import { situations } from '../capture/situations.ts';
import { stopBackground } from '../firefox/extension.ts';
import { openWatchedFirefox, type WatchedFirefox } from './firefox-watched.ts';
import { badgeOf, ended, openTab, send } from './watched.ts';

let watched: WatchedFirefox;

beforeAll(async () => {
  watched = await openWatchedFirefox();
});

afterAll(() => watched.close());

/** Where Firefox itself does something else than Chromium. */
const different: Readonly<Record<string, readonly string[]>> = {
  // Chromium gives this error to what the page ended as well.
  'redirect-same-origin-mode': ['xmlhttprequest GET localhost/go 302 END blocked mode-same-origin'],
  // A port that browsers never use: no event at all.
  'refused-connection': [],
};

describe('the same story as in Chromium', () => {
  test.each(situations)('$name', async ({ name, script }) => {
    const lines = (different[name] ?? expected[name] ?? []).map(neutral);
    const tab = await openTab(watched);
    await tab.page.evaluate(`(async () => { ${script(watched.sites)} })()`);
    const open = lines.filter((text) => text.includes(' open ')).length;
    const isTold = ({ exchanges, counts }: TabLog) =>
      exchanges.length === lines.length &&
      counts.total > 0 &&
      exchanges.filter(({ end }) => end === null).length === open;
    const log = await tab.until(isTold);
    expect(log.exchanges.map(line).map(neutral).toSorted()).toEqual(lines.toSorted());
    expect(log.exchanges.every(({ ranIn }) => ranIn === 'firefox')).toBe(true);
    expect(JSON.stringify(log)).not.toContain('secret-');
    expect(log.damaged).toBe(0);
    await tab.page.close();
  });

  test('nothing listens at the port', async () => {
    const tab = await openTab(watched);
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
    await new Promise((resolve) => void server.close(resolve));
    await tab.request(`http://localhost:${port}/get`);
    await tab.request(`http://localhost:${port}/put`, { method: 'PUT' });
    const { exchanges } = await tab.until(ended(2));
    expect(exchanges.map((exchange) => findingOf(exchange).cause?.id)).toEqual([
      'connection-refused',
      'connection-refused',
    ]);
  });
});

describe('the witness', () => {
  test('settles the credentials mode, which headers do not show', async () => {
    const tab = await openTab(watched);
    // Neither a cookie nor `Sec-Fetch-Storage-Access` goes there: nothing but the outcome tells.
    const api = watched.sites.api.replace('localhost', 'api.test');
    await tab.request(at(api, '/with', { headers: allowAll }), { credentials: 'include' });
    await tab.request(at(api, '/without', { headers: allowAll }), { credentials: 'omit' });
    const { exchanges } = await tab.until(
      (log) => ended(2)(log) && log.exchanges.every(({ witness }) => witness !== undefined),
    );
    const findings = exchanges.map((exchange) => findingOf(exchange, exchanges));
    expect(findings.map(({ outcome, cause }) => [outcome, cause?.id])).toEqual([
      ['blocked', 'wildcard-with-credentials'],
      ['allowed', undefined],
    ]);
    expect(findings.map(({ verdict }) => verdict.credentials)).toEqual([
      { mode: 'include', known: 'inferred' },
      { mode: 'same-origin', known: 'inferred' },
    ]);
    expect(exchanges.map(({ end }) => end?.kind)).toContain('completed');
  });

  test('never decides against the headers, whatever a page makes it say', async () => {
    const tab = await openTab(watched);
    await tab.page.evaluate(
      `Object.defineProperty(PerformanceResourceTiming.prototype, 'responseStatus', { get: () => 200 }); 0`,
    );
    await tab.request(at(watched.sites.api, '/refused'));
    const { exchanges } = await tab.until((log) => ended(1)(log) && log.exchanges[0]?.witness !== undefined);
    expect(exchanges.map((exchange) => [exchange.witness, findingOf(exchange).outcome])).toEqual([
      [{ responseStatus: 200 }, 'blocked'],
    ]);
  });

  test('says nothing while the tab is paused, and again afterwards', async () => {
    const tab = await openTab(watched);
    const pause = (paused: boolean) => send(watched.inside, { type: 'whycors:pause', tabId: tab.tabId, paused });
    await pause(true);
    await tab.request(at(watched.sites.api, '/unseen'));
    await pause(false);
    await expect
      .poll(async () => {
        await tab.request(at(watched.sites.api, '/seen'));
        return (await tab.log()).exchanges.some(({ witness }) => witness?.responseStatus === 0);
      })
      .toBe(true);
  });
});

test('the badge counts what was blocked, although it ended as completed', async () => {
  const tab = await openTab(watched);
  await tab.request(at(watched.sites.api, '/one'));
  await tab.request(at(watched.sites.api, '/two'), { method: 'PUT' });
  await tab.request(at(watched.sites.api, '/three', { headers: allowAll }));
  await tab.until(ended(3));
  await expect.poll(() => badgeOf(watched.inside, tab.tabId)).toBe('2');
});

test('the event page is stopped between two requests: nothing is lost', async () => {
  const tab = await openTab(watched);
  await tab.request(at(watched.sites.api, '/before'));
  await tab.until(ended(1));
  await stopBackground(watched.launched);
  await tab.request(at(watched.sites.api, '/after'), { method: 'PUT' });
  const { exchanges } = await tab.until(ended(2));
  expect(exchanges.map((exchange) => findingOf(exchange).outcome)).toEqual(['blocked', 'blocked']);
  await expect.poll(() => badgeOf(watched.inside, tab.tabId)).toBe('2');
});

test('a navigation empties the log', async () => {
  const tab = await openTab(watched);
  await tab.request(at(watched.sites.api, '/r'));
  await tab.until(ended(1));
  await tab.page.goto(at(watched.sites.app, '/other', { headers: { 'Content-Type': 'text/html' } }));
  const { page } = await tab.until(({ exchanges }) => exchanges.length === 0);
  expect(page?.url).toContain('/other');
});

test('automation gets the report, in Firefox’s own words', async () => {
  const tab = await openTab(watched);
  await tab.request(at(watched.sites.api, '/r'));
  await tab.until(ended(1));
  expect(await send(watched.inside, { type: 'whycors:report', tabId: tab.tabId })).toMatchObject({
    format: 'whycors-report',
    browser: { name: 'Firefox' },
    findings: [{ outcome: 'blocked', cause: { codes: { firefox: 'CORSMissingAllowOrigin' } } }],
  });
});

/** Ports, and the names of ends that mean the same: which of them comes is a matter of timing in Firefox. */
function neutral(text: string): string {
  return text
    .replaceAll(/(localhost|127\.0\.0\.1):\d{4,5}/g, '$1')
    .replaceAll(/net::ERR_\w+|NS_\w+/g, 'END')
    .replaceAll('completed', 'END')
    .replaceAll(/\((\d+|-) (?:END|error|gone)\)/g, '($1)');
}
