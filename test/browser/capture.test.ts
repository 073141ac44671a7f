import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expected, line } from '../capture/expected.ts';
import { allowAll, at } from '../capture/sites.ts';
import { situations } from '../capture/situations.ts';
import { workerTarget } from '../chromium/extension.ts';
import {
  askContentScripts,
  badgeOf,
  ended,
  kill,
  openTab,
  openWatched,
  send,
  set,
  pageObserved,
  type Watched,
} from './watched.ts';

let watched: Watched;
const refused = (path: string) => at(watched.sites.api, path);

beforeAll(async () => {
  watched = await openWatched();
});

afterEach(async () => {
  await set(watched.inside, {});
});

afterAll(async () => {
  await watched.close();
});

describe('in a real Chromium', () => {
  test.each(situations)('$name', async ({ name, script }) => {
    const lines = (expected[name] ?? []).map(withoutPort);
    const tab = await openTab(watched);
    await tab.page.evaluate(`(async () => { ${script(watched.sites)} })()`);
    const open = lines.filter((text) => text.includes(' open ')).length;
    const log = await tab.until(
      ({ exchanges, counts }) =>
        exchanges.length === lines.length &&
        counts.total > 0 &&
        exchanges.filter(({ end }) => end === null).length === open,
    );
    // Which of two events comes first is the browser's own business.
    expect(log.exchanges.map(line).map(withoutPort).toSorted()).toEqual(lines.toSorted());
    expect(JSON.stringify(log)).not.toContain('secret-');
    expect(log.damaged).toBe(0);
    await tab.page.close();
  });

  test('the badge counts what was blocked', async () => {
    const tab = await openTab(watched);
    await tab.request(refused('/one'));
    await tab.request(refused('/two'), { method: 'PUT' });
    await tab.request(at(watched.sites.api, '/three', { headers: allowAll }));
    await tab.until(ended(3));
    await expect.poll(() => badgeOf(watched.inside, tab.tabId)).toBe('2');
  });
});

test('the page’s own word is there for the asking, also of what came before, and goes on from then', async () => {
  const tab = await openTab(watched);
  const allowed = at(watched.sites.api, '/allowed', { headers: allowAll });
  await tab.request(allowed);
  await tab.request(refused('/refused'));
  await tab.until(ended(2));
  await askContentScripts(watched.inside, tab.tabId);
  await tab.until(pageObserved(2));
  await tab.request(allowed);
  const { exchanges } = await tab.until(pageObserved(3));
  expect(exchanges.map(({ pageObservation }) => pageObservation?.responseStatus)).toEqual([200, 0, 200]);
});

describe('the worker is stopped', () => {
  test('between two requests: nothing is lost', async () => {
    const tab = await openTab(watched);
    await tab.request(refused('/before'));
    await tab.until(ended(1));
    await kill(watched);
    await tab.request(refused('/after'), { method: 'PUT' });
    const { exchanges } = await tab.until(ended(2));
    expect(exchanges.map(line).map(withoutPort)).toEqual([
      'xmlhttprequest GET localhost/before 200 net::ERR_FAILED blocked no-allow-origin',
      'xmlhttprequest PUT(200 completed) localhost/after unsent - net::ERR_FAILED blocked no-allow-origin',
    ]);
    await expect.poll(() => badgeOf(watched.inside, tab.tabId)).toBe('2');
  });

  test('while a request waits for its response', async () => {
    const tab = await openTab(watched);
    await tab.start(at(watched.sites.api, '/slow', { delay: 800, preflight: { headers: allowAll } }), {
      method: 'PUT',
    });
    await tab.until(({ exchanges }) => exchanges[0]?.hops[0].requestHeaders != null);
    await kill(watched);
    const { exchanges } = await tab.until(ended(1));
    expect(exchanges.map(line).map(withoutPort)).toEqual([
      'xmlhttprequest PUT(200 completed) localhost/slow 200 net::ERR_FAILED blocked no-allow-origin',
    ]);
  });

  test('while a request waits for its preflight', async () => {
    const tab = await openTab(watched);
    const url = at(watched.sites.api, '/slow', { preflight: { delay: 800, status: 403 } });
    await tab.start(url, { method: 'PUT' });
    await tab.start(url, { method: 'PUT' });
    await tab.until(({ exchanges }) => exchanges.filter(({ hops }) => hops[0].preflight !== null).length === 2);
    await kill(watched);
    const { exchanges } = await tab.until(ended(2));
    expect(exchanges.map(line).map(withoutPort)).toEqual(
      Array(2).fill(
        'xmlhttprequest PUT(403 completed) localhost/slow unsent - net::ERR_FAILED blocked no-allow-origin',
      ),
    );
  });

  test('while a navigation is under way: the next page begins with an empty log', async () => {
    const tab = await openTab(watched);
    await tab.request(refused('/before'));
    await tab.until(ended(1));
    const going = tab.page.goto(
      at(watched.sites.app, '/next', { headers: { 'Content-Type': 'text/html' }, delay: 500 }),
    );
    await kill(watched);
    await going;
    await tab.request(refused('/after'));
    const { exchanges } = await tab.until(({ exchanges }) =>
      exchanges.some(({ hops, end }) => hops[0].url.includes('/after') && end !== null),
    );
    expect(exchanges.map(line).map(withoutPort)).toEqual([
      'xmlhttprequest GET localhost/after 200 net::ERR_FAILED blocked no-allow-origin',
    ]);
  });
});

