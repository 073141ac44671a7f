import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { JsonFinding } from '../../src/report/json.ts';
import { openExtensionPage, report, tabIdOf } from '../chromium/extension.ts';
import { launchChromium } from '../chromium/launch.ts';
import { listen } from '../servers/ports.ts';
import type { Ask } from './stacks/stack.ts';

/** The built extension in a real Chromium, and pages of three origins. */
export interface Lab {
  readonly origins: Readonly<Record<Ask['page'] & string, string>> & { readonly foreign: string };
  /** A page in a tab of its own. */
  readonly open: (origin: string) => Promise<LabPage>;
  readonly close: () => Promise<void>;
}

export interface LabPage {
  /** Makes the request as the page's own code would. `null`: the browser let the page read nothing. */
  readonly ask: (server: string, ask: Ask) => Promise<{ readonly status: number; readonly read: string | null } | null>;
  /** What the extension says of this tab, once it knows the end of `count` requests. */
  readonly findings: (count: number) => Promise<readonly JsonFinding[]>;
  readonly close: () => Promise<void>;
}

export async function openLab(): Promise<Lab> {
  const extension = path.resolve(import.meta.dirname, '../../dist/chrome');
  const pages = await Promise.all([listen(0), listen(0), listen(0)]);
  for (const { servers } of pages) {
    for (const server of servers) {
      server.on('request', (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Page</title>');
      });
    }
  }
  const launched = await launchChromium({ extension, headless: true });
  const inside = await openExtensionPage(launched.browser, launched.extensionId, 'src/popup/index.html');
  const [app = '', shop = '', foreign = ''] = pages.map(({ port }) => `http://localhost:${port}`);
  let tabs = 0;
  return {
    origins: { app, shop, foreign },
    open: async (origin) => {
      const page = await launched.browser.newPage();
      await page.goto(`${origin}/${tabs++}`);
      // The same host, so every one of these pages sends it to the server when its requests include credentials.
      await page.evaluate("document.cookie = 'sid=abc; path=/'");
      return labPage(page, inside, await tabIdOf(inside, page));
    },
    close: async () => {
      await launched.close();
      await Promise.all(pages.flatMap(({ servers }) => servers.map(closed)));
    },
  };
}

function labPage(page: Page, inside: Page, tabId: number): LabPage {
  return {
    ask: (server, ask) => page.evaluate(request, server + ask.path, init(ask), ask.reads ?? null),
    findings: async (count) => {
      for (;;) {
        const { findings } = await report(inside, tabId);
        if (findings.filter(({ outcome }) => outcome !== 'pending').length >= count) return findings;
        await new Promise((resolve) => void setTimeout(resolve, 20));
      }
    },
    close: () => page.close(),
  };
}

function init({ method = 'GET', headers = {}, credentials }: Ask): RequestInit {
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
  return { method, headers, credentials: credentials ?? 'omit', ...body };
}

/** Runs in the page. */
async function request(url: string, options: RequestInit, reads: string | null) {
  try {
    const response = await fetch(url, options);
    await response.text();
    return { status: response.status, read: reads === null ? null : response.headers.get(reads) };
  } catch {
    return null;
  }
}

function closed(server: Awaited<ReturnType<typeof listen>>['servers'][number]): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
