import type { Browser } from 'puppeteer-core';

/** Reads how many seconds of processor time each process of a browser has used so far, by process id. */
export type CpuTimes = ReadonlyMap<number, number>;

export interface CpuMeter {
  readonly read: () => Promise<CpuTimes>;
}

/** The browser's own account, over the DevTools protocol: all its processes, those of extensions among them. */
export async function cpuMeter(browser: Browser): Promise<CpuMeter> {
  const session = await browser.target().createCDPSession();
  return {
    read: async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return new Map(processInfo.map(({ id, cpuTime }) => [id, cpuTime]));
    },
  };
}

/** Seconds of processor time between two readings. A process that ended in between counts no more than before. */
export function cpuBetween(before: CpuTimes, after: CpuTimes): number {
  let sum = 0;
  for (const [id, time] of after) sum += time - (before.get(id) ?? 0);
  return sum;
}
