/** Longer names are no slips of the pen, and comparing them would take too long. */
const longest = 64;

/** Levenshtein distance: the number of letters to add, drop or replace. Infinity for names over 64 letters. */
export function distance(a: string, b: string): number {
  if (a.length > longest || b.length > longest) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** A name without what people mix up: case, `_` against `-`, the `x-` in front. */
function bare(name: string): string {
  return name.toLowerCase().replaceAll('_', '-').replace(/^x-/, '').replaceAll('-', '');
}

/**
 * The candidate that was most likely meant by `name`, or null when none is near: equal but for case, `_` or `x-`,
 * or one letter in four (two at most) away.
 */
export function nearest(name: string, candidates: readonly string[]): string | null {
  const same = candidates.find((candidate) => bare(candidate) === bare(name) && bare(name) !== '');
  if (same !== undefined) return same;
  const close = candidates
    .filter((candidate) => Math.abs(candidate.length - name.length) <= 2)
    .map((candidate) => ({ candidate, far: distance(candidate.toLowerCase(), name.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.min(2, Math.floor(Math.max(candidate.length, name.length) / 4)))
    .toSorted((a, b) => a.far - b.far);
  return close[0]?.candidate ?? null;
}
