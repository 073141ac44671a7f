import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Exchange } from '../../../src/cors/exchange.ts';
import { logOf, newView, take } from '../../../src/session/tab-view.ts';
import { openExtensionPage, tabIdOf } from '../../chromium/extension.ts';
import { launchChromium } from '../../chromium/launch.ts';
import { front, type Blind } from './scenario.ts';
import { pagePort, secureFront, securePagePort } from './sides.ts';

export interface Opened {
  /** Lets a page ask; resolves to what the extension saw of it, the request that counts last. */
  readonly ask: (one: Blind) => Promise<readonly Exchange[]>;
  readonly close: () => Promise<void>;
}

/** A Chromium with the built extension, for which every name in the scenarios leads to this machine. */
export async function openBrowser(blinds: readonly Blind[]): Promise<Opened> {
  const places = blinds.map((one, i) => ({
    one,
    page: one.page ?? 'http://localhost:3000',
    api: one.api ?? `http://localhost:${9000 + i}`,
  }));
  const launched = await launchChromium({
    extension: path.resolve(import.meta.dirname, '../../../dist/chrome'),
    headless: true,
    flags: ['--ignore-certificate-errors', `--host-resolver-rules=${rulesOf(places)}`],
  });
  const inside = await openExtensionPage(launched.browser, launched.extensionId, 'src/popup/index.html');
  return {
    close: launched.close,
    ask: async (one) => {
      const place = places.find((other) => other.one === one);
      if (place === undefined) throw new Error(`${one.id} is not among those that were opened`);
      const page = await launched.browser.newPage();
      try {
        await page.goto(`${place.page}/${one.id}`);
        const tabId = await tabIdOf(inside, page);
        let seen: readonly Exchange[] = [];
        for (const script of [...(one.before ?? []), one.ask]) {
          await run(page, place.api, script);
          seen = await settled(inside, tabId);
        }
        return seen.filter(({ type }) => type !== 'main_frame');
      } finally {
        await page.close();
      }
    },
  };
}

function rulesOf(places: readonly { readonly page: string; readonly api: string }[]): string {
  const at = (origin: string, port: number) => `MAP ${authority(origin)} 127.0.0.1:${port}`;
  const pages = places.map(({ page }) => at(page, page.startsWith('https') ? securePagePort : pagePort));
  // At a port of localhost nobody speaks TLS: what fails there is meant to fail.
  const apis = places.map(({ api }) => at(api, /^https:(?!\/\/localhost)/.test(api) ? secureFront : front));
  const rest = [`MAP *:443 127.0.0.1:${secureFront}`, `MAP *:80 127.0.0.1:${front}`];
  return [...new Set([...pages, ...apis, ...rest])].join(', ');
}

function authority(origin: string): string {
  const { hostname, port, protocol } = new URL(origin);
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

async function run(page: Page, api: string, script: string): Promise<void> {
  const code = `(async () => { const api = ${JSON.stringify(api)}; try { ${script} } catch {} })()`;
  const limit = new Promise((done) => setTimeout(done, 8000));
  await Promise.race([page.evaluate(code).catch(() => null), limit]);
}

/** The log once every exchange has ended and two looks show the same. */
async function settled(inside: Page, tabId: number): Promise<readonly Exchange[]> {
  let last = '';
  for (let rounds = 0; ; rounds++) {
    const stored: unknown = await inside.evaluate(() => chrome.storage.session.get(null));
    const view = newView(tabId);
    for (const [key, value] of Object.entries(stored ?? {})) take(view, key, value);
    const exchanges = logOf(view).exchanges.filter((exchange) => exchange.tabId === tabId);
    const now = JSON.stringify(exchanges);
    const isOver = exchanges.length > 0 && exchanges.every(({ end }) => end !== null);
    if ((isOver && now === last) || rounds > 12) return exchanges;
    last = now;
    await new Promise((next) => setTimeout(next, 150));
  }
}
