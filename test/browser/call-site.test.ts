import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../capture/sites.ts';
import { openDevtoolsPanel, type DevtoolsPanel } from '../chromium/devtools-panel.ts';
import { picture, showRequests, violations } from './views.ts';
import { ended, openTab, openWatched, type Watched, type WatchedTab } from './watched.ts';

// Who made a request, as the real DevTools tells it. Nothing answers with CORS headers here, so every request is blocked.

let watched: Watched;
let tab: WatchedTab;
let opened: DevtoolsPanel;

const script = (origin: string, path: string, body: string) =>
  at(origin, path, { headers: { 'Content-Type': 'text/javascript' }, body });

beforeAll(async () => {
  watched = await openWatched();
  const { app, api } = watched.sites;
  const library = script(
    app,
    '/node_modules/tiny/get.js',
    'function get(url, init) {\n  return fetch(url, init).catch(() => 0);\n}',
  );
  const own = script(
    app,
    '/app.js',
    `async function loadUsers() {
  await null;
  await get('${api}/users', { method: 'PUT' });
}
window.first = function clicked() { loadUsers(); };
window.parallel = function both() {
  get('${api}/alike');
  anotherWay();
};
function anotherWay() { get('${api}/alike'); }`,
  );
  const body = `<!doctype html>
<script src="${library}"></script>
<script src="${own}"></script>
<img crossorigin src='${api}/logo.png'>`;
  tab = await openTab(watched, { body });
  await tab.until(ended(1));
  opened = await openDevtoolsPanel(watched.launched.extensionId, tab.page);
  await opened.devtools.setViewport({ width: 1280, height: 760 });
  await showRequests(opened.panel);
});

afterAll(async () => {
  await watched.close();
});

/** The lines of the call site of the one row with this path: function and place. */
async function framesOf(path: string, nth = 0): Promise<readonly string[]> {
  const { panel } = opened;
  await panel.waitForFunction(
    (part, n) => [...document.querySelectorAll('.row')].filter((row) => row.textContent.includes(part)).length > n,
    {},
    path,
    nth,
  );
  await panel.evaluate(
    (part, n) => {
      const row = [...document.querySelectorAll<HTMLElement>('.row')].filter((one) => one.textContent.includes(part))[
        n
      ];
      row?.click();
    },
    path,
    nth,
  );
  await panel.waitForSelector('.detail .place');
  return panel.$$eval('.detail .frame, .detail .scheduled, .detail .library > summary, .detail .markup', (lines) =>
    lines.map((line) => line.textContent.trim().replaceAll(/\s+/g, ' ')),
  );
}

test('a request from before DevTools was open has no call site, and that is said', async () => {
  await opened.panel.locator('.row ::-p-text(/logo.png)').click();
  expect(await opened.panel.waitForSelector('.detail ::-p-text(DevTools was not open yet)')).toBeTruthy();
});

test('a tag: the line of the page’s HTML', async () => {
  await tab.page.reload();
  await tab.until(ended(1));
  expect(await framesOf('/logo.png')).toEqual([expect.stringMatching(/^The page’s HTML \(line 4\): \d+.*:4$/)]);
});

test('a script: library folded, the page’s own frames, what waited, also for a request stopped at its preflight', async () => {
  await tab.page.evaluate('first()');
  await tab.until(ended(2));
  const frames = await framesOf('/users');
  expect(frames.slice(0, 5)).toEqual([
    '1 call in tiny',
    'get get.js:2',
    'loadUsers app.js:3',
    'after await in',
    'clicked app.js:5',
  ]);
  await opened.panel.locator('.place ::-p-text(app.js:3)').hover();
  await picture(opened.devtools, 'call-site');
  expect(await violations(opened.panel)).toEqual([]);
});

test('identical parallel requests: each with its own call', async () => {
  await tab.page.evaluate('parallel()');
  await tab.until(ended(4));
  expect((await framesOf('/alike', 0)).slice(2, 4)).toEqual(['both app.js:7', expect.any(String)]);
  await opened.panel.locator('.detail-close').click();
  expect((await framesOf('/alike', 1)).slice(2, 4)).toEqual(['anotherWay app.js:10', 'both app.js:8']);
});

test('a link opens the line in Sources', async () => {
  await opened.panel.locator('.place ::-p-text(app.js:10)').click();
  await opened.devtools.waitForFunction(shownSource, { polling: 100 });
});

/** Runs inside DevTools, as text for the same reason as in `devtools-panel.ts`: whether Sources shows our script. */
const shownSource = `(async () => {
  const { Context, InspectorView } = await import('./ui/legacy/legacy.js');
  const { UISourceCode } = await import('./models/workspace/workspace.js');
  const source = Context.Context.instance().flavor(UISourceCode.UISourceCode);
  return InspectorView.InspectorView.instance().tabbedPane.selectedTabId === 'sources' && source?.url().includes('/app.js') === true;
})()`;
