import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
import { at } from '../capture/sites.ts';
import { ended, openTab, type Watched, type WatchedTab } from './watched.ts';

/** Pictures of what the tests saw; not part of the repository. */
const screens = path.resolve(import.meta.dirname, '../../output/screens');

/** A tab in which six requests ended: four blocked, one failed, one allowed. */
export async function tabWithFailures(watched: Watched): Promise<WatchedTab> {
  const tab = await openTab(watched);
  const { api, app } = watched.sites;
  const own = { headers: { 'Access-Control-Allow-Origin': app } };
  const slash = { headers: { 'Access-Control-Allow-Origin': `${app}/` } };
  const star = { headers: { 'Access-Control-Allow-Origin': '*' } };
  const ok = { headers: { 'Access-Control-Allow-Origin': app, 'Access-Control-Allow-Methods': 'GET' } };
  await tab.request(at(api, '/v2/session', own));
  await tab.request(at(api, '/v2/users', {}));
  await tab.request(at(api, '/v2/slash', slash));
  await tab.request(at(api, '/v2/profile', star), { credentials: 'include' });
  await tab.request(at(api, '/v2/users/42', { ...own, preflight: ok }), { method: 'PUT', headers: { 'X-Token': 'a' } });
  await tab.request('http://localhost:1/closed');
  await tab.until(ended(6));
  return tab;
}

/** What axe-core finds wrong with a view, one line each; the size of targets (WCAG 2.2 AA), which it leaves out by itself, too. */
export async function violations(view: Page | Frame): Promise<readonly string[]> {
  await view.evaluate(axe.source);
  const { violations: found } = await view.evaluate(() =>
    window.axe.run({ rules: { 'target-size': { enabled: true } } }),
  );
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join('; ')}`,
  );
}

/** Shows the list of requests in a panel, instead of the problems. */
export async function showRequests(view: Page | Frame): Promise<void> {
  await view.locator('.views ::-p-text(Requests)').click();
  await view.waitForSelector('[role="grid"] .row');
}

export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(screens, { recursive: true });
  await page.screenshot({ path: path.join(screens, `${name}.png`) });
}

/** Light or dark, as the system would say it. */
export function colorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
