import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newPace } from '../../src/worker/pace.ts';

describe('the pace of work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('after a quiet time it is done at once, and once for all that one event asks for', async () => {
    const work = vi.fn();
    const pace = newPace(work, 100);
    pace.ask();
    pace.ask();
    await Promise.resolve();
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('what is asked for during the rest is done once, when the rest is over', async () => {
    const work = vi.fn();
    const pace = newPace(work, 100);
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
    const work = vi.fn();
    const pace = newPace(work, 100);
    pace.now();
    pace.ask();
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('`now` does not wait for the rest, and the rest begins anew', async () => {
    const work = vi.fn();
    const pace = newPace(work, 100);
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

  test('a storm is answered more and more rarely, up to the bound, until it is quiet again', async () => {
    const times: number[] = [];
    const pace = newPace(() => void times.push(Date.now() - start), 10, 50);
    const start = Date.now();
    for (let passed = 0; passed < 200; passed++) {
      pace.ask();
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(times).toEqual([0, 10, 30, 70, 120, 170]);

    await vi.advanceTimersByTimeAsync(1000);
    times.length = 0;
    pace.ask();
    await Promise.resolve();
    pace.ask();
    await vi.advanceTimersByTimeAsync(10);
    expect(times).toHaveLength(2);
  });
});