describe('the tab', () => {
  test('a navigation empties the log, a reload and an error page do too', async () => {
    const tab = await openTab(watched);
    for (const go of [
      () => tab.page.goto(at(watched.sites.app, '/other', { headers: { 'Content-Type': 'text/html' } })),
      () => tab.page.reload(),
      () => tab.page.goto('http://localhost:1/').catch(() => null),
    ]) {
      if (tab.page.url().startsWith('http://')) await tab.request(refused('/r'));
      await tab.until(ended(1));
      await go();
      await tab.until(({ exchanges }) => exchanges.length === 0);
    }
  });

  test('a download and an answer without content leave it', async () => {
    const tab = await openTab(watched);
    await tab.request(refused('/r'));
    await tab.until(ended(1));
    const attachment = { headers: { 'Content-Disposition': 'attachment; filename=a.txt' } };
    for (const answer of [{ status: 204 }, attachment]) {
      await tab.page.evaluate(`location.href = ${JSON.stringify(at(watched.sites.app, '/stay', answer))}`);
      await tab.request(refused('/again'));
    }
    const { exchanges } = await tab.until(ended(3));
    expect(exchanges).toHaveLength(3);
  });

  test('going to a page of the browser forgets the page', async () => {
    const tab = await openTab(watched);
    await tab.request(refused('/r'));
    await tab.until(ended(1));
    await tab.page.goto('chrome://version/');
    await tab.until(({ exchanges, page }) => exchanges.length === 0 && page === null);
  });

  test('a preserved log outlives the document; what was under way is gone', async () => {
    await set(watched.inside, { preserveLog: true });
    const tab = await openTab(watched);
    await tab.request(refused('/r'));
    await tab.start(at(watched.sites.api, '/hang', { hang: true }));
    await tab.until(({ exchanges }) => exchanges.length === 2);
    await tab.page.goto(at(watched.sites.app, '/next', { headers: { 'Content-Type': 'text/html' } }));
    const { exchanges, page } = await tab.until(ended(2));
    expect(exchanges.map(({ end }) => end?.kind)).toEqual(['error', expect.stringMatching(/^(?:gone|error)$/)]);
    expect(page?.url).toContain('/next');
  });

  test('a closed tab is forgotten', async () => {
    const tab = await openTab(watched);
    await tab.request(refused('/r'));
    await tab.until(ended(1));
    await tab.page.close();
    const keys = () => watched.inside.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
    await expect.poll(async () => (await keys()).filter((key) => key.includes(`:${tab.tabId}`))).toEqual([]);
  });

  test('paused, it passes new requests over', async () => {
    const tab = await openTab(watched);
    const pause = (paused: boolean) => send(watched.inside, { type: 'whycors:pause', tabId: tab.tabId, paused });
    expect(await pause(true)).toEqual({ ok: true });
    await tab.request(refused('/unseen'));
    expect(await pause(false)).toEqual({ ok: true });
    await tab.request(refused('/seen'));
    const { exchanges } = await tab.until(ended(1));
    expect(exchanges[0]?.hops[0].url).toContain('/seen');
  });
});

describe('a page and a server that ask for too much', () => {
  test('the storage is bounded, the newest failures stay, and the log says how many went', async () => {
    const tab = await openTab(watched);
    const url = at(watched.sites.api, '/huge', { headers: { 'Access-Control-Allow-Origin': '*60000x*' } });
    // 300 answers of 60 kB, four at a time, are about twice of what the storage holds.
    await tab.page.evaluate(`(async () => {
      const one = () => fetch(${JSON.stringify(url)}).catch(() => 0);
      for (let i = 0; i < 75; i++) await Promise.all([one(), one(), one(), one()]);
    })()`);
    await tab.request(refused('/last'));
    const { exchanges, dropped, damaged } = await tab.until(
      ({ exchanges }) => exchanges.at(-1)?.hops[0].url.includes('/last') === true && exchanges.at(-1)?.end !== null,
    );
    expect(dropped.failing).toBeGreaterThan(100);
    expect([dropped.failing + exchanges.length, dropped.passing, damaged]).toEqual([301, 0, 0]);
    const bytes = await watched.inside.evaluate(() => chrome.storage.session.getBytesInUse(null));
    expect(bytes).toBeGreaterThan(6.5 * 1024 * 1024);
    expect(bytes).toBeLessThan(8 * 1024 * 1024);
    await tab.page.close();
  });

  test('a thousand headers, bytes that are no text, and a value without end', async () => {
    const tab = await openTab(watched);
    await tab.request(at(watched.sites.api, '/many', { many: 1000, headers: { 'x-long': '*100000x*' } }));
    const { exchanges } = await tab.until(ended(1));
    const headers = exchanges[0]?.hops[0].response?.headers ?? [];
    expect(headers).toContainEqual(['x-0', 'éÿ<b>']);
    expect(headers.at(-1)).toEqual(['(WhyCORS)', expect.stringMatching(/more headers were not kept/)]);
  });
});

