import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WhycorsReport } from '../../src/report/json.ts';
import { buildDemo, demoPages } from '../demo/build.ts';
import { collectReport, findingsOf } from '../demo/collect.ts';
import { openDashboard, runAll } from '../demo/dashboard.ts';
import { openExtensionPage, tabIdOf } from '../firefox/extension.ts';
import { launchFirefox, type LaunchedFirefox } from '../firefox/launch.ts';
import { serveDemo, type Serving } from '../servers/serve.ts';
import { situations } from '../servers/situations/index.ts';

let serving: Serving;
let launched: LaunchedFirefox;
let report: WhycorsReport;

/** Where Firefox does something else than Chromium; by situation, with the reason. null: there is no event at all. */
const different: Readonly<Record<string, readonly [outcome: string, cause: string | null] | null>> = {
  // A port that browsers never use is refused before anything is told.
  'unsafe-port': null,
  // Every name leads to this machine in these tests.
  'unknown-host': ['failed', 'connection-refused'],
  // A connection that is closed without an answer has the same name as one that is cut.
  empty: ['failed', 'connection-reset'],
  // Firefox shows an extension both lines as one.
  'preflight-header-twice': ['blocked', 'allow-origin-star-and-origin'],
  // A script that is sent with `nosniff` under another type is refused by that name first.
  'opaque-response-blocking': ['failed', 'mime-type-refused'],
};

/** Without an event there is no finding to wait for. */
const told = situations.filter(({ id }) => different[id] !== null);

beforeAll(async () => {
  await buildDemo();
  serving = await serveDemo({ pages: demoPages });
  launched = await launchFirefox({ extension: path.resolve('dist/firefox'), headless: true });
  const page = await openDashboard(launched.browser, serving.site);
  const extensionPage = await openExtensionPage(launched, 'src/panel/index.html');
  const tabId = await tabIdOf(extensionPage, page);
  await page.bringToFront();
  await runAll(page);
  report = await collectReport(
    extensionPage,
    tabId,
    told.map(({ id }) => id),
  );
});

afterAll(async () => {
  await launched.close();
  await serving.close();
});

test.each(told)('$id: the same outcome and cause as in Chromium, or a known other one', ({ id, expect: wanted }) => {
  const found = findingsOf(report, id).map(({ outcome, cause }) => [outcome, cause?.id ?? null]);
  expect(found).toEqual([different[id] ?? [wanted.outcome, wanted.cause]]);
});

test('what has no event is no finding', () => {
  expect(report.findings).toHaveLength(told.length);
});

test('every blocked one has a reason of Firefox’s', () => {
  const blocked = report.findings.filter(({ outcome }) => outcome === 'blocked');
  expect(blocked.length).toBeGreaterThan(40);
  for (const { cause } of blocked) expect(cause?.codes.firefox).toMatch(/^CORS/);
});
