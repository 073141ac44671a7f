import type { Example } from '../diagnoses/diagnosis.ts';
import type { Edit } from '../fixes/edit.ts';
import type { Text } from '../wording/text.ts';
import type { Exchange } from '../cors/exchange.ts';
import type { AdviceContext } from './context.ts';

/**
 * How much it matters. `risk`: somebody may read what is not theirs. `fragile`: it works here and now, and need not
 * elsewhere or tomorrow. `wasteful`: it costs time for nothing. `note`: good to know, nothing has to change.
 */
export type Severity = 'risk' | 'fragile' | 'wasteful' | 'note';

/** The gravest first. */
export const severities = ['risk', 'fragile', 'wasteful', 'note'] as const satisfies readonly Severity[];

/** A remark on one exchange that passed, filled with that exchange's values. */
export interface AdviceGiven {
  /** = file name = anchor in the reference = key in reports. */
  readonly id: string;
  readonly severity: Severity;
  /** What is, with the actual values. At most twelve words. */
  readonly title: Text;
  /** Why it may matter. At most three sentences. */
  readonly why: Text;
  /** What somebody can do about it, as an imperative. */
  readonly act: Text;
  /** Index into `exchange.hops`: where it was seen, and what `edits` are about. */
  readonly hop: number;
  /** The same as changes to headers; empty where no header alone does it. */
  readonly edits: readonly Edit[];
}

/** An exchange for an advice, with what the tab did before it. */
export interface AdviceExample extends Example {
  readonly history?: readonly Exchange[];
}

/** One remark: what it looks at, and what it says. `F` is what was found, `hop` among it. */
interface Definition<F extends { readonly hop: number }> {
  readonly id: string;
  /** A function where it depends on what was found. */
  readonly severity: Severity | ((facts: NoInfer<F>) => Severity);
  /** What is remarkable about this exchange; null: nothing. Called for exchanges that passed only. */
  readonly matches: (context: AdviceContext) => F | null;
  readonly title: (facts: NoInfer<F>) => Text;
  readonly why: (facts: NoInfer<F>) => Text;
  readonly act: (facts: NoInfer<F>) => Text;
  /** The change in headers that ends it. */
  readonly fix?: (facts: NoInfer<F>) => readonly Edit[];
  /** Exchanges on which it is given; used by tests and by the reference. */
  readonly examples: readonly [AdviceExample, ...AdviceExample[]];
  /** Exchanges that look alike, and on which it must keep silent. */
  readonly counterExamples: readonly [AdviceExample, ...AdviceExample[]];
}

export interface Advice extends Pick<Definition<never>, 'id' | 'examples' | 'counterExamples'> {
  /** The remark on this exchange; null where there is nothing to remark. */
  readonly give: (context: AdviceContext) => AdviceGiven | null;
}

/** Types an advice by what its `matches` finds, and closes over it: all advices are of one type outside. */
export function defineAdvice<F extends { readonly hop: number }>(definition: Definition<F>): Advice {
  const { id, severity, matches, examples, counterExamples } = definition;
  return {
    id,
    examples,
    counterExamples,
    give: (context) => {
      const facts = matches(context);
      if (facts === null) return null;
      return {
        id,
        severity: typeof severity === 'function' ? severity(facts) : severity,
        title: definition.title(facts),
        why: definition.why(facts),
        act: definition.act(facts),
        hop: facts.hop,
        edits: definition.fix?.(facts) ?? [],
      };
    },
  };
}