describe('only while DevTools is open', () => {
  test('a tab without them has its failures counted, until somebody asks for more', async () => {
    await set(watched.inside, { capture: 'devtools' });
    const tab = await openTab(watched);
    await tab.request(refused('/one'));
    await tab.request(refused('/two'), { method: 'PUT' });
    const { exchanges } = await tab.until(({ unseenFailures }) => unseenFailures === 2);
    expect(exchanges).toEqual([]);
    await expect.poll(() => badgeOf(watched.inside, tab.tabId)).toBe('•');

    // The worker is started by a failure, and counts the one that started it.
    await kill(watched);
    await tab.request(refused('/three'));
    await tab.until(({ unseenFailures }) => unseenFailures === 3);

    expect(await send(watched.inside, { type: 'whycors:capture', tabId: tab.tabId })).toEqual({ ok: true });
    await tab.request(refused('/seen'));
    await tab.until(ended(1));
    await expect.poll(() => badgeOf(watched.inside, tab.tabId)).toBe('1');

    await tab.page.goto(at(watched.sites.app, '/next', { headers: { 'Content-Type': 'text/html' } }));
    await tab.until(({ exchanges, unseenFailures }) => exchanges.length === 0 && unseenFailures === 0);
    await tab.request(refused('/still-seen'));
    await tab.until(ended(1));
  });

  test('a tab with them is captured, from the moment they are open', async () => {
    await set(watched.inside, { capture: 'devtools' });
    const tab = await openTab(watched);
    await tab.request(refused('/unseen'));
    await tab.until(({ unseenFailures }) => unseenFailures === 1);
    await announce(tab.tabId);
    // Opening a port is not answered; a request seen is the answer.
    await expect
      .poll(async () => {
        await tab.request(refused('/seen'));
        return (await tab.log()).exchanges.length;
      })
      .toBeGreaterThan(0);
    await close();
    const { unseenFailures } = await tab.log();
    await expect
      .poll(async () => {
        await tab.request(refused('/unseen-again'));
        return (await tab.log()).unseenFailures;
      })
      .toBeGreaterThan(unseenFailures);
  });

  const announce = (tabId: number) =>
    watched.inside.evaluate((name) => {
      const port = chrome.runtime.connect({ name });
      addEventListener('close-port', () => port.disconnect(), { once: true });
    }, `whycors:devtools:${tabId}`);

  const close = () => watched.inside.evaluate(() => void dispatchEvent(new Event('close-port')));
});

describe('messages', () => {
  test('a page of the extension gets the report', async () => {
    const tab = await openTab(watched);
    await tab.request(refused('/r'));
    await tab.until(ended(1));
    const report = await send(watched.inside, { type: 'whycors:report', tabId: tab.tabId });
    expect(report).toMatchObject({
      format: 'whycors-report',
      version: 1,
      browser: { name: 'Chromium' },
      findings: [{ outcome: 'blocked', request: { method: 'GET' } }],
    });
  });

  test('an empty log, right after the worker was stopped', async () => {
    await kill(watched);
    expect(await send(watched.inside, { type: 'whycors:report', tabId: 987_654 })).toMatchObject({
      findings: [],
      page: null,
    });
  });

  test.each([
    { type: 'whycors:report' },
    { type: 'whycors:report', tabId: '1' },
    { type: 'whycors:pause', tabId: 1 },
    { type: 'whycors:nonsense', tabId: 1 },
  ])('what says nothing is answered with a reason: %j', async (message) => {
    expect(await send(watched.inside, message)).toEqual({ ok: false, error: expect.any(String) });
  });

  test('another extension gets no answer', async () => {
    const other = await watched.launched.browser.installExtension(
      path.resolve(import.meta.dirname, '../capture/probe'),
    );
    const worker = await (await workerTarget(watched.launched.browser, other)).worker();
    const message = JSON.stringify({ type: 'whycors:report', tabId: 1 });
    const answer = worker?.evaluate(
      `chrome.runtime.sendMessage('${watched.launched.extensionId}', ${message}).then(String, (error) => error.message)`,
    );
    expect(await answer).toMatch(/Receiving end does not exist/);
    await watched.launched.browser.uninstallExtension(other);
  });
});

function withoutPort(text: string): string {
  return text.replaceAll(/(localhost|127\.0\.0\.1):\d{4,5}/g, '$1');
}
