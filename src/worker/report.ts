import browser from 'webextension-polyfill';
import type { Exchange } from '../cors/exchange.ts';
import { browserOf } from '../report/browser-of.ts';
import { findingOf } from '../report/finding-of.ts';
import type { Finding } from '../report/finding.ts';
import { jsonReport, type WhycorsReport } from '../report/json.ts';
import { shortReport, type ShortReport } from '../report/short.ts';
import { readTab } from '../session/session.ts';

/** The JSON report of a tab, redacted: what automation asks for. `short`: for an agent, its failures in at most 4,000 characters. */
export async function reportOf(tabId: number, detail: 'short' | 'full'): Promise<WhycorsReport | ShortReport> {
  const log = await readTab(tabId);
  const findings = log.exchanges.flatMap((exchange) => explained(exchange, log.exchanges));
  if (detail === 'short') return shortReport({ findings, page: log.page, redact: true });
  return jsonReport({
    findings,
    page: log.page,
    gaps: { ...log, damaged: log.damaged + log.exchanges.length - findings.length },
    tool: { version: browser.runtime.getManifest().version },
    browser: browserOf(navigator.userAgent),
    redact: true,
  });
}

/** One entry that cannot be explained must not take the others with it. */
function explained(exchange: Exchange, history: readonly Exchange[]): readonly Finding[] {
  try {
    return [findingOf(exchange, history)];
  } catch {
    return [];
  }
}
