import { describe, expect, test } from 'vitest';
import { judge } from '../../src/cors/judge.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { TabLog } from '../../src/session/tab-log.ts';
import { allowAll, at } from '../capture/sites.ts';
import { openTab, set, type Watched, type WatchedTab } from './watched.ts';

const html = { 'Content-Type': 'text/html' } as const;

/** Method, path and outcome; a preflight is none of its own. */
function told(exchange: Exchange): string {
  const [{ method, url }] = exchange.hops;
  return `${method} ${new URL(url).pathname} ${judge(exchange).outcome}`;
}

const toldOf = ({ exchanges }: TabLog) => exchanges.map(told).toSorted();

/** A page that makes a request at once that is blocked, and the script before it. */
const body = (url: string, script = '') =>
  `<!doctype html><body><script>${script} fetch(${JSON.stringify(url)}, { method: 'PUT' }).catch(() => 0);</script>`;

/** The log once the server has answered everything that was asked before: a request that it answers last has ended. */
async function settled(watched: Watched, tab: WatchedTab): Promise<TabLog> {
  await tab.request(at(watched.sites.api, '/last', { headers: allowAll, delay: 900 }));
  return tab.until((log) => log.exchanges.map(told).includes('GET /last allowed'));
}

const both = [{ preserveLog: false }, { preserveLog: true }];

/** One document after another in a tab, with traffic under way. */
export function testDocumentChanges(watched: () => Watched): void {
  describe.for(both)('preserve log: $preserveLog', ({ preserveLog }) => {
    test('twelve reloads with two slow preflights under way: nothing is lost, nothing is called what it is not', async () => {
      await set(watched().inside, { preserveLog });
      const { api } = watched().sites;
      for (let round = 0; round < 12; round++) {
        // An address of its own, or its preflight would be a cached one.
        const slow = at(api, `/slow`, { delay: 600, preflight: { headers: allowAll, delay: 600 }, many: round });
        const tab = await openTab(watched(), { headers: html, body: body(at(api, '/first')) });
        await tab.until((log) => toldOf(log).includes('PUT /first blocked'));
        await tab.start(slow, { method: 'PUT' });
        await tab.start(`${slow}&2`, { method: 'PUT' });
        // What the browser has not begun yet when its document goes, it tells nobody of.
        await tab.until((log) => toldOf(log).filter((line) => line.startsWith('PUT /slow')).length === 2);
        await tab.page.reload();
        const log = await settled(watched(), tab);
        const before = ['PUT /first blocked', 'PUT /slow canceled', 'PUT /slow canceled'];
        expect(toldOf(log)).toEqual(
          ['GET /last allowed', 'PUT /first blocked', ...(preserveLog ? before : [])].toSorted(),
        );
        await tab.page.close();
      }
    }, 120_000);

    test('what is sent at the unload is a request of the page before, with its preflight', async () => {
      await set(watched().inside, { preserveLog });
      const { app, api } = watched().sites;
      const granted = at(api, '/unload', { headers: allowAll, preflight: { headers: allowAll, delay: 150 } });
      const script = `addEventListener('pagehide', () => void fetch(${JSON.stringify(granted)}, { method: 'PUT', keepalive: true }));`;
      const first = at(api, '/first');
      const tab = await openTab(watched(), { headers: html, body: body(first, script) });
      await tab.until((log) => toldOf(log).includes('PUT /first blocked'));
      await tab.page.goto(at(app, '/next', { headers: html, body: body(at(api, '/second')) }));
      const lines = toldOf(await settled(watched(), tab));
      expect(lines).toEqual(expect.arrayContaining(['GET /last allowed', 'PUT /second blocked']));
      expect(lines.filter((line) => line.startsWith('OPTIONS'))).toEqual([]);
      expect(lines.filter((line) => line.includes('/unload') && line !== 'PUT /unload allowed')).toEqual([]);
      if (preserveLog) expect(lines).toContain('PUT /unload allowed');
      expect(lines.includes('PUT /first blocked')).toBe(preserveLog);
    });
  });

  test('a page that is gone back to begins a new log, and has all of it', async () => {
    await set(watched().inside, { preserveLog: false });
    const { app, api } = watched().sites;
    const tab = await openTab(watched(), { headers: html, body: body(at(api, '/first')) });
    await tab.until((log) => toldOf(log).includes('PUT /first blocked'));
    await tab.page.goto(at(app, '/next', { headers: html, body: body(at(api, '/second')) }));
    await tab.until((log) => toldOf(log).includes('PUT /second blocked'));
    // What the page does when it is shown again is not told to a browser's driver as a navigation in every browser.
    await tab.page.evaluate('void setTimeout(() => history.back())');
    await expect.poll(() => tab.page.evaluate('location.pathname').catch(() => '')).toContain('/page/');
    await tab.request(at(api, '/again'));
    const log = await settled(watched(), tab);
    expect(toldOf(log)).toEqual(expect.arrayContaining(['GET /again blocked', 'GET /last allowed']));
    expect(toldOf(log)).not.toContain('PUT /second blocked');
  });

  test('a response that the browser saves leaves the page, and its log', async () => {
    await set(watched().inside, { preserveLog: false });
    const { app, api } = watched().sites;
    const tab = await openTab(watched(), { headers: html, body: body(at(api, '/first')) });
    await tab.until((log) => toldOf(log).includes('PUT /first blocked'));
    const saved = at(app, '/file', { headers: { 'Content-Type': 'application/zip' }, body: 'PK' });
    await tab.page.evaluate(`location.href = ${JSON.stringify(saved)}`);
    expect(toldOf(await settled(watched(), tab))).toEqual(['GET /last allowed', 'PUT /first blocked']);
  });
}
