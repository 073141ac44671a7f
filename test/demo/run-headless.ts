import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findingOf } from '../../src/report/finding-of.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import type { WhycorsReport } from '../../src/report/json.ts';
import { openDevtoolsPanel, undock, type DevtoolsPanel } from '../chromium/devtools-panel.ts';
import { openExtensionPage, tabIdOf } from '../chromium/extension.ts';
import type { Launched } from '../chromium/launch.ts';
import { situations } from '../servers/situations/index.ts';
import type { Site } from '../servers/situation.ts';
import { collectExchanges, collectReport, findingsOf } from './collect.ts';
import { differences } from './compare.ts';
import { openDashboard, runAll } from './dashboard.ts';
import { table } from './table.ts';

export interface HeadlessRun {
  /** The findings as a table, what differs from what was expected, and where the files are. */
  readonly text: string;
  readonly differences: number;
}

/** Runs every situation and writes `report.md`, `report.json` and `panel.png` (the panel in the real DevTools) to `folder`. */
export async function runHeadless(
  { browser, extensionId }: Launched,
  site: Site,
  folder: string,
): Promise<HeadlessRun> {
  const page = await openDashboard(browser, site);
  const extensionPage = await openExtensionPage(browser, extensionId, 'src/panel/index.html');
  const tabId = await tabIdOf(extensionPage, page);
  await page.bringToFront();
  // Open before anything is asked for: DevTools tells who made a request only of what it has seen itself.
  const devtools = await openDevtoolsPanel(extensionId, page);
  await runAll(page);
  const report = await collectReport(
    extensionPage,
    tabId,
    situations.map(({ id }) => id),
  );
  const findings = (await collectExchanges(extensionPage, tabId)).map((exchange, _, all) => findingOf(exchange, all));

  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(path.join(folder, 'report.md'), markdownReport({ ...report, findings, redact: true }));
  await photograph(devtools, path.join(folder, 'panel.png'));
  return summary(report, folder);
}

/** The real DevTools on the panel, with a failure opened whose reason is easily seen. */
async function photograph(opened: DevtoolsPanel, file: string): Promise<void> {
  await undock(opened);
  const { devtools, panel } = opened;
  const row = await panel.waitForSelector('[role="row"]::-p-text(/trailing-slash/)');
  await row?.evaluate((element) => element instanceof HTMLElement && element.click());
  await panel.waitForSelector('.stacks');
  await devtools.screenshot({ path: file });
}

function summary(report: WhycorsReport, folder: string): HeadlessRun {
  const found = situations.map((situation) => {
    const findings = findingsOf(report, situation.id);
    return { situation, finding: findings[0], different: differences(situation, findings) };
  });
  const rows = found.map(({ situation, finding, different }) => [
    different.length === 0 ? ' ' : '!',
    situation.id,
    finding?.outcome ?? '',
    finding?.cause?.id ?? '',
    finding?.cause?.codes.chromium ?? '',
  ]);
  const wrong = found.filter(({ different }) => different.length > 0);
  const text = [
    table([['', 'situation', 'outcome', 'cause', 'Chromium’s own name'], ...rows]),
    '',
    ...wrong.map(({ situation, different }) => `! ${situation.id}: ${different.join('; ')}`),
    `${found.length - wrong.length} of ${found.length} findings are as expected.`,
    `Written: ${['report.md', 'report.json', 'panel.png'].map((file) => path.join(folder, file)).join(', ')}`,
  ];
  return { text: text.join('\n'), differences: wrong.length };
}
