import type { Slot } from './slot.ts';

/** Something that was seen of a request, by the browser or by the extension. */
export interface Sighted {
  readonly target: number;
  /** The numbers of the answers that it saw. */
  readonly answers: readonly number[];
}

export interface Joined<T> {
  readonly bySlot: ReadonlyMap<Slot, readonly T[]>;
  /** What belongs to no slot. */
  readonly rest: readonly T[];
}

/**
 * Gives each slot what was seen of it. An answer's number names its slot; what saw no answer is of a slot for the same URL that
 * nothing else is of, and of several such one that it fits: nobody could tell them apart.
 */
export function join<T extends Sighted>(
  slots: readonly Slot[],
  seen: readonly T[],
  fits: (slot: Slot, one: T) => boolean = () => true,
): Joined<T> {
  const bySlot = new Map<Slot, T[]>(slots.map((slot) => [slot, []]));
  const unnamed: T[] = [];
  for (const one of seen) {
    const named = slots.filter(({ answers }) => one.answers.some((number) => answers.includes(number)));
    // Of identical requests the server does not know either which preflight was whose.
    const slot = named.find((slot) => bySlot.get(slot)?.length === 0) ?? named[0];
    if (slot === undefined) unnamed.push(one);
    else bySlot.get(slot)?.push(one);
  }
  const place = (one: T, isFit: (slot: Slot) => boolean): boolean => {
    const slot = slots.find((slot) => slot.ask.target === one.target && bySlot.get(slot)?.length === 0 && isFit(slot));
    if (slot !== undefined) bySlot.get(slot)?.push(one);
    return slot !== undefined;
  };
  const left = unnamed.filter((one) => !place(one, (slot) => slot.reached && fits(slot, one)));
  const rest = left.filter((one) => !place(one, ({ reached }) => reached) && !place(one, () => true));
  return { bySlot, rest };
}
