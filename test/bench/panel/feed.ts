import type { Page } from 'puppeteer-core';
import type { Exchange } from '../../../src/cors/exchange.ts';
import { exchangeKey } from '../../../src/session/keys.ts';
import { textOf } from '../../../src/session/stored.ts';
import { exampleExchanges, recordedExchanges } from '../core/exchanges.ts';

/** A tab number that no real tab has. */
export const benchTab = 999_999;

/** `count` exchanges of one tab, half a second apart, as different as the recorded ones and the causes' examples are. */
export function manyExchanges(count: number): readonly Exchange[] {
  const models = [...recordedExchanges(), ...exampleExchanges()];
  return Array.from({ length: count }, (_, i) => {
    const model = models[i % models.length];
    if (model === undefined) throw new Error('There are no exchanges to repeat.');
    const [first, ...later] = model.hops;
    const url = `${first.url}${first.url.includes('?') ? '&' : '?'}n=${i}`;
    const startedAt = model.startedAt + i * 500;
    return { ...model, id: String(i), tabId: benchTab, startedAt, hops: [{ ...first, url }, ...later] };
  });
}

/** Puts exchanges where the worker would have, in place of all that was there; `page` is any page of the extension. */
export async function store(page: Page, exchanges: readonly Exchange[]): Promise<void> {
  const items = Object.fromEntries(exchanges.map((one) => [exchangeKey(one.tabId, one.id), textOf(one)]));
  await page.evaluate(async (all) => {
    await chrome.storage.session.clear();
    await chrome.storage.session.set(all);
  }, items);
}
