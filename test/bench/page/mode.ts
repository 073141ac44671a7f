import type { Page } from 'puppeteer-core';
import type { Settings } from '../../../src/session/settings.ts';

export type CaptureMode = Settings['capture'];

/** Chooses when WhyCORS captures, as its own settings menu does; `page` is any page of the extension. */
export async function choose(page: Page, capture: CaptureMode): Promise<void> {
  await page.evaluate((value) => chrome.storage.local.set({ settings: { capture: value } }), capture);
}
