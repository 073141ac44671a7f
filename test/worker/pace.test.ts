import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newPace } from '../../src/worker/pace.ts';

describe('the pace of work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('after a quiet time it is done at once, and once for all that one event asks for', async () => {
    const work = vi.fn(() => 100);
    const pace = newPace(work);
    pace.ask();
    pace.ask();
    await Promise.resolve();
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('what is asked for during the rest is done once, when the rest is over', async () => {
    const work = vi.fn(() => 100);
    const pace = newPace(work);
    pace.ask();
    await vi.advanceTimersByTimeAsync(50);
    pace.ask();
    pace.ask();
    await vi.advanceTimersByTimeAsync(49);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('nothing is done that nobody asked for, and the rest ends', async () => {
    const work = vi.fn(() => 100);
    const pace = newPace(work);
    pace.now();
    pace.ask();
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('`now` does not wait for the rest, and the rest begins anew', async () => {
    const work = vi.fn(() => 100);
    const pace = newPace(work);
    pace.ask();
    await vi.advanceTimersByTimeAsync(50);
    pace.ask();
    pace.now();
    expect(work).toHaveBeenCalledTimes(2);
    pace.ask();
    await vi.advanceTimersByTimeAsync(99);
    expect(work).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(3);
  });
});
