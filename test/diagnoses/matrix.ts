import { judge } from '../../src/cors/judge.ts';
import { contextOf } from '../../src/diagnoses/context.ts';
import { diagnose, type Diagnosed } from '../../src/diagnoses/diagnose.ts';
import { pastOf } from '../../src/diagnoses/host-history.ts';
import { blind } from './blind/recorded.ts';
import type { CorpusCase } from './case.ts';
import { given } from './given.ts';
import { recorded } from './recorded.ts';

export interface Outcome {
  readonly one: CorpusCase;
  readonly found: Diagnosed | null;
  readonly rightCause: boolean;
  readonly rightParty: boolean;
}

/** Every exchange of the corpus. */
export const corpus: readonly CorpusCase[] = [...given, ...recorded, ...blind];

export function outcomeOf(one: CorpusCase): Outcome {
  const { exchange, history, expected } = one;
  const found = diagnose(contextOf(exchange, judge(exchange), pastOf([...history, exchange])));
  if (expected === null) return { one, found, rightCause: found === null, rightParty: found === null };
  return {
    one,
    found,
    rightCause: expected.rootCauses.includes(found?.id ?? ''),
    rightParty: found !== null && expected.responsible.includes(found.responsible),
  };
}
