import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readAgain } from '../../src/session/read-again.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Fails so often, then answers. */
function reading(failures: number) {
  let left = failures;
  return vi.fn(async () => {
    if (left-- > 0) throw new Error('The storage is not there yet.');
    return 'read';
  });
}

test.for<[failures: number, reads: number, result: string]>([
  [0, 1, 'read'],
  [3, 4, 'read'],
  [9, 10, 'read'],
  [10, 10, 'nothing'],
])('%i failures: read %i times, %s', async ([failures, reads, result]) => {
  const read = reading(failures);
  const value = readAgain(read, 'nothing');
  await vi.runAllTimersAsync();
  expect(await value).toBe(result);
  expect(read).toHaveBeenCalledTimes(reads);
});
