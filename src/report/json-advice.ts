import type { AdviceGiven, Severity } from '../advice/advice.ts';
import { plain } from '../wording/text.ts';

export interface JsonAdvice {
  readonly id: string;
  /** On one line, values in backticks, control bytes visible; so are `why` and `act`. */
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  readonly act: string;
}

/** A remark, already redacted, for the automation interface. */
export function jsonAdvice({ id, title, why, severity, act }: AdviceGiven): JsonAdvice {
  return { id, title: plain(title), why: plain(why), severity, act: plain(act) };
}
