import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowAll, at } from '../capture/sites.ts';
import { openWatchedFirefox, type WatchedFirefox } from './firefox-watched.ts';
import { openTab, pageObserved } from './watched.ts';

// What a page could see of the content script, if that ran any code of the page.

let watched: WatchedFirefox;

beforeAll(async () => {
  watched = await openWatchedFirefox();
});

afterAll(() => watched.close());

/** Counts in `window.noticed` whoever reads these numbers, and whatever else a reader could run. */
const spy = `
  window.noticed = [];
  const spyOn = (where) => {
    for (const name of ['responseStatus', 'requestStart', 'redirectStart']) {
      Object.defineProperty(where.PerformanceResourceTiming.prototype, name, { configurable: true, get() { noticed.push(name); return 200; } });
    }
    for (const name of ['call', 'apply', 'bind', 'toString']) {
      const before = where.Function.prototype[name];
      where.Function.prototype[name] = function (...all) { noticed.push(name); return Reflect.apply(before, this, all); };
    }
    where.Reflect.apply = (f, self, all) => { noticed.push('Reflect.apply'); return f(...all); };
    where.Object.getOwnPropertyDescriptor = () => { noticed.push('descriptor'); };
  };
`;

const refused = () => `fetch(${JSON.stringify(at(watched.sites.api, '/refused', {}))}).catch(() => 0)`;
const allowed = () =>
  `fetch(${JSON.stringify(at(watched.sites.api, '/allowed', { headers: allowAll }))}).then(() => 0)`;
const html = { 'Content-Type': 'text/html' };

test('a page that watches who reads its Resource Timing notices nobody, and cannot lie', async () => {
  const body = `<!doctype html><script>${spy} spyOn(window);</script>`;
  const tab = await openTab(watched, { headers: html, body });
  await tab.page.evaluate(`(async () => { await ${refused()}; await ${allowed()}; })()`);
  const { exchanges } = await tab.until(pageObserved(2));
  expect(exchanges.map(({ pageObservation }) => pageObservation?.responseStatus)).toEqual([0, 200]);
  expect(await tab.page.evaluate('noticed')).toEqual([]);
});

test('a document that its parent changed before anybody else was there is told nothing of, and runs nothing', async () => {
  const body = `<!doctype html><script>${spy}
    const frame = document.createElement('iframe');
    document.documentElement.append(frame);
    spyOn(frame.contentWindow);
    frame.contentWindow.${refused()};
  </script>`;
  const tab = await openTab(watched, { headers: html, body });
  await tab.page.evaluate(refused());
  const { exchanges } = await tab.until(
    ({ exchanges: all }) => all.length === 2 && all.some(({ pageObservation }) => pageObservation),
  );
  expect(await tab.page.evaluate('noticed')).toEqual([]);
  // What its status is, is told truly or not at all.
  expect(exchanges.map(({ pageObservation }) => pageObservation?.responseStatus ?? 0)).toEqual([0, 0]);
});
