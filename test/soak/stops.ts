import { numbered, type Counts } from './counts.ts';
import { askAll, expectedOf, openPage, requestOf, settledCounts, type Soak } from './tab.ts';

const [requests, stops, lanes] = [1000, 75, 4];

/** A thousand requests, and the extension's worker is stopped seventy-five times while they are under way. */
export async function soakStops(soak: Soak): Promise<Counts> {
  const { page, tabId } = await openPage(soak);
  let made = 0;
  for (let stop = 1; stop <= stops; stop++) {
    const until = Math.round((requests * stop) / stops);
    const numbers = Array.from({ length: until - made }, (_, i) => made + i);
    const mine = Array.from({ length: lanes }, (_, lane) => numbers.filter((n) => n % lanes === lane));
    const traffic = Promise.all(mine.map((list) => page.evaluate(askAll(list.map((n) => requestOf(n, soak.sites))))));
    // A worker that is stopped before it runs has heard of nothing: each of them lives until something of this is stored.
    await untilStored(soak, numbers);
    await soak.launched.stopExtension();
    await traffic;
    made = until;
  }
  return settledCounts(soak, [tabId], expectedOf(requests));
}

async function untilStored({ launched }: Soak, numbers: readonly number[]): Promise<void> {
  const words = numbers.map((n) => `${numbered(n)}?`);
  const end = Date.now() + 10_000;
  for (;;) {
    const isStored = await launched.inside.evaluate(async (wanted) => {
      const all: Readonly<Record<string, unknown>> = await chrome.storage.session.get(null);
      const texts = Object.values(all).map(String);
      return wanted.some((word) => texts.some((text) => text.includes(word)));
    }, words);
    if (isStored || Date.now() > end) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
