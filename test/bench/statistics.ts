/** Numbers of several rounds in short. `low` and `high` are the quartiles: half of the rounds lie between them. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

/** The value below which the given part (0 to 1) of `values` lies, interpolated between neighbours. Throws on an empty list. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('There is no median of no rounds.');
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function spread(values: readonly number[]): Spread {
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75), rounds: values.length };
}

/**
 * Each round's value as a multiple of the same round's baseline. What slows a whole round down slows both, and falls out;
 * the ratio of two medians would keep it. Throws when the rounds do not pair up.
 */
export function pairedRatios(values: readonly number[], baseline: readonly number[]): readonly number[] {
  if (values.length !== baseline.length) throw new Error(`${values.length} rounds against ${baseline.length}.`);
  return values.map((value, round) => value / (baseline[round] ?? Number.NaN));
}

/** The order of the contestants in one round: everybody is first once, and nobody always runs after the same one. */
export function orderOfRound<T>(contestants: readonly T[], round: number): readonly T[] {
  const start = contestants.length === 0 ? 0 : round % contestants.length;
  const rotated = [...contestants.slice(start), ...contestants.slice(0, start)];
  return Math.floor(round / Math.max(contestants.length, 1)) % 2 === 0 ? rotated : rotated.toReversed();
}
