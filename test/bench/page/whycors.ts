import type { Page } from 'puppeteer-core';
import type { Settings } from '../../../src/session/settings.ts';
import { openExtensionPage } from '../../chromium/extension.ts';
import type { Launched } from '../../chromium/launch.ts';

export type CaptureMode = Settings['capture'];

/** Chooses when WhyCORS captures, as its own settings menu does. */
export async function choose(launched: Launched, capture: CaptureMode): Promise<void> {
  await inside(launched, (page) =>
    page.evaluate((value) => chrome.storage.local.set({ settings: { capture: value } }), capture),
  );
}

/** Throws unless WhyCORS has stored this many exchanges of the page that was loaded last. */
export async function expectKept(launched: Launched, expected: number): Promise<void> {
  const keys = await inside(launched, (page) =>
    page.evaluate(async () => Object.keys(await chrome.storage.session.get(null))),
  );
  const kept = keys.filter((key) => key.startsWith('exchange:')).length;
  if (kept !== expected) throw new Error(`WhyCORS kept ${kept} exchanges, ${expected} were expected.`);
}

async function inside<T>({ browser, extensionId }: Launched, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await openExtensionPage(browser, extensionId, 'src/popup/index.html');
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}
