import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, type Launched } from '../chromium/launch.ts';
import { forceFont } from './font.ts';
import { expectToFit, fonts, frames, resize } from './too-wide.ts';
import { colorScheme, picture, violations } from './views.ts';

// Every state of the panel, on logs that no server of ours sends: the built gallery in a real browser.

const built = path.resolve(import.meta.dirname, '../../output/gallery');
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
let server: Server;
let chromium: Launched;
let view: Page;
const problems: string[] = [];

beforeAll(async () => {
  await build({ configFile: path.resolve(import.meta.dirname, '../panel/gallery.config.ts') });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readFile(path.join(built, pathname)).then(
      (text) => response.setHeader('Content-Type', types[path.extname(pathname)] ?? 'text/plain').end(text),
      () => response.writeHead(204).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  chromium = await launchChromium({ headless: true });
  view = await chromium.browser.newPage();
  view.on('pageerror', (error) => problems.push(String(error)));
  view.on('dialog', (dialog) => problems.push(dialog.message()));
});

afterAll(async () => {
  await chromium.close();
  server.close();
});

async function open(query: string): Promise<void> {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await view.setViewport({ width: 1100, height: 900 });
  await view.goto(`http://127.0.0.1:${port}/gallery.html${query}`);
  await view.waitForSelector('.panel');
}

describe.for(['light', 'dark'] as const)('%s', (scheme) => {
  test.for(['empty', 'paused', 'lost', 'loading', 'unseen'])('%s: nothing that axe objects to', async (state) => {
    await colorScheme(view, scheme);
    await open(`?state=${state}`);
    expect(await violations(view)).toEqual([]);
    await picture(view, `state-${state}-${scheme}`);
  });

  test.for([1100, 420])('problems, %s px: nothing that axe objects to', async (width) => {
    await colorScheme(view, scheme);
    await open('?problems&count=300');
    await resize(view, width);
    await view.locator('.row-problem[aria-expanded="false"]').click();
    await view.waitForSelector('.row-request');
    expect(await violations(view)).toEqual([]);
    await picture(view, `problems-${width}-${scheme}`);
  });

  test('suggestions: nothing that axe objects to', async () => {
    await colorScheme(view, scheme);
    await open('');
    await view.type('input[role="combobox"]', 'st');
    await view.keyboard.press('ArrowDown');
    await view.waitForSelector('[role="option"][aria-selected="true"]');
    expect(await violations(view)).toEqual([]);
    await picture(view, `suggestions-${scheme}`);
  });

  test.for(['1', '3', '7', '9', '11', '12', '99'])('finding %s: nothing that axe objects to', async (finding) => {
    await colorScheme(view, scheme);
    await open(`?finding=${finding}`);
    await view.waitForSelector('.detail');
    expect(await violations(view)).toEqual([]);
    await picture(view, `finding-${finding}-${scheme}`);
  });
});

test('what hostile headers and URLs say is never done, and never moves the words around it', async () => {
  await open('?finding=12');
  await view.waitForSelector('.detail');
  expect(await view.$$('#root :is(img, b, script, iframe, [onerror])')).toHaveLength(0);
  expect(problems).toEqual([]);
  const isIsolated = await view.$$eval('#root :is(bdi, code)', (all) =>
    all.every((element) => getComputedStyle(element).unicodeBidi === 'isolate'),
  );
  expect(isIsolated).toBe(true);
});

describe('nothing is wider than its place, on a phone’s width and with any font', () => {
  const findings = ['3', '11', '12'].map((finding) => `?finding=${finding}`);

  test.for([...findings, '?problems', '?problems&count=300', '?state=unseen', '?state=empty'])('%s', async (query) => {
    await open(query);
    await view.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
    await expectToFit(view, [1100, 640, 420, 360, 210]);
  });

  test.for(['Settings', 'Export', 'Keyboard shortcuts'])('%s', async (title) => {
    await open('?finding=3');
    await resize(view, 640);
    await view.locator(`button[title^="${title}"]`).click();
    await expectToFit(view, [360]);
  });
});

describe('what is wrong and how to fix it stand above the fold', () => {
  const blocked = ['2', '3', '4', '5', '6', '7', '11', '14'];

  test.for([
    { width: 420, height: 800 },
    { width: 1400, height: 330 },
  ])('at $width × $height: headline, responsible party, first lines of the fix and Copy', async (size) => {
    for (const finding of blocked) {
      await open(`?finding=${finding}`);
      await view.setViewport(size);
      await view.waitForSelector('.fix-card');
      for (const font of [fonts.wide, fonts.CJK, null]) {
        if (font !== null) await forceFont(view, font);
        await frames(view);
        const cut = await view.$$eval(
          '.verdict h2, .fix-in, .fix-bar .primary, .fix-card > .code-block pre',
          (all, height) =>
            all.flatMap((one) => {
              const { top, bottom } = one.getBoundingClientRect();
              const needed = one.matches('pre')
                ? top + 2 * Number.parseFloat(getComputedStyle(one).lineHeight)
                : bottom;
              return top < 0 || needed > height ? [`${one.className || one.tagName} ends at ${needed}`] : [];
            }),
          size.height,
        );
        expect.soft(cut, `finding ${finding}`).toEqual([]);
        expect.soft(await view.$('.fix-bar .primary'), `finding ${finding}`).not.toBeNull();
      }
    }
  });

  test('a detail is at most one and a half screens long on 420 px, and replaces the bars and the list', async () => {
    for (const finding of blocked) {
      await open(`?finding=${finding}`);
      await view.setViewport({ width: 420, height: 800 });
      await frames(view);
      const length = await view.$eval('.detail-body', (body) => body.scrollHeight + body.getBoundingClientRect().top);
      expect.soft(length, `finding ${finding}`).toBeLessThanOrEqual(1200);
      const seen = await view.$$eval('.bar, .list, .filter-bar, .status-bar', (all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.className),
      );
      expect.soft(seen).toEqual(['bar detail-bar']);
    }
  });
});

test('a log of 10,000 keeps few rows in the document, at its end too', async () => {
  await open('?count=10000');
  await view.locator('.row').click();
  await view.waitForSelector('.detail');
  await view.focus('.row[tabindex="0"]');
  await view.keyboard.press('End');
  await view.waitForFunction(() => document.activeElement?.getAttribute('aria-rowindex') === '10001');
  expect(await view.$$eval('.row', (rows) => rows.length)).toBeLessThan(80);
  expect(await view.evaluate(() => document.activeElement?.getBoundingClientRect().bottom ?? 0)).toBeLessThan(900);
});
