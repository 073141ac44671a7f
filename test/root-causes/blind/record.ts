import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { openExtensionPage, tabIdOf } from '../../chromium/extension.ts';
import { launchChromium } from '../../chromium/launch.ts';
import { logOf, newView, take } from '../../../src/session/tab-view.ts';
import type { Exchange } from '../../../src/cors/exchange.ts';
import { blinds, measured } from './servers/index.ts';
import { front, type Blind } from './scenario.ts';
import { startServers } from './start.ts';
import { openSides, pagePort, securePagePort, secureFront } from './sides.ts';

// LAB=/some/folder npx tsx test/root-causes/blind/record.ts [id …]: starts each server, lets a real Chromium with the built
// extension make the requests, and writes down what the extension stored.

const lab = process.env['LAB'];
if (lab === undefined) throw new Error('LAB names no folder with the npm packages');
const wanted = process.argv.slice(2);
const places = blinds.map((one, i) => ({
  one,
  page: one.page ?? 'http://localhost:3000',
  api: one.api ?? `http://localhost:${9000 + i}`,
}));
const folder = path.join(import.meta.dirname, 'recorded');

await mkdir(folder, { recursive: true });
execFileSync(
  'openssl',
  [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    path.join(lab, 'key.pem'),
    '-out',
    path.join(lab, 'cert.pem'),
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ],
  { stdio: 'ignore' },
);
const pem = { key: await readFile(path.join(lab, 'key.pem')), cert: await readFile(path.join(lab, 'cert.pem')) };
const sides = await openSides(pem);
const launched = await launchChromium({
  extension: path.resolve(import.meta.dirname, '../../../dist/chrome'),
  headless: true,
  flags: ['--ignore-certificate-errors', `--host-resolver-rules=${rules()}`],
});
const inside = await openExtensionPage(launched.browser, launched.extensionId, 'src/popup/index.html');
try {
  for (const place of places.filter(({ one }) => wanted.length === 0 || wanted.includes(one.id))) {
    try {
      await recorded(place);
    } catch (error) {
      console.error(`${place.one.id}: ${String(error)}`);
      process.exitCode = 1;
    }
  }
} finally {
  await launched.close();
  sides.close();
}

/** Every name leads to this machine: the pages' to the pages, all others to the server under test. */
function rules(): string {
  const pages = new Set(places.map(({ page }) => page));
  const lines = [...pages].map(
    (page) => `MAP ${authority(page)} 127.0.0.1:${page.startsWith('https') ? securePagePort : pagePort}`,
  );
  const apis = new Set(places.map(({ api }) => api));
  for (const api of apis) {
    const plain = !api.startsWith('https') || api.includes('localhost');
    lines.push(`MAP ${authority(api)} 127.0.0.1:${plain ? front : secureFront}`);
  }
  return [...lines, `MAP *:443 127.0.0.1:${secureFront}`, `MAP *:80 127.0.0.1:${front}`].join(', ');
}

function authority(origin: string): string {
  const { hostname, port, protocol } = new URL(origin);
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

async function recorded({ one, page: origin, api }: (typeof places)[number]): Promise<void> {
  const end = await startServers(one, String(lab));
  const page = await launched.browser.newPage();
  try {
    await page.goto(`${origin}/${one.id}`);
    const tabId = await tabIdOf(inside, page);
    for (const script of [...(one.before ?? []), one.ask]) {
      await run(page, api, script);
      await settled(tabId);
    }
    const exchanges = (await settled(tabId)).filter(
      ({ type, hops }) => type !== 'main_frame' && !hops[0].url.endsWith('/favicon.ico'),
    );
    await save(one, exchanges);
  } finally {
    await page.close();
    await end();
  }
}

async function run(page: Page, api: string, script: string): Promise<void> {
  const limit = new Promise((done) => setTimeout(done, 8000));
  const done = page
    .evaluate(`(async () => { const api = ${JSON.stringify(api)}; try { ${script} } catch {} })()`)
    .catch(() => 0);
  await Promise.race([done, limit]);
}

/** The log once every exchange has ended and nothing new comes. */
async function settled(tabId: number): Promise<readonly Exchange[]> {
  let last = '';
  for (let rounds = 0; ; rounds++) {
    const exchanges = await logNow(tabId);
    const text = JSON.stringify(exchanges);
    const isOver = exchanges.length > 0 && exchanges.every(({ end }) => end !== null);
    if ((isOver && text === last) || rounds > 12) return exchanges;
    last = text;
    await new Promise((next) => setTimeout(next, 150));
  }
}

async function logNow(tabId: number): Promise<readonly Exchange[]> {
  const stored: unknown = await inside.evaluate(() => chrome.storage.session.get(null));
  const view = newView(tabId);
  for (const [key, value] of Object.entries(stored ?? {})) take(view, key, value);
  return logOf(view).exchanges.filter((exchange) => exchange.tabId === tabId);
}

async function save(one: Blind, exchanges: readonly Exchange[]): Promise<void> {
  const exchange = exchanges.at(-1);
  if (exchange === undefined) throw new Error('nothing was seen');
  const recording = {
    id: one.id,
    stack: one.stack,
    measured: measured(one),
    exchange,
    history: exchanges.slice(0, -1),
  };
  await writeFile(path.join(folder, `${one.id}.json`), `${JSON.stringify(recording, null, 1)}\n`);
  const { end, hops } = exchange;
  console.log(
    one.id,
    exchanges.length,
    end?.kind === 'error' ? end.error : end?.kind,
    hops.map((hop) => `${hop.preflight?.response?.status ?? '-'}/${hop.response?.status ?? '-'}`).join(' '),
  );
}
