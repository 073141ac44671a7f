import type { Refusal } from '../cors/model.ts';
import type { Diagnosis } from './diagnosis.ts';

/**
 * The diagnosis that names the check that failed, by the refusal alone; null: none does.
 * @param all every diagnosis, in the order of explanation
 */
export function checkOf(all: readonly Diagnosis[], refusal: Refusal): Diagnosis | null {
  return all.find((diagnosis) => diagnosis.when(refusal)) ?? null;
}
