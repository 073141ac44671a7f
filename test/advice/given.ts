import type { Advice, AdviceExample, AdviceGiven } from '../../src/advice/advice.ts';
import { adviceOf, allAdvice } from '../../src/advice/index.ts';
import { judge } from '../../src/cors/judge.ts';

/** What is remarked on an example, whole: by all advices. */
export function remarksOn({ exchange, history = [] }: Omit<AdviceExample, 'name'>): readonly AdviceGiven[] {
  return adviceOf({ exchange, verdict: judge(exchange), history });
}

export interface Case {
  readonly label: string;
  readonly advice: Advice;
  readonly example: AdviceExample;
  readonly given: AdviceGiven;
}

/** Every example of every advice, with what it says there. */
export const cases: readonly Case[] = allAdvice.flatMap((advice) =>
  advice.examples.map((example) => {
    const given = remarksOn(example).find(({ id }) => id === advice.id);
    if (given === undefined) throw new Error(`${advice.id}: keeps silent on its example "${example.name}"`);
    return { label: `${advice.id}: ${example.name}`, advice, example, given };
  }),
);
