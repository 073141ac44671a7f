import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import type { TabLog } from '../../src/session/tab-log.ts';
import { expected, line } from '../capture/expected.ts';
import { allowAll, at } from '../capture/sites.ts';
import { situations } from '../capture/situations.ts';
import { stopBackground } from '../firefox/extension.ts';
import { openWatchedFirefox, type WatchedFirefox } from './firefox-watched.ts';
import { badgeOf, ended, openTab, send, set } from './watched.ts';

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
    const port = await listening(server);
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

describe('a service worker', () => {
  const claim = 'oninstall = () => skipWaiting(); onactivate = () => clients.claim();';

  test.for<[string, string, readonly string[]]>([
    [
      'that fetches for the page: its own requests are shown, in every tab of its origin',
      'onfetch = (event) => event.respondWith(fetch(event.request));',
      ['xmlhttprequest GET localhost/r 200 END blocked no-allow-origin'],
    ],
    [
      'that lets requests pass: they are the page’s',
      'onfetch = () => undefined;',
      ['xmlhttprequest GET localhost/r 200 END blocked no-allow-origin'],
    ],
    ['that answers by itself: there is no request', 'onfetch = (event) => event.respondWith(new Response("x"));', []],
  ])('%s', async ([, onfetch, lines]) => {
    const tab = await openTab(watched);
    const script = { headers: { 'Content-Type': 'text/javascript' }, body: `${onfetch} ${claim}` };
    await tab.page.evaluate(`(async () => {
      const { serviceWorker } = navigator;
      const controlled = new Promise((done) => { serviceWorker.oncontrollerchange = () => done(); });
      await serviceWorker.register(${JSON.stringify(at(watched.sites.app, '/sw.js', script))});
      await controlled;
    })()`);
    await tab.request(at(watched.sites.api, '/r'));
    const { exchanges } = await tab.until(ended(lines.length));
    expect(exchanges.map(line).map(neutral)).toEqual(lines);
    await tab.page.evaluate(`(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    })()`);
    await tab.page.close();
  });
});

describe('ends that Firefox tells in its own way', () => {
  const granted = { 'Access-Control-Allow-Origin': '*' };

  test.for<[string, string, RequestInit, string]>([
    ['a keepalive request', at('', '/r'), { keepalive: true }, 'allow-origin-missing'],
    [
      'a redirect that the page forbids',
      at('', '/r', { status: 302, headers: { ...granted, Location: '/x' } }),
      { redirect: 'error' },
      'redirect-not-followed',
    ],
    [
      'Cross-Origin-Resource-Policy',
      at('', '/r', { headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } }),
      { mode: 'no-cors' },
      'corp-refused',
    ],
    ['a connection that is cut', at('', '/r', { reset: true }), {}, 'connection-reset'],
    [
      'a connection that is cut after the preflight',
      at('', '/r', { reset: true, preflight: { headers: { ...granted, 'Access-Control-Allow-Methods': 'PUT' } } }),
      { method: 'PUT' },
      'empty-response',
    ],
  ])('%s', async ([, path, init, cause]) => {
    const tab = await openTab(watched);
    await tab.request(`${watched.sites.api}${path}`, init);
    const { exchanges } = await tab.until(ended(1));
    expect(exchanges.map((exchange) => findingOf(exchange).cause?.id)).toEqual([cause]);
    await tab.page.close();
  });

  test('https meets a port that speaks http: a sentence instead of a name', async () => {
    const tab = await openTab(watched);
    await tab.request(watched.sites.api.replace('http:', 'https:'));
    const { exchanges } = await tab.until(ended(1));
    expect(exchanges.map((exchange) => findingOf(exchange).cause?.id)).toEqual(['wrong-protocol']);
  });

  test('a revalidated response is judged with the headers of the stored one', async () => {
    const tab = await openTab(watched);
    const server = createServer((request, response) => {
      const isKnown = request.headers['if-none-match'] !== undefined;
      response.writeHead(isKnown ? 304 : 200, {
        ETag: '"a"',
        'Cache-Control': 'no-cache',
        ...(isKnown ? {} : granted),
      });
      response.end(isKnown ? '' : 'x');
    });
    const port = await listening(server);
    await tab.request(`http://localhost:${port}/r`);
    await tab.request(`http://localhost:${port}/r`);
    const { exchanges } = await tab.until(ended(2));
    expect(exchanges.map((exchange) => findingOf(exchange).outcome)).toEqual(['allowed', 'allowed']);
    expect(exchanges.map(({ hops }) => hops[0].response?.fromCache)).toEqual([false, true]);
    server.closeAllConnections();
    server.close();
  });
});

