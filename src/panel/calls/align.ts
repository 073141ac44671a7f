/** Rows and columns of the table that is filled; beyond it only the latest are compared. */
const most = 500;

/**
 * Pairs two ascending lists of times so that no pair crosses another, the paired times lie at most `slack` (ms) apart, and the
 * distances are as small as they can be. What has no partner stays alone: the lists may begin at different moments, and
 * either may lack some.
 * @returns pairs of indices into the two lists
 */
export function align(left: readonly number[], right: readonly number[], slack: number): readonly Pair[] {
  const a = left.slice(-most);
  const b = right.slice(-most);
  const table = costs(a, b, slack);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const here = costAt(table, i, j);
    if (here === distance(a, b, i, j, slack) + costAt(table, i + 1, j + 1)) {
      pairs.push([i + left.length - a.length, j + right.length - b.length]);
      i++;
      j++;
    } else if (here === slack + costAt(table, i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

export type Pair = readonly [left: number, right: number];

type Times = readonly number[];
type Table = readonly (readonly number[])[];

/** For every pair of positions, the least that the rest costs: a pair costs its distance, one that stays alone costs `slack`. */
function costs(a: Times, b: Times, slack: number): Table {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length; i >= 0; i--) {
    for (let j = b.length; j >= 0; j--) {
      const row = table[i];
      if (row === undefined || (i === a.length && j === b.length)) continue;
      row[j] = Math.min(
        distance(a, b, i, j, slack) + costAt(table, i + 1, j + 1),
        i < a.length ? slack + costAt(table, i + 1, j) : Infinity,
        j < b.length ? slack + costAt(table, i, j + 1) : Infinity,
      );
    }
  }
  return table;
}

function costAt(table: Table, i: number, j: number): number {
  return table[i]?.[j] ?? Infinity;
}

function distance(a: Times, b: Times, i: number, j: number, slack: number): number {
  const between = Math.abs((a[i] ?? Infinity) - (b[j] ?? -Infinity));
  return between <= slack ? between : Infinity;
}
