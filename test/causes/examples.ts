import { applyEdits } from '../../src/fixes/apply.ts';
import type { Cause, Example } from '../../src/causes/cause.ts';
import type { Edit } from '../../src/fixes/edit.ts';
import { allCauses } from '../../src/causes/index.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { judge } from '../../src/cors/judge.ts';
import type { Refusal } from '../../src/cors/model.ts';

export interface Case {
  readonly label: string;
  readonly cause: Cause;
  readonly example: Example;
  /** What the algorithm says of the example. */
  readonly refusal: Refusal;
}

/** Every example of every cause, with what the algorithm says of it. */
export const cases: readonly Case[] = allCauses.flatMap((cause) =>
  cause.examples.map((example) => {
    const refusal = refusalOf(example.exchange);
    if (refusal === null) throw new Error(`${cause.id}: the example "${example.name}" is not refused`);
    return { label: `${cause.id}: ${example.name}`, cause, example, refusal };
  }),
);

/** The browser's refusal, or the standard's where the browser let it pass. */
export function refusalOf(exchange: Exchange): Refusal | null {
  const { refusal, tolerated } = judge(exchange);
  return refusal ?? tolerated[0] ?? null;
}

/**
 * What refuses the exchange once the edits are made: the credentials mode and the mode stay as they were read before,
 * and the end is no longer the browser's word.
 */
export function refusalAfter({ example, refusal }: Case, edits: readonly Edit[]): Refusal | null {
  const { mode, credentials } = judge(example.exchange);
  const { told } = example.exchange;
  const pinned: Exchange = { ...example.exchange, told: { mode, credentials: credentials.mode, ...told } };
  const { tolerated, browsers } = judge(applyEdits(pinned, edits, refusal.hop));
  if (tolerated[0] === undefined && Object.values(browsers).includes('blocked')) {
    throw new Error('a browser still refuses what the standard allows');
  }
  return tolerated[0] ?? null;
}
