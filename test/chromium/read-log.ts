import type { Page } from 'puppeteer-core';
import type { TabLog } from '../../src/session/tab-log.ts';
import { logOf, newView, take } from '../../src/session/tab-view.ts';

/** A tab's log, read from the extension's real storage by the code that its pages read it with. */
export async function readLog(inside: Page, tabId: number): Promise<TabLog> {
  const stored: unknown = await inside.evaluate(() => chrome.storage.session.get(null));
  const view = newView(tabId);
  for (const [key, value] of Object.entries(stored ?? {})) take(view, key, value);
  return logOf(view);
}
