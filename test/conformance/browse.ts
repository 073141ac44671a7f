import type { Browser, Frame, Page, WebWorker } from 'puppeteer-core';
import type { Ask, Case, PageKind } from './case.ts';
import { pathOf } from './case.ts';
import { authority, fill } from './sites.ts';
import type { CaseServer, Served } from './serve.ts';
import { recordTruth, type Records } from './truth.ts';

/** What the page itself learned of its request. */
export interface PageOutcome {
  readonly result: 'resolved' | 'rejected' | 'queued' | 'lost';
  readonly type?: string;
  readonly status?: number;
  readonly message?: string;
}

/** One time that the page asked. */
export interface Attempt {
  readonly page: PageOutcome;
  readonly seen: Records;
  readonly served: readonly Served[];
}

export interface Asker {
  /** Lets the case's page ask, as often as the case says, and tells what was seen each time. */
  readonly run: (one: Case) => Promise<readonly Attempt[]>;
  /** The pages' tabs, by the site they show. */
  readonly tabs: Readonly<Record<'app' | 'local', Page>>;
}

const longest = 10_000;
/** For what ends without a closing event, and for issues, which come a moment later. */
const grace = 250;

/** Opens one tab for each page, with its worker and its frames. */
export async function openAsker(browser: Browser, { ports, log }: CaseServer): Promise<Asker> {
  const recorder = recordTruth();
  const app = await openTab('app');
  const local = await openTab('local');
  const documents: Readonly<Record<PageKind, Frame | WebWorker>> = {
    'app page': app.page.mainFrame(),
    'app worker': app.worker,
    'app sandbox': app.sandbox,
    'app data': app.data,
    'local page': local.page.mainFrame(),
    'local worker': local.worker,
    'local sandbox': local.sandbox,
  };

  async function openTab(site: 'app' | 'local') {
    // A window of its own: a hidden tab puts off loading its videos.
    const page = await browser.newPage({ type: 'window' });
    await recorder.attach(await page.createCDPSession());
    await page.goto(`http://${authority(site, ports)}/page`);
    const workerCreated = new Promise<WebWorker>((resolve) => page.once('workercreated', resolve));
    await page.evaluate(addContexts);
    const worker = await workerCreated;
    const sandbox = await page.waitForFrame((frame) => frame.url().endsWith('/frame'));
    const data = await page.waitForFrame((frame) => frame.url().startsWith('data:'));
    for (const context of [worker, sandbox, data]) await ready(context);
    return { page, worker, sandbox, data };
  }

  const once = async (one: Case, url: string): Promise<Attempt> => {
    const before = log(one.id).length;
    const asked = documents[one.page].evaluate(askInPage, url, one.ask).catch((error: unknown): PageOutcome => ({
      result: 'rejected',
      message: String(error),
    }));
    const page = await Promise.race([asked, lost()]);
    await recorder.ended(one.id, isOver(page), page.result === 'rejected' ? grace : longest);
    return { page, seen: recorder.take(one.id), served: log(one.id).slice(before) };
  };

  return {
    tabs: { app: app.page, local: local.page },
    run: async (one) => {
      const url = `${fill(one.steps[0].base, one, ports)}${pathOf(one.id, 0)}`;
      const first = await once(one, url);
      return one.times === 1 ? [first] : [first, await once(one, url)];
    },
  };
}

function isOver(page: PageOutcome) {
  return ({ requests, issues }: Records): boolean => {
    // A redirect that is handed to the page never ends, and a body that may not be read need not.
    if (page.type === 'opaqueredirect' || page.type === 'opaque') return true;
    const owners = requests.filter(({ preflight }) => !preflight);
    if (owners.length === 0) return page.result === 'resolved' || (page.result === 'rejected' && issues.length > 0);
    return requests.every(({ end }) => end !== null);
  };
}

function lost(): Promise<PageOutcome> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ result: 'lost' }), longest).unref();
  });
}

/** Runs in the page. */
function addContexts(): void {
  Object.assign(globalThis, { worker: new Worker('/ask.js') });
  const sandbox = document.createElement('iframe');
  sandbox.setAttribute('sandbox', 'allow-scripts');
  sandbox.src = '/frame';
  const data = document.createElement('iframe');
  data.src = `data:text/html,<script src="${location.origin}/ask.js"></script>`;
  document.body.append(sandbox, data);
}

declare global {
  /** Defined by `page/ask.js`. */
  var ask: (url: string, ask: Ask) => Promise<PageOutcome>;
}

/** Runs in the page. */
function askInPage(url: string, what: Ask): Promise<PageOutcome> {
  return globalThis.ask(url, what);
}

async function ready(context: Frame | WebWorker): Promise<void> {
  while (!(await context.evaluate(() => typeof globalThis.ask === 'function'))) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
