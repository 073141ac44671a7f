import { expect, test } from 'vitest';
import { newRecentEntries } from '../../src/content-script/recent-entries.ts';

function filled(count: number) {
  const reserve = newRecentEntries<number>();
  for (let i = 0; i < count; i++) reserve.hold(i);
  return reserve;
}

test('what is held is handed over once, oldest first', () => {
  const reserve = filled(3);
  expect(reserve.take()).toEqual([0, 1, 2]);
  expect(reserve.take()).toEqual([]);
  reserve.hold(7);
  expect(reserve.take()).toEqual([7]);
});

test.each([250, 251, 499, 500, 501, 10_000])(
  'of %i the newest stay: 250 at least, and never more than 500',
  (count) => {
    const held = filled(count).take();
    expect(held.length).toBeGreaterThanOrEqual(250);
    expect(held.length).toBeLessThanOrEqual(500);
    expect(held).toEqual(Array.from(held, (_, i) => count - held.length + i));
  },
);
