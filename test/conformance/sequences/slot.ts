import type { Ask, Hold } from './sequence.ts';

/** One request of a page as the server knows it: a life of an ask, with all its redirects and preflights. */
export interface Slot {
  readonly ask: Ask;
  readonly life: number;
  /** Something of it arrived. */
  readonly reached: boolean;
  /** The numbers of all its answers, those to its preflights among them. */
  readonly answers: readonly number[];
  /** Where it is held now. */
  readonly held: Hold | null;
  /** `sent`: the last answer was; `refused`: one was that refuses it; `hung-up`: the browser did, before that. */
  readonly over: 'sent' | 'refused' | 'hung-up' | null;
}

/** Where the arrivals of a slot stand. */
export interface Arrived {
  readonly hop: number;
  readonly preflight: boolean;
}

/** Whether this can be the next arrival of a slot whose last one was that. */
export function follows(next: Arrived, last: Arrived | null): boolean {
  if (last === null) return next.hop === 0;
  return next.hop === last.hop ? last.preflight && !next.preflight : !last.preflight && next.hop === last.hop + 1;
}
