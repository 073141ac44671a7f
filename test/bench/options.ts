import { parseArgs } from 'node:util';

const parts = ['page', 'core', 'panel', 'size'] as const;
export type Part = (typeof parts)[number];

export interface Options {
  /** Paired rounds of each part; the first ones that warm up are not counted. */
  readonly rounds: number;
  readonly parts: readonly Part[];
  /** Where the numbers go as JSON; null: nowhere. */
  readonly json: string | null;
}

export const usage = `npm run bench -- [--rounds N] [--only ${parts.join('|')}] [--json FILE]`;

/** Reads the command line; a text is what is wrong with it. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        rounds: { type: 'string', default: '11' },
        only: { type: 'string' },
        json: { type: 'string' },
      },
    });
    const rounds = Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 1) return `--rounds takes a whole number from 1, not ${values.rounds}.`;
    const only = parts.filter((part) => values.only === undefined || values.only === part);
    if (only.length === 0) return `--only takes one of ${parts.join(', ')}, not ${values.only}.`;
    return { rounds, parts: only, json: values.json ?? null };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
