import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WhycorsReport } from '../../src/report/json.ts';
import { openExtensionPage, tabIdOf } from '../chromium/extension.ts';
import { launchChromium, type Launched } from '../chromium/launch.ts';
import { buildDemo, demoPages } from '../demo/build.ts';
import { collectReport, findingsOf } from '../demo/collect.ts';
import { differences } from '../demo/compare.ts';
import { openDashboard, runAll } from '../demo/dashboard.ts';
import { serveDemo, type Serving } from '../servers/serve.ts';
import { situations } from '../servers/situations/index.ts';
import { watchErrors, type ErrorWatch } from './cors-errors.ts';

let serving: Serving;
let launched: Launched;
let browserErrors: ErrorWatch;
let report: WhycorsReport;

beforeAll(async () => {
  await buildDemo();
  serving = await serveDemo({ pages: demoPages });
  launched = await launchChromium({ extension: path.resolve('dist/chrome') });
  const { browser, extensionId } = launched;
  const page = await openDashboard(browser, serving.site);
  browserErrors = await watchErrors(page);
  const extensionPage = await openExtensionPage(browser, extensionId, 'src/panel/index.html');
  const tabId = await tabIdOf(extensionPage, page);
  await page.bringToFront();
  await runAll(page);
  report = await collectReport(
    extensionPage,
    tabId,
    situations.map(({ id }) => id),
  );
});

afterAll(async () => {
  await launched.close();
  await serving.close();
});

describe.each(situations)('$id', (situation) => {
  test('the browser does what the situation says', () => {
    const error = browserErrors.of(situation.id);
    expect(error?.corsError ?? null).toBe(situation.expect.corsError);
    expect(error === null).toBe(situation.expect.outcome === 'allowed');
  });

  test('WhyCORS finds the same, with its cause and the browser’s parameter', () => {
    const findings = findingsOf(report, situation.id);
    expect(differences(situation, findings)).toEqual([]);
    expect(findings[0]?.cause?.parameter ?? '').toBe(browserErrors.of(situation.id)?.parameter ?? '');
  });
});

test('the page’s own requests are no findings', () => {
  expect(report.findings).toHaveLength(situations.length);
  expect(report.page?.url).toBe(`${serving.site.page}/`);
});

test('the situations show at least 24 failures and 6 requests that pass', () => {
  const passing = situations.filter(({ expect: { outcome } }) => outcome === 'allowed');
  expect(passing.length).toBeGreaterThanOrEqual(6);
  expect(situations.length - passing.length).toBeGreaterThanOrEqual(24);
  expect(new Set(situations.map(({ id }) => id)).size).toBe(situations.length);
});
