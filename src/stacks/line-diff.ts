/** One line of a change. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

/** The shortest change from some lines to others: https://en.wikipedia.org/wiki/Longest_common_subsequence */
export function lineDiff(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const lengths = commonLengths(before, after);
  const at = (i: number, j: number): number => lengths[i * (after.length + 1) + j] ?? 0;
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [gone, added] = [before[i], after[j]];
    if (gone !== undefined && gone === added) {
      lines.push({ sign: ' ', line: gone });
      i += 1;
      j += 1;
    } else if (gone !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', line: gone });
      i += 1;
    } else if (added !== undefined) {
      lines.push({ sign: '+', line: added });
      j += 1;
    }
  }
  return lines;
}

/** For each pair of places, how many lines are common to what follows them. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly number[] {
  const width = after.length + 1;
  const lengths: number[] = Array.from({ length: (before.length + 1) * width }, () => 0);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const same = before[i] === after[j];
      lengths[i * width + j] = same
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}

/** The lines as a diff is written: https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html */
export function diffText(lines: readonly DiffLine[]): string {
  return lines.map(({ sign, line }) => `${sign} ${line}`).join('\n');
}
