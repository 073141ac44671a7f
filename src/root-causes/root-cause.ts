import type { Example, Responsible } from '../causes/cause.ts';
import type { Text } from '../wording/text.ts';
import type { Exchange } from '../cors/exchange.ts';
import type { Context } from './context.ts';

/** `certain`: nothing else looks like this. `likely`: other things could, and rarely do. `possible`: one of several. */
export type Sureness = 'certain' | 'likely' | 'possible';

/** Why a root cause fits: how sure that is, and what was seen. */
export interface Match {
  readonly confidence: Sureness;
  /** Facts of this exchange and of others of its host, each one a line. */
  readonly evidence: readonly Text[];
  /** What else looks the same from here, and how to find out which it is. */
  readonly unsure?: Unsure;
}

export interface Unsure {
  /** Continues "It could also be that …". */
  readonly or: Text;
  /** One or two sentences. */
  readonly findOut: Text;
}

/** An example with what else was in the log. */
export interface RootCauseExample extends Example {
  readonly history?: readonly Exchange[];
}

/** What is really wrong behind a refusal: one file each, named after its `id`. */
export interface RootCause {
  readonly id: string;
  matches(context: Context): Match | null;
  /** What is really wrong, with the true status and layer. At most twelve words. */
  title(context: Context): Text;
  /** At most three sentences. */
  why(context: Context): Text;
  responsible(context: Context): Responsible;
  /** What that person does. At most three sentences. */
  act(context: Context): Text;
  readonly examples: readonly [RootCauseExample, ...RootCauseExample[]];
}

/** Types a root cause; `responsible` may be a name instead of a function. */
export function defineRootCause(
  cause: Omit<RootCause, 'responsible'> & { readonly responsible: Responsible | RootCause['responsible'] },
): RootCause {
  const { responsible } = cause;
  return { ...cause, responsible: typeof responsible === 'string' ? () => responsible : responsible };
}

/** A root cause in words, filled with this exchange's values. */
export interface RootCauseFound {
  readonly id: string;
  readonly title: Text;
  readonly why: Text;
  readonly act: Text;
  readonly responsible: Responsible;
  readonly confidence: Sureness;
  readonly evidence: readonly Text[];
  readonly unsure: Unsure | null;
  /** The layer that wrote the deciding answer; null: there was none, or nothing says. */
  readonly layer: { readonly id: string; readonly title: string } | null;
}
