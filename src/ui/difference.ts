/** Where two values differ: between the characters that both begin with and those that both end with. */
export interface Difference {
  /** Characters that both begin with. */
  readonly start: number;
  /** Characters that both end with, behind `start`. */
  readonly end: number;
}

/** The one stretch in which two values differ; null: they are the same, or too different for marks to help. */
export function differenceOf(a: string, b: string): Difference | null {
  if (a === b) return null;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return (start + end) * 2 < shorter ? null : { start, end };
}
