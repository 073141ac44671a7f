import { addressSpaceOf, type AddressSpace } from '../../cors/address-space.ts';
import type { Refusal } from '../../cors/model.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { text, type Text } from '../../wording/text.ts';

/** The spaces that a page needs permission for, as far as the URL tells which it is. */
type Private = Exclude<AddressSpace, 'public'> | null;

/** The address space of the refused hop; null where its name does not tell. */
export function spaceOf(refusal: Pick<Refusal, 'exchange' | 'hop'>): Private {
  const space = addressSpaceOf(hopOf(refusal).url);
  return space === 'public' ? null : space;
}

/** Begins a sentence: where the refused host is. */
export function whereItIs(refusal: Pick<Refusal, 'exchange' | 'hop'>): Text {
  const space = spaceOf(refusal);
  if (space === 'loopback') return text`${serverOf(refusal)} is on this device`;
  return space === 'local'
    ? text`${serverOf(refusal)} is in the local network`
    : text`${serverOf(refusal)} is on this device or in the local network`;
}
