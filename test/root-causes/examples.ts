import { judge } from '../../src/cors/judge.ts';
import { contextOf, type Context } from '../../src/root-causes/context.ts';
import { rootCauseOf } from '../../src/root-causes/index.ts';
import { rootCauses } from '../../src/root-causes/order.ts';
import { pastOf } from '../../src/root-causes/past.ts';
import type { RootCause, RootCauseExample, RootCauseFound } from '../../src/root-causes/root-cause.ts';

export interface Case {
  readonly label: string;
  readonly rootCause: RootCause;
  readonly context: Context;
  /** What is said of the example. */
  readonly found: RootCauseFound | null;
}

/** Every example of every root cause, with what is said of it. */
export const cases: readonly Case[] = rootCauses.flatMap((rootCause) =>
  rootCause.examples.map((example): Case => {
    const context = contextOfExample(example);
    return { label: `${rootCause.id}: ${example.name}`, rootCause, context, found: rootCauseOf(context) };
  }),
);

function contextOfExample({ exchange, history = [] }: RootCauseExample): Context {
  return contextOf(exchange, judge(exchange), pastOf([...history, exchange]));
}