test('only while DevTools is open: what Firefox tells of is counted', async () => {
  await set(watched.inside, { capture: 'devtools' });
  const tab = await openTab(watched);
  await tab.request(at(watched.sites.api, '/put'), { method: 'PUT' });
  const { exchanges } = await tab.until(({ unseenFailures }) => unseenFailures === 1);
  expect(exchanges).toEqual([]);
  await send(watched.inside, { type: 'whycors:capture', tabId: tab.tabId });
  await tab.request(at(watched.sites.api, '/seen'));
  await tab.until(({ exchanges: [first] }) => first?.pageObservation?.responseStatus === 0 && first.end !== null);
  await set(watched.inside, {});
});

describe('the content script', () => {
  test('settles the credentials mode, which headers do not show', async () => {
    const tab = await openTab(watched);
    // Neither a cookie nor `Sec-Fetch-Storage-Access` goes there: nothing but the outcome tells.
    const api = watched.sites.api.replace('localhost', 'api.test');
    await tab.request(at(api, '/with', { headers: allowAll }), { credentials: 'include' });
    await tab.request(at(api, '/without', { headers: allowAll }), { credentials: 'omit' });
    const { exchanges } = await tab.until(
      (log) => ended(2)(log) && log.exchanges.every(({ pageObservation }) => pageObservation !== undefined),
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

  test('does not know of an empty line beside a good one: Firefox refuses that, and shows it neither to the extension nor to the page', async () => {
    const tab = await openTab(watched);
    const name = 'Access-Control-Allow-Origin';
    const url = at(watched.sites.api, '/two-lines', { headers: { [name]: '' }, lines: [[name, '*']] });
    expect(await tab.page.evaluate(`fetch(${JSON.stringify(url)}).then(() => 'read', () => 'refused')`)).toBe(
      'refused',
    );
    const { exchanges } = await tab.until((log) => ended(1)(log) && log.exchanges[0]?.pageObservation !== undefined);
    const found = exchanges.map((exchange) => [
      exchange.pageObservation,
      exchange.end?.kind,
      findingOf(exchange).outcome,
    ]);
    expect(found).toEqual([[{ responseStatus: 200, arrived: true }, 'completed', 'allowed']]);
  });

  test('what it says of a picture is not about the script that asks for the same address', async () => {
    const tab = await openTab(watched);
    const url = at(watched.sites.api.replace('localhost', 'api.test'), '/both', { headers: allowAll });
    await tab.page.evaluate(
      `Promise.all([
        new Promise((resolve) => { const one = new Image(); one.onload = one.onerror = resolve; one.src = ${JSON.stringify(url)}; }),
        fetch(${JSON.stringify(url)}),
      ]).then(() => 0)`,
    );
    const { exchanges } = await tab.until((log) => ended(1)(log) && log.exchanges[0]?.pageObservation !== undefined);
    const found = exchanges.map((exchange) => [exchange.type, exchange.pageObservation, findingOf(exchange).outcome]);
    expect(found).toEqual([['xmlhttprequest', { responseStatus: 200, arrived: true }, 'allowed']]);
  });

  test('speaks of what began at home and was led away, too', async () => {
    const tab = await openTab(watched);
    const { app, api } = watched.sites;
    const away = at(api.replace('localhost', 'api.test'), '/away', { headers: allowAll });
    await tab.request(at(app, '/go', { status: 302, headers: { Location: away } }));
    const { exchanges } = await tab.until((log) => ended(1)(log) && log.exchanges[0]?.pageObservation !== undefined);
    expect(exchanges.map((exchange) => [exchange.pageObservation, findingOf(exchange).verdict.credentials])).toEqual([
      [
        { responseStatus: 200, arrived: true },
        { mode: 'same-origin', known: 'inferred' },
      ],
    ]);
  });

  test('tells what the browser shows the page, whatever the page puts in its place', async () => {
    const tab = await openTab(watched);
    await tab.page.evaluate(
      `Object.defineProperty(PerformanceResourceTiming.prototype, 'responseStatus', { get: () => 200 }); 0`,
    );
    await tab.request(at(watched.sites.api, '/refused'));
    const { exchanges } = await tab.until((log) => ended(1)(log) && log.exchanges[0]?.pageObservation !== undefined);
    expect(exchanges.map((exchange) => [exchange.pageObservation, findingOf(exchange).outcome])).toEqual([
      [{ responseStatus: 0, arrived: true }, 'blocked'],
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
        return (await tab.log()).exchanges.some(({ pageObservation }) => pageObservation?.responseStatus === 0);
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

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
    });
  });
}

/** Ports, and the names of ends that mean the same: which of them comes is a matter of timing in Firefox. */
function neutral(text: string): string {
  return text
    .replaceAll(/(localhost|127\.0\.0\.1):\d{4,5}/g, '$1')
    .replaceAll(/net::ERR_\w+|NS_\w+/g, 'END')
    .replaceAll('completed', 'END')
    .replaceAll(/\((\d+|-) (?:END|error|gone)\)/g, '($1)');
}
