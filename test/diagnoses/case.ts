import type { Responsible } from '../../src/diagnoses/diagnosis.ts';
import type { Exchange } from '../../src/cors/exchange.ts';

/** One exchange of which it is known what was really wrong. */
export interface CorpusCase {
  readonly id: string;
  readonly stack: string;
  readonly exchange: Exchange;
  /** What else was in the log. */
  readonly history: readonly Exchange[];
  /** null: nothing is wrong, and nothing may be said to be. */
  readonly expected: Expected | null;
}

export interface Expected {
  /** The first one is what was wrong. The others look exactly the same on the wire, so that they are right as well. */
  readonly rootCauses: readonly [string, ...string[]];
  readonly responsible: readonly Responsible[];
}
