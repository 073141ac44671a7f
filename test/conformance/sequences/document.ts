import type { Frame, Page } from 'puppeteer-core';
import type { Ask, Where } from './sequence.ts';

/** What the page learned of a request so far. */
export interface PageState {
  readonly state: 'asked' | 'response' | 'resolved' | 'rejected' | 'unknown' | 'gone';
  /** The type of its response, or its error; for people. */
  readonly message: string;
}

/** The document that is in the tab now, with its frames and its worker. */
export interface Document {
  readonly start: (ask: Ask, url: string) => Promise<void>;
  readonly startAndEnd: (ask: Ask, url: string) => Promise<void>;
  /** The next document of the tab asks for it as soon as it can. */
  readonly leaveToNext: (ask: Ask, url: string) => Promise<void>;
  /** Ends it the way pages do; nothing happens where this document did not ask for it. */
  readonly end: (ask: Ask) => Promise<void>;
  /** Waits until it is over, or has a response if that is wanted. A document that is left meanwhile says `gone`. */
  readonly until: (ask: Ask, wanted: 'over' | 'response') => Promise<PageState>;
  readonly remove: (where: Where) => Promise<void>;
  readonly register: () => Promise<void>;
}

const gone: PageState = { state: 'gone', message: '' };

/** Speaks with `life` in the documents and the worker of a tab. */
export function documentOf(page: Page): Document {
  const inFrame = async (where: 'frame' | 'sandbox'): Promise<Frame> => {
    await page.evaluate(`life.addFrame(${JSON.stringify(where)})`);
    for (;;) {
      const frame = await page.waitForFrame((frame) => frame.url().endsWith(`/${where}`) && !frame.detached);
      if ((await frame.evaluate(`typeof life === 'object'`).catch(() => false)) === true) return frame;
    }
  };

  const call = async <T>(where: Where, name: string, ...args: readonly unknown[]): Promise<T> => {
    const list = args.map((arg) => JSON.stringify(arg)).join(', ');
    if (where === 'worker')
      return ask<T>(page, `life.inWorker(${JSON.stringify(name)}${list === '' ? '' : `, ${list}`})`);
    return ask<T>(where === 'page' ? page : await inFrame(where), `life.${name}(${list})`);
  };

  return {
    start: (one, url) => call(one.in, 'start', one, url),
    startAndEnd: (one, url) => call(one.in, 'startAndEnd', one, url),
    leaveToNext: (one, url) => call('page', 'leaveToNext', one, url),
    end: (one) => call(one.in, 'end', one.n),
    until: (one, wanted) => call<PageState>(one.in, 'until', one.n, wanted).catch(() => gone),
    remove: (where) => call('page', 'remove', where),
    register: () => call('page', 'register'),
  };
}

async function ask<T>(context: Page | Frame, expression: string): Promise<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what `life` returns is written in page/life.js
  return (await context.evaluate(expression)) as T;
}
