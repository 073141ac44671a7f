import { judge } from '../../src/cors/judge.ts';
import { contextOf } from '../../src/root-causes/context.ts';
import { rootCauseOf } from '../../src/root-causes/index.ts';
import { pastOf } from '../../src/root-causes/past.ts';
import type { RootCauseFound } from '../../src/root-causes/root-cause.ts';
import { blind } from './blind/recorded.ts';
import type { CorpusCase } from './case.ts';
import { given } from './given.ts';
import { recorded } from './recorded.ts';

export interface Outcome {
  readonly one: CorpusCase;
  readonly found: RootCauseFound | null;
  readonly rightCause: boolean;
  readonly rightParty: boolean;
}

/** Every exchange of the corpus. */
export const corpus: readonly CorpusCase[] = [...given, ...recorded, ...blind];

export function outcomeOf(one: CorpusCase): Outcome {
  const { exchange, history, expected } = one;
  const found = rootCauseOf(contextOf(exchange, judge(exchange), pastOf([...history, exchange])));
  if (expected === null) return { one, found, rightCause: found === null, rightParty: found === null };
  return {
    one,
    found,
    rightCause: expected.rootCauses.includes(found?.id ?? ''),
    rightParty: found !== null && expected.responsible.includes(found.responsible),
  };
}
