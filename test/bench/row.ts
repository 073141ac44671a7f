import type { Part } from './options.ts';
import type { Spread } from './statistics.ts';

/** One measured quantity. `×` is a ratio to the baseline that `what` names, measured in the same rounds. */
export interface Row extends Spread {
  readonly part: Part;
  readonly what: string;
  readonly unit: '×' | 'ms' | 's' | '/s' | 'kB';
}

/** The rows as a Markdown table, ready to be pasted. */
export function asTable(rows: readonly Row[]): string {
  const head = ['| measured | median | quartiles | rounds |', '|---|--:|--:|--:|'];
  const lines = rows.map(({ what, unit, median, low, high, rounds }) => {
    const between = rounds === 1 ? '' : `${number(low, unit)} to ${number(high, unit)}`;
    return `| ${what} | ${number(median, unit)} ${unit} | ${between} | ${rounds === 1 ? '' : rounds} |`;
  });
  return [...head, ...lines].join('\n');
}

function number(value: number, unit: Row['unit']): string {
  const digits = unit === '×' || unit === 's' ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
