import type { Exchange } from '../../../src/cors/exchange.ts';
import { findingOf } from '../../../src/report/finding-of.ts';
import type { Row } from '../row.ts';
import { orderOfRound, pairedRatios, spread } from '../statistics.ts';
import { exampleExchanges, recordedExchanges } from './exchanges.ts';

/** Milliseconds that each contestant works in one round: long enough for the clock, short enough to pair. */
const slice = 150;

/**
 * Findings per second, and what one costs in copies of its exchange: `JSON.parse(JSON.stringify(exchange))`, which is what
 * reading it from the storage costs at least.
 */
export function measureCore(rounds: number, say: (line: string) => void): readonly Row[] {
  const sets = { 'recorded exchanges': recordedExchanges(), 'the causes’ examples': exampleExchanges() };
  return Object.entries(sets).flatMap(([name, exchanges]) => {
    say(`core: ${exchanges.length} ${name}`);
    return measureSet(name, exchanges, rounds);
  });
}

function measureSet(name: string, exchanges: readonly Exchange[], rounds: number): readonly Row[] {
  // The copy of a finding asks for all of it, also for what is derived only on demand.
  const contestants = {
    finding: (one: Exchange) => ({ ...findingOf(one) }),
    copy: (one: Exchange): unknown => JSON.parse(JSON.stringify(one)),
  };
  const perSecond: Record<keyof typeof contestants, number[]> = { finding: [], copy: [] };
  // The first two rounds warm up: the engine compiles what runs often.
  for (let round = -2; round < rounds; round++) {
    for (const one of orderOfRound(['finding', 'copy'] as const, Math.abs(round))) {
      const rate = rateOf(contestants[one], exchanges);
      if (round >= 0) perSecond[one].push(rate);
    }
  }
  return [
    { part: 'core', what: `findings a second, ${name}`, unit: '/s', ...spread(perSecond.finding) },
    {
      part: 'core',
      what: `one finding in JSON copies of its exchange, ${name}`,
      unit: '×',
      ...spread(pairedRatios(perSecond.copy, perSecond.finding)),
    },
  ];
}

/** How many exchanges a second `work` gets through. */
function rateOf(work: (exchange: Exchange) => unknown, exchanges: readonly Exchange[]): number {
  const start = performance.now();
  let done = 0;
  for (let passed = 0; passed < slice; passed = performance.now() - start) {
    for (const exchange of exchanges) work(exchange);
    done += exchanges.length;
  }
  return (done * 1000) / (performance.now() - start);
}
