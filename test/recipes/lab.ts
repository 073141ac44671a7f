import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { findingOf } from '../../src/report/finding-of.ts';
import type { Finding } from '../../src/report/finding.ts';
import { openExtensionPage, tabIdOf } from '../chromium/extension.ts';
import { launchChromium } from '../chromium/launch.ts';
import { readLog } from '../chromium/read-log.ts';
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
  /** What the extension's log of this tab comes to, once it has the end of `count` requests. */
  readonly findings: (count: number) => Promise<readonly Finding[]>;
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
      const framed = page.waitForFrame((frame) => frame.url() === `${shop}/frame`);
      await page.evaluate(addFrame, `${shop}/frame`);
      return labPage(page, await framed, inside, await tabIdOf(inside, page));
    },
    close: async () => {
      await launched.close();
      await Promise.all(pages.flatMap(({ servers }) => servers.map(closed)));
    },
  };
}

function labPage(page: Page, shop: Frame, inside: Page, tabId: number): LabPage {
  return {
    ask: (server, ask) =>
      (ask.page === 'shop' ? shop : page).evaluate(request, server + ask.path, init(ask), ask.reads ?? null),
    findings: async (count) => {
      for (;;) {
        const { exchanges } = await readLog(inside, tabId);
        if (exchanges.filter(({ end }) => end !== null).length >= count) {
          return exchanges.map((exchange) => findingOf(exchange, exchanges));
        }
        await pause(20);
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
function addFrame(url: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.src = url;
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve());
    document.body.append(frame);
  });
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
