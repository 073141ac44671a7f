import type { Exchange } from '../cors/exchange.ts';
import type { Refusal, RefusalKind } from '../cors/model.ts';
import type { Edit } from '../fixes/edit.ts';
import type { Text } from '../wording/text.ts';
import type { Context } from './context.ts';
import type { Fit } from './fit.ts';
import type { Stage } from './stages.ts';

/** The party that has to act. */
export type Responsible =
  'server' | 'proxy' | 'gateway' | 'cdn' | 'auth' | 'page' | 'browser' | 'network' | 'extension';

/**
 * `certain`: it fits exactly, and nothing else leaves the same bytes. `likely`: it fits exactly and others would leave them
 * too, or it fits plausibly and none is known. `possible`: it fits plausibly, and others do as well.
 */
export type Sureness = 'certain' | 'likely' | 'possible';

/** Where a mistake leaves the same bytes as another one: the exchange is then a candidate for both. */
export interface Alike {
  /** The diagnoses that it stands beside. */
  readonly of: readonly string[];
  /** Where it does; without it, wherever one of them is the headline. */
  when?(context: Context): boolean;
  /** Continues "It could also be that …". */
  or(context: Context): Text;
  /** How to find out whether it is this one. One or two sentences. */
  check(context: Context): Text;
}

/** What a diagnosis looks at, where it stands behind refusals of certain kinds. */
export type ContextOf<K extends RefusalKind> = Omit<Context, 'refusal'> & { readonly refusal: Refusal<K> };

/** What is wrong, in a developer's words, with its fix and who is responsible: one file each, named after its `id`. */
export interface Diagnosis {
  /** = file name = anchor in the reference = key in reports. */
  readonly id: string;
  /** Its place in the order of explanation. */
  readonly stage: Stage;
  /** Diagnoses of the same stage that it stands before, because it says more where both fit. */
  readonly before: readonly string[];
  /** It names the check that failed and no more, so it steps back behind everything else that fits, and is never more than possible. */
  readonly general: boolean;
  /** The kinds of refusal that it names by themselves; empty: it needs to know more than the refusal. */
  readonly explains: readonly RefusalKind[];
  /** Where it would leave the same bytes as other diagnoses, so that it is one of several. */
  readonly alike: readonly Alike[];
  /** True where the refusal alone says that it is this one. */
  when(refusal: Refusal): boolean;
  /** False on the one that explains every refusal of its kind, so that it stands last. */
  readonly conditional: boolean;
  /** Decides by the whole context; null where the refusal alone decides, by `when`. */
  readonly fits: ((context: Context) => Fit | null) | null;
  /** How well it fits, where the refusal alone decides that it does; null: as certain as the refusal is. */
  readonly fit: ((context: Context) => Fit) | null;
  /** What is wrong, with the deciding value. At most twelve words. */
  title(context: Context): Text;
  /** At most three sentences. */
  why(context: Context): Text;
  responsible(context: Context): Responsible;
  /** What that party does, as an instruction with the actual values. */
  act(context: Context): Text;
  /** It says itself what resolves it, nothing included; else what makes the failed check pass does. */
  readonly hasFix: boolean;
  /** The change that resolves it; empty where no header, status or request option can. */
  fix(context: Context): readonly Edit[];
  /** Another change that resolves it as well, usually on the other side. */
  otherwise(context: Context): readonly Edit[];
}

/** An exchange that shows a diagnosis, with what else was in the log. */
export interface Example {
  readonly name: string;
  readonly exchange: Exchange;
  readonly history?: readonly Exchange[];
}

interface Definition<C, F = C> {
  readonly id: string;
  readonly stage: Stage;
  readonly before?: readonly string[];
  readonly general?: true;
  readonly alike?: readonly Alike[];
  title(context: C): Text;
  why(context: C): Text;
  readonly responsible: Responsible | ((context: C) => Responsible);
  act(context: C): Text;
  fix?(context: F): readonly Edit[];
  otherwise?(context: F): readonly Edit[];
}

/** By the refusal alone: `when` decides; without it, it explains every refusal of its kinds that nothing else does. */
interface OfRefusal<K extends RefusalKind> extends Definition<ContextOf<K>> {
  readonly explains: readonly K[];
  when?(refusal: Refusal<K>): boolean;
  fit?(context: ContextOf<K>): Fit;
  readonly fits?: undefined;
}

/** By the whole context. Where it also names a check that failed, `explains` and `when` say which; its fix is for that. */
interface OfContext<K extends RefusalKind> extends Definition<Context, ContextOf<K>> {
  fits(context: Context): Fit | null;
  readonly explains?: readonly K[];
  when?(refusal: Refusal<K>): boolean;
  readonly fit?: undefined;
}

/** Types a diagnosis by what it explains: `when` and the words receive exactly those facts. */
export function defineDiagnosis<const K extends RefusalKind>(
  // `explains` alone says what K is; a shared function as `fix` takes every refusal and must not widen it.
  definition: Pick<OfRefusal<K>, 'explains'> & NoInfer<OfRefusal<K>>,
): Diagnosis;
export function defineDiagnosis<const K extends RefusalKind = RefusalKind>(
  definition: Pick<OfContext<K>, 'explains'> & NoInfer<OfContext<K>>,
): Diagnosis;
export function defineDiagnosis(definition: Given): Diagnosis {
  const { explains = [], responsible } = definition;
  const { when, fits, fit, fix, otherwise } = definition;
  const isNamed = ({ refusal }: Context) =>
    refusal !== null && (explains.length === 0 || explains.includes(refusal.kind));
  return {
    ...definition,
    before: definition.before ?? [],
    general: definition.general ?? false,
    alike: definition.alike ?? [],
    explains,
    conditional: when !== undefined,
    when: (refusal) => explains.includes(refusal.kind) && (when?.(refusal) ?? true),
    fits: fits ?? null,
    fit: fit ?? null,
    responsible: typeof responsible === 'string' ? () => responsible : responsible,
    hasFix: fix !== undefined,
    fix: (context) => (fix !== undefined && isNamed(context) ? fix(context) : []),
    otherwise: (context) => (otherwise !== undefined && isNamed(context) ? otherwise(context) : []),
  };
}

/** A definition of either sort: its functions are called only where the context has what they look at. */
interface Given extends Omit<Definition<Context>, 'fix' | 'otherwise'> {
  readonly explains?: readonly RefusalKind[];
  readonly when?: (refusal: Refusal) => boolean;
  readonly fits?: ((context: Context) => Fit | null) | undefined;
  readonly fit?: ((context: Context) => Fit) | undefined;
  readonly fix?: (context: Context) => readonly Edit[];
  readonly otherwise?: (context: Context) => readonly Edit[];
}
