import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sighting } from '../../src/session/messages.ts';
import { newBatches, type Reception } from '../../src/content-script/batches.ts';

const sighting: Sighting = { url: 'https://api.example/', at: 1, duration: 20, responseStatus: 0, by: 'script' };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function batches(receive: () => Reception = () => 'more') {
  const told: number[] = [];
  const onEnough = vi.fn<() => void>();
  const made = newBatches(async (sightings) => {
    told.push(sightings.length);
    return receive();
  }, onEnough);
  const add = (count: number) => {
    for (let i = 0; i < count; i++) made.add(sighting);
  };
  return { add, told, onEnough, now: () => made.now() };
}

test('several sightings are one message', async () => {
  const { add, told, onEnough } = batches();
  add(3);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  add(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual([3, 1]);
  expect(onEnough).not.toHaveBeenCalled();
});

test('a storm is cut', async () => {
  const { add, told } = batches();
  add(1000);
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual([100]);
});

test('when nobody wants more, it ends', async () => {
  const { add, onEnough } = batches(() => 'enough');
  add(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(onEnough).toHaveBeenCalledTimes(1);
});

test('a document that never rests is believed without an observation after some time', async () => {
  const { add, told, onEnough } = batches();
  for (let i = 0; i < 60; i++) {
    add(100);
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(5000);
  expect(onEnough).toHaveBeenCalledTimes(1);
});

test('what nobody answered to is told again, with what came meanwhile, and let go of at last', async () => {
  let isDeaf = true;
  const { add, told, onEnough } = batches(() => (isDeaf ? 'again' : 'more'));
  add(1);
  await vi.advanceTimersByTimeAsync(200);
  add(1);
  await vi.advanceTimersByTimeAsync(200);
  isDeaf = false;
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual([1, 2, 2]);

  isDeaf = true;
  add(1);
  await vi.advanceTimersByTimeAsync(10_000);
  isDeaf = false;
  add(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual([1, 2, 2, ...Array.from({ length: 20 }, () => 1), 1]);
  expect(onEnough).not.toHaveBeenCalled();
});

test('never more at once than a message holds', async () => {
  let isDeaf = true;
  const { add, told } = batches(() => (isDeaf ? 'again' : 'more'));
  add(60);
  await vi.advanceTimersByTimeAsync(200);
  isDeaf = false;
  add(100);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([60, 100, 60]);
});

test('of very many at once the first ones', async () => {
  const { add, told } = batches(() => 'more');
  add(3000);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual(Array.from({ length: 20 }, () => 100));
});

test('a document that is left tells everything at once', async () => {
  const { add, told, now } = batches();
  add(250);
  now();
  expect(told).toEqual([100, 100, 50]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toEqual([100, 100, 50]);
  add(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(told).toEqual([100, 100, 50, 1]);
});
