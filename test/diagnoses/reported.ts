import { readFileSync } from 'node:fs';
import type { Exchange } from '../../src/cors/exchange.ts';
import { exchangeGiven, type GivenExchange } from './given.ts';

interface Reported extends GivenExchange {
  readonly id: string;
  readonly stack: string;
  readonly history: readonly GivenExchange[];
}

const file = new URL('reported.json', import.meta.url);
const all: readonly Reported[] = JSON.parse(readFileSync(file, 'utf8'));

/** Exchanges from bug reports and from real servers, as Chromium 156 saw them, each with what was in the log before it. */
export const reported: ReadonlyMap<string, { readonly exchange: Exchange; readonly history: readonly Exchange[] }> =
  new Map(
    all.map((one) => [
      one.id,
      {
        exchange: exchangeGiven(one.id, one),
        history: one.history.map((before, i) => exchangeGiven(`${one.id}-${i}`, before)),
      },
    ]),
  );
