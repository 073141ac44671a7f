import { known } from './coverage-known.ts';
import { lookAlikes } from './coverage-look-alikes.ts';

/** One thing that goes amiss and reads as "blocked by CORS", and what says so. */
export interface Covered {
  readonly id: string;
  readonly what: string;
  /** Ids of root causes, causes and advice; null: nothing says it. */
  readonly told: readonly [string, ...string[]] | null;
  /** Where it is told in part or not at all: why. */
  readonly reason?: string;
}

/** What users report, by how often, and what only looks like CORS. */
export const coverage: readonly Covered[] = [...known, ...lookAlikes];

/** The table as Markdown. */
export function coverageTable(): string {
  const rows = coverage.map(({ id, what, told, reason = '' }) => {
    const ids = told === null ? '**not told**' : told.map((one) => `\`${one}\``).join(', ');
    return `| ${id} | ${what} | ${ids} | ${reason} |`;
  });
  return ['| | What is amiss | Told by | How far |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}
