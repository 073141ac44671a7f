import type { Counts } from './counts.ts';
import { askAll, expectedOf, openPage, requestOf, settledCounts, type Soak } from './tab.ts';

/** `bytes` of response headers make the log of these about 12 MiB, where 10 are to be had and 8 are used. */
const [tabs, each, headers] = [3, 500, 120];

/** More than the storage takes. @returns the counts, and how many characters are stored in the end */
export async function soakStorage(soak: Soak): Promise<Counts & { readonly stored: number }> {
  const tabIds: number[] = [];
  for (let tab = 0; tab < tabs; tab++) {
    const { page, tabId } = await openPage(soak);
    tabIds.push(tabId);
    const numbers = Array.from({ length: each }, (_, i) => tab * each + i);
    await page.evaluate(askAll(numbers.map((n) => requestOf(n, soak.sites, headers))));
  }
  const counts = await settledCounts(soak, tabIds, expectedOf(tabs * each));
  const stored = await soak.launched.inside.evaluate(async () => {
    const all: Readonly<Record<string, unknown>> = await chrome.storage.session.get(null);
    return Object.entries(all).reduce((sum, [key, value]) => sum + key.length + String(value).length, 0);
  });
  return { ...counts, stored };
}
