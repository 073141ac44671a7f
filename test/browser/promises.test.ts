import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { at, allowAll } from '../capture/sites.ts';
import { openWatchedFirefox } from './firefox-watched.ts';
import { openTab, openWatched, set, type Watched } from './watched.ts';

// What README.md promises, seen to be so in what was built.

const dist = path.resolve(import.meta.dirname, '../../dist');

describe.each(['chrome', 'firefox'])('the package for %s', (target) => {
  const read = (file: string) => readFileSync(path.join(dist, target, file), 'utf8');

  test('has our license and those of everything that is bundled', () => {
    expect(read('LICENSE')).toBe(readFileSync(path.resolve(dist, '../LICENSE'), 'utf8'));
    const notices = read('THIRD-PARTY-NOTICES.txt');
    for (const name of Object.keys(packageJson.dependencies)) {
      // Written out of what was bundled: a dependency that is missing here is not used.
      expect(notices).toMatch(new RegExp(`^${name.replace(/[/.]/g, '\\$&')} \\d+\\.\\d+\\.\\d+`, 'm'));
    }
    expect(notices).toContain('Mozilla Public License Version 2.0');
    expect(notices).toContain('Source: https://github.com/mozilla/webextension-polyfill\n');
    expect(notices).not.toMatch(/^Source: (?!https:\/\/)/m);
  });
});

/** What becomes of what a page of the extension must not do, and needs not to. */
async function tryForbidden(inside: Page, url: string): Promise<unknown> {
  return inside.evaluate(
    `(async () => {
      const directives = [];
      document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
      const [script, image, frame] = ['script', 'img', 'iframe'].map((name) => document.createElement(name));
      for (const element of [script, image, frame]) { element.src = ${JSON.stringify(url)}; document.body.append(element); }
      const fetched = await fetch(${JSON.stringify(url)}).then(() => 'fetched', () => 'refused');
      while (!['connect-src', 'script-src-elem', 'img-src', 'frame-src'].every((one) => directives.includes(one)))
        await new Promise((resolve) => setTimeout(resolve, 20));
      for (const element of [script, image, frame]) element.remove();
      return fetched;
    })()`,
  );
}

describe.each<[string, () => Promise<Watched>]>([
  ['Chromium', openWatched],
  ['Firefox', openWatchedFirefox],
])('in %s', (browser, open) => {
  let watched: Watched;

  beforeAll(async () => {
    watched = await open();
  });

  afterAll(() => watched.close());

  test('a page of the extension can neither fetch nor load anything', async () => {
    const url = at(watched.sites.api, '/anything', { headers: allowAll });
    expect(await tryForbidden(watched.inside, url)).toBe('refused');
  });

  test.runIf(browser === 'Chromium')('a content script can read neither the settings nor the log', async () => {
    await set(watched.inside, { theme: 'dark' });
    const { page } = await openTab(watched);
    const session = await page.createCDPSession();
    const worlds: { id: number; name: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context: { id, name } }) => worlds.push({ id, name }));
    await session.send('Runtime.enable');
    const own = () => worlds.find(({ name }) => name === 'WhyCORS');
    await expect.poll(own).toBeDefined();
    const asked = async (area: string) => {
      const { result } = await session.send('Runtime.evaluate', {
        contextId: own()?.id ?? 0,
        expression: `(async () => { try { return JSON.stringify(await chrome.storage.${area}.get(null)); } catch (error) { return 'refused'; } })()`,
        awaitPromise: true,
      });
      return result.value;
    };
    expect([await asked('local'), await asked('session')]).toEqual(['refused', 'refused']);
  });
});
