import browser from 'webextension-polyfill';
import { browserOf } from '../report/browser-of.ts';
import { findingOf } from '../report/finding-of.ts';
import { jsonReport, type WhycorsReport } from '../report/json.ts';
import { readTab } from '../session/session.ts';

/** The JSON report of a tab, redacted: what automation asks for. */
export async function reportOf(tabId: number): Promise<WhycorsReport> {
  const { exchanges, page } = await readTab(tabId);
  return jsonReport({
    findings: exchanges.map((exchange) => findingOf(exchange, exchanges)),
    page,
    tool: { version: browser.runtime.getManifest().version },
    browser: browserOf(navigator.userAgent),
    redact: true,
  });
}
