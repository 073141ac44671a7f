import { expect } from 'vitest';

/** How much longer the longer input is. */
const factor = 4;
/** Linear work grows by `factor`, quadratic work by its square. */
const most = factor * 2;
/** Work below this is never long to a person, however it grows. In ms of processor time. */
const unnoticed = 100;

/**
 * Expects that a work grows no faster than its input: that no stranger's long value can hold up the one who reads it. Compares
 * processor time with processor time, so that a slow machine, or one that is busy with something else, says the same.
 * @param input makes an input of about `size` characters; not part of the work
 */
export function expectLinear<Input>(
  what: string,
  size: number,
  input: (size: number) => Input,
  work: (input: Input) => void,
): void {
  const [short, long] = [input(Math.ceil(size / factor)), input(size)];
  let [forShort, forLong] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // Collecting garbage and compiling only ever add: the least of several is the nearest to the work itself.
  for (let round = 0; round < 5; round++) {
    forLong = Math.min(
      forLong,
      processorTime(() => work(long)),
    );
    if (forLong < unnoticed) return;
    forShort = Math.min(
      forShort,
      processorTime(() => work(short)),
    );
    if (forLong < forShort * most) return;
  }
  expect.unreachable(
    `${what}: ${forShort.toFixed(1)} ms for ${size / factor} characters, ${forLong.toFixed(1)} ms for ${size}`,
  );
}

/** What the process used while `work` ran, in ms. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
