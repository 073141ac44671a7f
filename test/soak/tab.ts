import type { Page } from 'puppeteer-core';
import { allowAll, at, type Sites } from '../capture/sites.ts';
import { report } from '../chromium/extension.ts';
import type { SequenceBrowser } from '../conformance/sequences/browser.ts';
import { countsOf, numbered, type Counts, type Expected } from './counts.ts';

/** A real browser with the extension in it, and two servers. */
export interface Soak {
  readonly launched: SequenceBrowser;
  readonly sites: Sites;
}

let tabs = 0;

/** Opens a page of the app server, and says which tab it is in. */
export async function openPage({ launched, sites }: Soak): Promise<{ readonly page: Page; readonly tabId: number }> {
  const page = await launched.browser.newPage();
  await page.goto(at(sites.app, `/page/${tabs++}`, { headers: { 'Content-Type': 'text/html' } }));
  return { page, tabId: await launched.tabIdOf(launched.inside, page) };
}

/** The request with this number: by turns preflighted or not, and every third one is refused. */
export function requestOf(n: number, { api }: Sites, many = 0): { readonly url: string; readonly method: string } {
  const url = at(api, numbered(n), { delay: 10, many, ...(outcomeOf(n) === 'allowed' ? { headers: allowAll } : {}) });
  return { url, method: n % 2 === 0 ? 'GET' : 'PUT' };
}

function outcomeOf(n: number): 'allowed' | 'blocked' {
  return n % 3 === 0 ? 'blocked' : 'allowed';
}

export function expectedOf(count: number): Expected {
  return new Map(Array.from({ length: count }, (_, n) => [n, outcomeOf(n)]));
}

/** Code for a page, a frame or a worker: makes these requests one after the other, and resolves when all are over. */
export function askAll(requests: readonly { readonly url: string; readonly method: string }[]): string {
  return `(async () => {
    for (const { url, method } of ${JSON.stringify(requests)}) await fetch(url, { method }).catch(() => 0);
  })()`;
}

/** What stands in the reports of these tabs once nothing is pending, or when half a minute has brought nothing new. */
export async function settledCounts(
  { launched }: Soak,
  tabIds: readonly number[],
  expected: Expected,
): Promise<Counts> {
  const end = Date.now() + 30_000;
  for (;;) {
    const reports = [];
    for (const tabId of tabIds) reports.push(await report(launched.inside, tabId));
    const counts = countsOf(reports, expected);
    if ((counts.pending === 0 && counts.lost === 0) || Date.now() > end) return counts;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
