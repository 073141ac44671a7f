import type { Browser, Frame, Page } from 'puppeteer-core';
import { type Ask, type Case, type PageKind, pathOf } from './case.ts';
import { authority, fill } from './sites.ts';
import type { CaseServer, Served } from './serve.ts';
import type { Heard, Recorder } from './subject.ts';
import { patience } from '../patience.ts';

/** What the page itself learned of its request. */
export interface PageOutcome {
  readonly result: 'resolved' | 'rejected' | 'queued' | 'lost';
  readonly type?: string;
  readonly status?: number;
  readonly message?: string;
}

/** One time that the page asked. */
export interface Attempt extends Heard {
  readonly served: readonly Served[];
}

export interface Asker {
  /** Lets the case's page ask, as often as the case says, and tells what was seen each time. */
  readonly run: (one: Case) => Promise<readonly Attempt[]>;
  /** The pages' tabs, by the site they show. */
  readonly tabs: Readonly<Record<'app' | 'local', Page>>;
}

/** What a case's document is asked through. */
type Context = (url: string, ask: Ask) => Promise<PageOutcome>;

/** Opens one tab for each page, with its worker and its frames. */
export async function openAsker(browser: Browser, recorder: Recorder, { ports, log }: CaseServer): Promise<Asker> {
  const app = await openTab('app');
  const local = await openTab('local');
  const documents: Readonly<Record<PageKind, Context>> = {
    'app page': app.main,
    'app worker': app.worker,
    'app sandbox': app.sandbox,
    'app data': app.data,
    'local page': local.main,
    'local worker': local.worker,
    'local sandbox': local.sandbox,
  };

  async function openTab(site: 'app' | 'local') {
    // A window of its own: a hidden tab puts off loading its videos.
    const page = await browser.newPage({ type: 'window' });
    await recorder.attach(page);
    await page.goto(`http://${authority(site, ports)}/page`);
    await page.evaluate(addContexts);
    const sandbox = await page.waitForFrame((frame) => frame.url().endsWith('/frame'));
    const data = await page.waitForFrame((frame) => frame.url().startsWith('data:'));
    for (const frame of [sandbox, data]) await ready(frame);
    const asking = (frame: Frame): Context => {
      return (url, ask) => frame.evaluate(askInPage, url, ask);
    };
    // Not every protocol can evaluate in a worker.
    const worker: Context = (url, ask) => page.evaluate(askInWorker, url, ask);
    return { page, main: asking(page.mainFrame()), worker, sandbox: asking(sandbox), data: asking(data) };
  }

  const once = async (one: Case, url: string): Promise<Attempt> => {
    const before = log(one.id).length;
    const asked = documents[one.page](url, one.ask).catch((error: unknown): PageOutcome => ({
      result: 'rejected',
      message: String(error),
    }));
    const page = await Promise.race([asked, lost()]);
    const heard = await recorder.hear(one, page);
    return { ...heard, served: log(one.id).slice(before) };
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

function lost(): Promise<PageOutcome> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ result: 'lost' }), patience).unref();
  });
}

/** Runs in the page. */
function addContexts(): void {
  const sandbox = document.createElement('iframe');
  sandbox.setAttribute('sandbox', 'allow-scripts');
  sandbox.src = '/frame';
  const data = document.createElement('iframe');
  data.src = `data:text/html,<script src="${location.origin}/ask.js"></script>`;
  document.body.append(sandbox, data);
}

declare global {
  /** Defined by `page/ask.js`, as is `askWorker`. */
  var ask: Context;
  var askWorker: Context;
}

/** Runs in the page. */
function askInPage(url: string, what: Ask): Promise<PageOutcome> {
  return globalThis.ask(url, what);
}

/** Runs in the page. */
function askInWorker(url: string, what: Ask): Promise<PageOutcome> {
  return globalThis.askWorker(url, what);
}

async function ready(frame: Frame): Promise<void> {
  while (!(await frame.evaluate(() => typeof globalThis.ask === 'function'))) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
