import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { openExtensionPage } from '../../chromium/extension.ts';
import { launchChromium } from '../../chromium/launch.ts';
import { copyExtension } from '../copied-extension.ts';
import type { Row } from '../row.ts';
import { median, pairedRatios, spread } from '../statistics.ts';
import { benchTab, manyExchanges, store } from './feed.ts';

const stopwatch = readFileSync(new URL('stopwatch.js', import.meta.url), 'utf8');

const steps = ['show', 'open', 'filter', 'unfilter', 'arrow key', 'table'] as const;
type Times = Readonly<Record<(typeof steps)[number], number>>;

const meanings: Readonly<Record<(typeof steps)[number], string>> = {
  show: 'page opened → first rows shown',
  open: 'page opened → all explained',
  filter: 'filter typed → list updated',
  unfilter: 'filter emptied → list updated',
  'arrow key': 'arrow key → next detail shown',
  table: 'plain table of 1,000 rows',
};

/** What the built panel takes with 1,000 and with 10,000 exchanges in the storage, in multiples of a plain table there. */
export async function measurePanel(dist: string, rounds: number, say: (line: string) => void): Promise<readonly Row[]> {
  // Without its worker, which would trim the log to its own bound while we measure beyond it.
  const copy = await copyExtension(dist, (manifest) => ({ ...manifest, background: undefined }));
  const { browser, extensionId, close } = await launchChromium({ extension: copy.path, headless: true });
  try {
    const page = await openExtensionPage(browser, extensionId, 'src/panel/index.html');
    await page.setViewport({ width: 1200, height: 800 });
    await page.evaluateOnNewDocument(stopwatch);
    await page.evaluateOnNewDocument(() => localStorage.setItem('whycors:panel', '{"view":"requests"}'));
    const rows: Row[] = [];
    for (const count of [1000, 10_000]) {
      await store(page, manyExchanges(count));
      const times: Times[] = [];
      for (let round = -1; round < rounds; round++) {
        say(`panel: ${count} exchanges, ${round < 0 ? 'warming up' : `round ${round + 1} of ${rounds}`}`);
        const one = await measureOnce(page, extensionId, count);
        if (round >= 0) times.push(one);
      }
      rows.push(...rowsOf(count, times));
    }
    return rows;
  } finally {
    await close();
    await copy.remove();
  }
}

async function measureOnce(page: Page, extensionId: string, count: number): Promise<Times> {
  await page.goto(`chrome-extension://${extensionId}/src/panel/index.html?tab=${benchTab}`);
  const call = (code: string) => page.evaluate(`bench.${code}`).then(Number);
  const show = await call('shown()');
  const open = await call(`opened(${count})`);
  const filter = await call(`filter('express').then(({ time }) => time)`);
  const unfilter = await call(`filter('').then(({ time }) => time)`);
  await call(`press('Enter')`);
  const arrow = await call(`press('ArrowDown')`);
  const tables = [];
  // The baseline of four ratios must not hang on one collection of garbage.
  for (let i = 0; i < 5; i++) tables.push(await call('table()'));
  return { show, open, filter, unfilter, 'arrow key': arrow, table: median(tables) };
}

function rowsOf(count: number, times: readonly Times[]): readonly Row[] {
  const of = (step: (typeof steps)[number]) => times.map((one) => one[step]);
  const name = `panel with ${count.toLocaleString('en')} exchanges`;
  return steps.flatMap((step): readonly Row[] => {
    const plain: Row = { part: 'panel', what: `${name}: ${meanings[step]}`, unit: 'ms', ...spread(of(step)) };
    if (step === 'table') return [plain];
    const ratio = spread(pairedRatios(of(step), of('table')));
    return [plain, { part: 'panel', what: `${name}: ${meanings[step]} / plain table`, unit: '×', ...ratio }];
  });
}
