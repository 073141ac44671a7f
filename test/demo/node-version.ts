/** True when `version` (`v20.18.1`) is below the first version that `range` (`>=20.19`) names. */
export function nodeIsOldFor(range: string, version: string): boolean {
  const [wanted, actual] = [range, version].map((text) => text.match(/\d+/g)?.map(Number) ?? []);
  for (const [i, part] of (wanted ?? []).entries()) {
    const difference = (actual?.[i] ?? 0) - part;
    if (difference !== 0) return difference < 0;
  }
  return false;
}
