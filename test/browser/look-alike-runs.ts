import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { JsonFinding } from '../../src/report/json.ts';
import { openExtensionPage, report, tabIdOf } from '../chromium/extension.ts';
import { launchChromium } from '../chromium/launch.ts';
import { findingsOf } from '../demo/collect.ts';
import { lookAlikes } from '../servers/look-alikes/index.ts';
import type { LookAlike } from '../servers/look-alikes/look-alike.ts';
import { serveLookAlikes } from '../servers/look-alikes/serve.ts';
import { watchErrors } from './cors-errors.ts';
import { patience } from '../patience.ts';

/** Third-party cookies allowed, as in most profiles; a headless one forbids them. */
const preferences = { profile: { cookie_controls_mode: 0 } };

/** What a look-alike came to. */
interface Run {
  /** Net error, blocked reason and CORS error by the DevTools protocol; '' when it reports no failure. */
  readonly browser: string;
  readonly findings: readonly JsonFinding[];
}

export interface Runs {
  readonly run: (one: LookAlike) => Promise<Run>;
  readonly close: () => Promise<void>;
}

/** The built extension in a real Chromium, another extension beside it, and the servers of all look-alikes. */
export async function openRuns(extension: string): Promise<Runs> {
  const serving = await serveLookAlikes(lookAlikes);
  const { places } = serving;
  const folder = await mkdtemp(path.join(tmpdir(), 'look-alikes-'));
  const file = path.join(folder, 'page.html');
  await writeFile(file, '<!doctype html><title>Page</title>');
  const launched = await launchChromium({ extension, headless: true, flags: serving.flags, preferences });
  const { browser, extensionId } = launched;
  // From a copy: Chromium writes into the folder of an extension that has rules.
  const other = path.join(folder, 'extension');
  await cp(path.resolve(import.meta.dirname, '../servers/look-alikes/extension'), other, { recursive: true });
  await browser.installExtension(other);
  const inside = await openExtensionPage(browser, extensionId, 'src/popup/index.html');
  const laterPage = await browser.newPage();
  await laterPage.goto(`${places.page}/later/page`);
  const laterTab = await tabIdOf(inside, laterPage);
  let rounds = 0;

  return {
    run: async (one) => {
      const page = await browser.newPage();
      const origin = one.from === undefined || one.from === 'file' ? places.page : places[one.from];
      const permitting = await permit(browser, origin, one.granted ?? []);
      if (one.cookies === 'blocked') await blockCookies(page);
      const errors = await watchErrors(page);
      const issues = await watchIssues(page);
      await page.goto(`${origin}/${one.id}/page`);
      const tabId = await tabIdOf(inside, page);
      if (one.from === 'file') await page.goto(pathToFileURL(file).href);
      await page.evaluate(`(async () => { ${one.script(places)} })()`);
      const findings = await findingsIn(tabId, one);
      const { errorText, blockedReason, corsError } = errors.of(one.id) ?? {};
      await permitting.detach();
      await page.close();
      const said = [errorText, blockedReason, corsError].filter(Boolean);
      return { browser: (said.length > 0 ? said : [...issues]).join(' '), findings };
    },
    close: async () => {
      await launched.close();
      await serving.close();
      await rm(folder, { recursive: true });
    },
  };

  async function findingsIn(tabId: number, { id, findings }: LookAlike): Promise<readonly JsonFinding[]> {
    // A later request of another tab is seen: so is everything that this one left.
    if (findings.length === 0) await later(laterPage);
    const deadline = Date.now() + patience;
    for (;;) {
      const found = findingsOf(await report(inside, tabId), id);
      // What the page itself tells of a policy comes a little later than the browser's events.
      const isThere = found.map(line).join('\n') === findings.join('\n');
      if (isThere || Date.now() > deadline) return found;
    }
  }

  async function later(page: Page): Promise<void> {
    const query = `/after?${++rounds}`;
    await page.evaluate(`fetch(${JSON.stringify(`${places.api}/later${query}`)}).then(() => 0)`);
    for (;;) {
      const { findings } = await report(inside, laterTab);
      if (findings.length >= rounds) return;
    }
  }
}

/** What the user answers when the page asks for a permission: it holds until the session is detached. */
async function permit(browser: Browser, origin: string, names: readonly string[]): Promise<CDPSession> {
  const session = await browser.target().createCDPSession();
  const setting = 'granted';
  for (const name of names) await session.send('Browser.setPermission', { permission: { name }, setting, origin });
  return session;
}

/** As the user's setting against third-party cookies does. */
async function blockCookies(page: Page) {
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.setCookieControls', {
    enableThirdPartyCookieRestriction: true,
    disableThirdPartyCookieMetadata: true,
    disableThirdPartyCookieHeuristics: true,
  });
}

/** What stands in DevTools' tab Issues: where nothing was requested, the network events say nothing. */
async function watchIssues(page: Page): Promise<ReadonlySet<string>> {
  const issues = new Set<string>();
  const session = await page.createCDPSession();
  session.on('Audits.issueAdded', ({ issue: { code, details } }) => {
    const { corsError } = details.corsIssueDetails?.corsErrorStatus ?? {};
    if (corsError !== undefined) issues.add(corsError);
    else if (/^(?:ContentSecurityPolicy|MixedContent)/.test(code)) issues.add(code);
  });
  await session.send('Audits.enable');
  return issues;
}

/** A finding on one line: outcome, cause, root cause, who acts, how sure; `?` where it says what else it could be. */
export function line({ outcome, cause, rootCause }: JsonFinding): string {
  const unsure = rootCause?.unsure ? '?' : '';
  const root = rootCause && `${rootCause.id}, ${rootCause.responsible}, ${rootCause.confidence}${unsure}`;
  return `${outcome} ${cause?.id ?? '-'} → ${root ?? '-'}`;
}
