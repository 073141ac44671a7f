import type { Row } from '../row.ts';
import { pairedRatios, spread } from '../statistics.ts';
import type { Cost } from './contestant.ts';

export const names = {
  none: 'no extension',
  same: 'empty extension, same listeners',
  capturing: 'WhyCORS capturing',
  sameIdle: 'empty extension, listeners of the second mode',
  idle: 'WhyCORS, only while DevTools is open',
} as const;

/** By contestant, one entry a round. */
export type Costs = ReadonlyMap<string, readonly Cost[]>;

const measures = { time: 'time', cpu: 'processor' } as const;

/** What was paid without any extension, and every comparison that says something, as medians of the rounds' own ratios. */
export function rowsOf(costs: Costs): readonly Row[] {
  const pairs = [
    [names.same, names.none],
    [names.capturing, names.none],
    [names.capturing, names.same],
    [names.sameIdle, names.none],
    [names.idle, names.none],
    [names.idle, names.sameIdle],
  ] as const;
  return (['time', 'cpu'] as const).flatMap((measure) => {
    const of = (name: string) => (costs.get(name) ?? []).map((cost) => cost[measure]);
    const plain: Row = {
      part: 'page',
      what: `${measures[measure]}: ${names.none}`,
      unit: measure === 'time' ? 'ms' : 's',
      ...spread(of(names.none)),
    };
    const ratios = pairs.map(([name, baseline]): Row => ({
      part: 'page',
      what: `${measures[measure]}: ${name} / ${baseline}`,
      unit: '×',
      ...spread(pairedRatios(of(name), of(baseline))),
    }));
    return [plain, ...ratios];
  });
}
