import type { Refusal } from '../cors/model.ts';
import type { CausesOf } from './cause-map.ts';
import type { Cause } from './cause.ts';
import { originCauses } from './origin-causes.ts';
import { otherCauses } from './other-causes.ts';
import { preflightCauses } from './preflight-causes.ts';
import unexplained from './unexplained.ts';

/** The first cause that fits is the cause. The map is total, so that no refusal is without an explanation. */
export const causes: CausesOf = { ...originCauses, ...preflightCauses, ...otherCauses };

/** Every cause once, in the order of the map. */
export const allCauses: readonly Cause[] = [...new Set<Cause>(Object.values(causes).flat())];

/** The cause of a refusal: the first that fits. */
export function causeOf(refusal: Refusal): Cause {
  const candidates: readonly Cause[] = causes[refusal.kind];
  // The last one has no condition, so there always is one.
  return candidates.find((cause) => cause.matches?.(refusal) ?? true) ?? unexplained;
}
