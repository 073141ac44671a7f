import type { SequenceSubject, Told } from './browser.ts';
import type { Lived } from './drive.ts';
import type { Found } from './extension.ts';
import { join } from './join.ts';
import type { Sequence } from './sequence.ts';
import type { Slot } from './slot.ts';
import { truthOf, type Truth } from './truth.ts';

/** One request: what really became of it, and what the extension says. */
export interface Row {
  readonly slot: Slot;
  readonly truth: Truth;
  readonly found: readonly Found[];
  /** What is wrong; empty when nothing is. */
  readonly wrong: string;
  /** The true code is one of several readings of what cannot be seen. */
  readonly among: boolean;
}

export interface Compared {
  readonly rows: readonly Row[];
  /** Findings that no request belongs to. */
  readonly surplus: readonly Found[];
}

/** Every request of a sequence beside its finding. */
export function compare(
  subject: SequenceSubject,
  sequence: Sequence,
  lived: Lived,
  slots: readonly Slot[],
  told: readonly Told[],
  found: readonly Found[],
): Compared {
  const heard = join(slots, told).bySlot;
  const truths = new Map(
    slots.map((slot) => [
      slot,
      truthOf(subject, sequence, lived, slot, lived.fates.get(slot.ask.n), heard.get(slot) ?? []),
    ]),
  );
  const isRight = (slot: Slot, one: Found) => {
    const truth = truths.get(slot);
    return truth !== undefined && isOutcome(subject, truth, one);
  };
  // Of two for one URL that had no answer, the finding is of the one that has to have one: the other's page is gone, and its log.
  const isDue = (slot: Slot) => truths.get(slot)?.isExpected === true;
  const due = [...slots.filter(isDue), ...slots.filter((slot) => !isDue(slot))];
  const { bySlot, rest } = join(due, found, isRight);
  const rows = [...truths].map(([slot, truth]): Row => {
    const mine = bySlot.get(slot) ?? [];
    const wrong = truth.contradiction === '' ? wrongIn(subject, truth, mine) : `contradiction: ${truth.contradiction}`;
    return {
      slot,
      truth,
      found: mine,
      wrong,
      among: wrong === '' && mine.some((one) => codeAt(subject, truth, one) > 0),
    };
  });
  return { rows, surplus: rest };
}

export function isWrong({ rows, surplus }: Compared): boolean {
  return surplus.length > 0 || rows.some(({ wrong }) => wrong !== '');
}

function wrongIn(subject: SequenceSubject, truth: Truth, found: readonly Found[]): string {
  const [one, ...more] = found;
  if (more.length > 0) return `${found.length} findings`;
  if (one === undefined) return truth.isExpected ? 'no finding' : '';
  if (!isOutcome(subject, truth, one)) return `the outcome is ${one.outcome}`;
  return codeAt(subject, truth, one) < 0 ? 'another code' : '';
}

function isOutcome({ networkCode }: SequenceSubject, { outcome, code, or, isUnseen }: Truth, found: Found): boolean {
  if (!found.confirmed && isUnseen) return true;
  if (found.outcome === outcome || or.some((other) => other === found.outcome)) return true;
  return found.outcome === 'failed' && outcome === 'blocked' && code !== null && code === networkCode;
}

/** Where the true code stands among those of the finding's causes; 0 where there is none to be found. */
function codeAt({ codeOf, networkCode, alsoNames }: SequenceSubject, { outcome, code }: Truth, found: Found): number {
  if (outcome !== 'blocked' || code === null || code === networkCode || found.outcome !== 'blocked') return 0;
  return found.causes.findIndex(({ codes }) => {
    const ours = codeOf(codes);
    return ours === code || (ours !== null && alsoNames(code, ours));
  });
}
