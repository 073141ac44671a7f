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
 * @returns what came of the input of this size
 */
export function expectLinear<Input, Output>(
  what: string,
  size: number,
  input: (size: number) => Input,
  work: (input: Input) => Output,
): Output {
  const long = input(size);
  let [forShort, forLong] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // Collecting garbage and compiling only ever add: the least of several is the nearest to the work itself.
  for (let round = 0; round < 5; round++) {
    const { output, time } = measured(work, long);
    forLong = Math.min(forLong, time);
    if (forLong < unnoticed) return output;
    forShort = Math.min(forShort, measured(work, input(Math.ceil(size / factor))).time);
    if (forLong < forShort * most) return output;
  }
  return expect.unreachable(
    `${what}: ${forShort.toFixed(1)} ms for ${size / factor} characters, ${forLong.toFixed(1)} ms for ${size}`,
  );
}

/** What a work gives, and what the process used while it ran, in ms. */
function measured<Input, Output>(work: (input: Input) => Output, input: Input) {
  const before = process.cpuUsage();
  const output = work(input);
  const { user, system } = process.cpuUsage(before);
  return { output, time: (user + system) / 1000 };
}
