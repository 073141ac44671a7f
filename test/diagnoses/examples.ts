import { applyEdits } from '../../src/fixes/apply.ts';
import type { Edit } from '../../src/fixes/edit.ts';
import { all } from '../../src/diagnoses/all.ts';
import { contextOf, type Context } from '../../src/diagnoses/context.ts';
import { diagnose, type Diagnosed } from '../../src/diagnoses/diagnose.ts';
import type { Diagnosis, Example } from '../../src/diagnoses/diagnosis.ts';
import { pastOf } from '../../src/diagnoses/host-history.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { judge } from '../../src/cors/judge.ts';
import type { Refusal } from '../../src/cors/model.ts';
import type { Examples } from './example.ts';
import { diagnosesInFolders } from './index-source.ts';

export interface Case {
  readonly label: string;
  readonly diagnosis: Diagnosis;
  readonly example: Example;
  readonly context: Context;
  /** What is said of the example. */
  readonly found: Diagnosed | null;
}

/** A case of a diagnosis that names a check which failed. */
export interface CheckCase extends Case {
  /** What the algorithm says of the example. */
  readonly refusal: Refusal;
}

/** The examples of every diagnosis, by id: the file of the same name in the topic folder here. */
export const examplesById: ReadonlyMap<string, Examples> = await readExamples();

/** Every example of every diagnosis, in the order of explanation, with what is said of it. */
export const cases: readonly Case[] = all.flatMap((diagnosis) =>
  (examplesById.get(diagnosis.id) ?? []).map((example): Case => {
    const { exchange, history = [] } = example;
    const context = contextOf(exchange, judge(exchange), pastOf([...history, exchange]));
    return { label: `${diagnosis.id}: ${example.name}`, diagnosis, example, context, found: diagnose(context) };
  }),
);

/** The examples of those that name a check which failed: what the browser let pass is judged by the standard. */
export const checkCases: readonly CheckCase[] = cases
  .filter(({ diagnosis }) => diagnosis.explains.length > 0)
  .map((one): CheckCase => {
    const { exchange, history = [] } = one.example;
    const refusal = refusalOf(exchange);
    if (refusal === null) throw new Error(`${one.label} is not refused`);
    return { ...one, refusal, context: contextOf(exchange, judge(exchange), pastOf([...history, exchange]), refusal) };
  });

/** The browser's refusal, or the standard's where the browser let it pass. */
export function refusalOf(exchange: Exchange): Refusal | null {
  const { refusal, tolerated } = judge(exchange);
  return refusal ?? tolerated[0] ?? null;
}

/**
 * What refuses the exchange once the edits are made: the credentials mode and the mode stay as they were read before,
 * and the end is no longer the browser's word.
 */
export function refusalAfter(
  { example, refusal }: Pick<CheckCase, 'example' | 'refusal'>,
  edits: readonly Edit[],
): Refusal | null {
  const { mode, credentials } = judge(example.exchange);
  const { knownOptions } = example.exchange;
  const pinned: Exchange = {
    ...example.exchange,
    knownOptions: { mode, credentials: credentials.mode, ...knownOptions },
  };
  const { tolerated, browsers } = judge(applyEdits(pinned, edits, refusal.hop));
  if (tolerated[0] === undefined && Object.values(browsers).includes('blocked')) {
    throw new Error('a browser still refuses what the standard allows');
  }
  return tolerated[0] ?? null;
}

async function readExamples(): Promise<ReadonlyMap<string, Examples>> {
  const found = await diagnosesInFolders();
  const read = found.map(async ({ file, diagnosis }): Promise<readonly [string, Examples]> => {
    const module: { readonly examples: Examples } = await import(new URL(file, import.meta.url).href);
    return [diagnosis.id, module.examples];
  });
  return new Map(await Promise.all(read));
}
