import type { Browser, Page } from 'puppeteer-core';
import { situations } from '../servers/situations/index.ts';
import type { Site } from '../servers/situation.ts';

/** Opens the demo's page in the browser's first tab. */
export async function openDashboard(browser: Browser, site: Site): Promise<Page> {
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await page.goto(site.page);
  await page.waitForSelector('button.all');
  return page;
}

/** Clicks "Run all" and waits until every card says what the page saw. */
export async function runAll(page: Page): Promise<void> {
  // As a person does: a click by script would stand in every call stack.
  await page.click('button.all');
  await page.waitForFunction(
    (count) =>
      document.querySelectorAll('[data-state="done"]').length === count && document.querySelector('button.all:enabled'),
    { timeout: 120_000 },
    situations.length,
  );
}
