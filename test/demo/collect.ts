import type { Page } from 'puppeteer-core';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { JsonFinding, WhycorsReport } from '../../src/report/json.ts';
import { report } from '../chromium/extension.ts';
import { exchangeFrom } from '../../src/session/stored.ts';
import { patience } from '../patience.ts';

/**
 * The tab's report as soon as every one of the situations `ids` has a finding and nothing in it is under way any more;
 * after `timeout` milliseconds as it is then.
 */
export async function collectReport(
  extensionPage: Page,
  tabId: number,
  ids: readonly string[],
  timeout = patience,
): Promise<WhycorsReport> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const latest = await report(extensionPage, tabId);
    const isComplete = ids.every((id) => {
      const found = findingsOf(latest, id);
      return found.length > 0 && found.every(({ end }) => end !== null);
    });
    if (isComplete || Date.now() > deadline) return latest;
  }
}

/** The findings of one situation, recognised by the first segment of the path. */
export function findingsOf({ findings }: WhycorsReport, id: string): readonly JsonFinding[] {
  return findings.filter(({ request }) => new URL(request.url).pathname.split('/')[1] === id);
}

/** The tab's exchanges as they stand in the extension's storage, oldest first. */
export async function collectExchanges(extensionPage: Page, tabId: number): Promise<readonly Exchange[]> {
  const stored = await extensionPage.evaluate(async () => Object.values(await chrome.storage.session.get(null)));
  return stored
    .map(exchangeFrom)
    .filter((exchange) => exchange !== null)
    .filter((exchange) => exchange.tabId === tabId)
    .toSorted((a, b) => a.startedAt - b.startedAt);
}
