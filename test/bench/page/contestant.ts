import type { CDPSession } from 'puppeteer-core';
import { setTimeout as pass } from 'node:timers/promises';
import { launchChromium, type Launched } from '../../chromium/launch.ts';
import { cpuBetween, cpuMeter } from './cpu.ts';
import type { BenchServer } from './start-server.ts';

export interface Cost {
  /** Milliseconds from the first request to the last answer, by the page's clock. */
  readonly time: number;
  /** Seconds of processor time of all the browser's processes, the time after the last answer included. */
  readonly cpu: number;
}

export interface Contestant {
  readonly launched: Launched;
  /** Loads the page anew and lets it ask. */
  readonly run: (round: number) => Promise<Cost>;
}

export const requests = 1000;

/** Milliseconds after the last answer in which an extension's late work (storage, badge) still counts as processor time. */
const afterwards = 1000;

/** A browser of its own with one page, and an extension in it or none. */
export async function startContestant(server: BenchServer, extension: string | null): Promise<Contestant> {
  const launched = await launchChromium({ headless: true, ...(extension === null ? {} : { extension }) });
  const meter = await cpuMeter(launched.browser);
  const page = await openPlainPage(launched, `${server.page}/`);

  const run = async (round: number): Promise<Cost> => {
    await load(page, `${server.page}/?round=${round}`);
    const before = await meter.read();
    const { time, passed } = await ask(page, server.api, round);
    await pass(afterwards);
    if (passed !== requests * 0.75) throw new Error(`${passed} of ${requests} requests passed; 750 were expected.`);
    return { time, cpu: cpuBetween(before, await meter.read()) };
  };

  return { launched, run };
}

/** A tab without puppeteer's own page around it, which would have every request reported to this process. */
async function openPlainPage({ browser }: Launched, url: string): Promise<CDPSession> {
  const session = await browser.target().createCDPSession();
  await session.send('Target.createTarget', { url });
  const target = await browser.waitForTarget((target) => target.url() === url);
  const page = await target.createCDPSession();
  await page.send('Page.enable');
  return page;
}

async function load(page: CDPSession, url: string): Promise<void> {
  const loaded = new Promise((resolve) => page.once('Page.loadEventFired', resolve));
  await page.send('Page.navigate', { url });
  await loaded;
}

async function ask(
  page: CDPSession,
  api: string,
  round: number,
): Promise<{ readonly time: number; readonly passed: number }> {
  const expression = `askMany(${JSON.stringify(api)}, ${round}, ${requests})`;
  const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(`The page of the benchmark failed: ${exceptionDetails.text}`);
  const answer: { readonly time: number; readonly passed: number } = result.value;
  return answer;
}
