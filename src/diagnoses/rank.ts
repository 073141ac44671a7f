import type { Context } from './context.ts';
import type { Alike, Diagnosis, Sureness } from './diagnosis.ts';
import { checkOf } from './check-of.ts';
import { seen } from './evidence.ts';
import { howOften } from './how-often.ts';
import { exact, plausible, type Fit } from './fit.ts';

/** What fits an exchange: the one that explains most, and the mistakes that would have left the same bytes. */
export interface Candidates {
  readonly headline: { readonly diagnosis: Diagnosis; readonly fit: Fit };
  /** What was wrong most often in the corpora comes first; at most three. */
  readonly others: readonly { readonly diagnosis: Diagnosis; readonly alike: Alike }[];
  readonly sureness: Sureness;
}

/** More than three are no help. */
const mostOthers = 3;

/**
 * What fits an exchange; null: nothing is wrong. What only names the check that failed is left out, unless nothing else fits.
 * @param all every diagnosis, in the order of explanation
 */
export function candidatesOf(all: readonly Diagnosis[], context: Context): Candidates | null {
  if (nothingIsWrong(context)) return null;
  const check = context.refusal === null ? null : checkOf(all, context.refusal);
  const headline = firstThatFits(all, context, check);
  if (headline === null) return null;
  const { diagnosis, fit } = headline;
  const found = all.flatMap((one) => {
    const alike = one === diagnosis ? undefined : one.alike.find((mistake) => isAlike(mistake, diagnosis.id, context));
    return alike === undefined ? [] : [{ diagnosis: one, alike }];
  });
  const others = found.toSorted((a, b) => often(b.diagnosis) - often(a.diagnosis));
  const sureness = diagnosis.general ? 'possible' : surenessOf(fit, others.length);
  return { headline, others: others.slice(0, mostOthers), sureness };
}

function firstThatFits(
  all: readonly Diagnosis[],
  context: Context,
  check: Diagnosis | null,
): Candidates['headline'] | null {
  for (const diagnosis of all) {
    const fit = diagnosis.general ? null : fitOf(diagnosis, context, check);
    if (fit !== null) return { diagnosis, fit };
  }
  return check === null ? null : { diagnosis: check, fit: plausible(seen(context)) };
}

function fitOf(diagnosis: Diagnosis, context: Context, check: Diagnosis | null): Fit | null {
  if (diagnosis.fits !== null) return diagnosis.fits(context);
  if (diagnosis !== check) return null;
  return diagnosis.fit?.(context) ?? exact(seen(context));
}

function often({ id }: Diagnosis): number {
  return howOften.get(id) ?? 0;
}

function isAlike(alike: Alike, id: string, context: Context): boolean {
  return alike.of.includes(id) && (alike.when?.(context) ?? true);
}

function surenessOf({ how }: Fit, others: number): Sureness {
  if (how === 'exact') return others === 0 ? 'certain' : 'likely';
  return others === 0 ? 'likely' : 'possible';
}

/** Most exchanges pass, and then there is nothing to look for. */
function nothingIsWrong({ refusal, verdict: { outcome, tolerated } }: Context): boolean {
  return refusal === null && outcome !== 'opaque' && tolerated.length === 0;
}
