import type { Context } from './context.ts';
import type { Diagnosis, Fit } from './diagnosis.ts';
import { checkOf } from './check-of.ts';
import { seen } from './evidence.ts';

/** A diagnosis that fits an exchange, with how well it does. */
export interface Candidate {
  readonly diagnosis: Diagnosis;
  readonly fit: Fit;
}

/**
 * What fits an exchange, in the order of explanation, up to the first that more than possibly does. What only names the
 * check that failed is left out, unless nothing else fits.
 * @param all every diagnosis, in the order of explanation
 */
export function candidatesOf(all: readonly Diagnosis[], context: Context): readonly Candidate[] {
  if (nothingIsWrong(context)) return [];
  const check = context.refusal === null ? null : checkOf(all, context.refusal);
  const candidates: Candidate[] = [];
  for (const diagnosis of all) {
    const fit = diagnosis.general ? null : fitOf(diagnosis, context, check);
    if (fit === null) continue;
    candidates.push({ diagnosis, fit });
    if (fit.confidence !== 'possible') break;
  }
  if (candidates.length > 0 || check === null) return candidates;
  return [{ diagnosis: check, fit: { confidence: 'possible', evidence: seen(context) } }];
}

function fitOf(diagnosis: Diagnosis, context: Context, check: Diagnosis | null): Fit | null {
  if (diagnosis.fits !== null) return diagnosis.fits(context);
  if (diagnosis !== check) return null;
  return diagnosis.fit?.(context) ?? { confidence: 'certain', evidence: seen(context) };
}

/** Most exchanges pass, and then there is nothing to look for. */
function nothingIsWrong({ refusal, verdict: { outcome, tolerated } }: Context): boolean {
  return refusal === null && outcome !== 'opaque' && tolerated.length === 0;
}
