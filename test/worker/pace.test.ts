import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newPace } from '../../src/worker/pace.ts';

const every100 = { shortest: 100, longest: 100, perAsk: 0 };

describe('the pace of work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('after a quiet time it is done at once, and once for all that one event asks for', async () => {
    const work = vi.fn();
    const pace = newPace(work, every100);
    pace.ask();
    pace.ask();
    await Promise.resolve();
    expect(work).toHaveBeenCalledTimes(1);
  });

  test('what is asked for during the rest is done once, when the rest is over', async () => {
    const work = vi.fn();
    const pace = newPace(work, every100);
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
    const pace = newPace(work, every100);
    pace.now();
    pace.ask();
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('`now` does not wait for the rest, and the rest begins anew', async () => {
    const work = vi.fn();
    const pace = newPace(work, every100);
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

  test('the more is asked for, the longer the rest, up to the bound, until it is quiet again', async () => {
    const times: number[] = [];
    const pace = newPace(() => void times.push(Date.now() - start), { shortest: 4, longest: 50, perAsk: 0.5 });
    const start = Date.now();
    const storm = async (milliseconds: number, asksEach: number) => {
      times.length = 0;
      for (let passed = 0; passed < milliseconds; passed++) {
        for (let asks = 0; asks < asksEach; asks++) pace.ask();
        await vi.advanceTimersByTimeAsync(1);
      }
      return times.length;
    };
    expect(await storm(200, 1)).toBeGreaterThan(48);
    expect(await storm(1000, 4)).toBeLessThan(30);
    expect(await storm(1000, 1)).toBeGreaterThan(200);
  });
});
