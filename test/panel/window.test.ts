import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowWindow, scrollToShow } from '../../src/panel/window.ts';

const list = fc.record({
  count: fc.integer({ min: 0, max: 20_000 }),
  height: fc.constantFrom(22, 40),
  top: fc.integer({ min: -50, max: 900_000 }),
  view: fc.integer({ min: 0, max: 2000 }),
});

test('the window lies inside the list and stays small', () => {
  fc.assert(
    fc.property(list, ({ count, height, top, view }) => {
      const { from, to } = rowWindow(count, height, top, view);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(count);
      expect(from).toBeLessThanOrEqual(to);
      expect(to - from).toBeLessThanOrEqual(Math.ceil(view / height) + 30);
    }),
  );
});

test('every row that can be seen is drawn', () => {
  fc.assert(
    fc.property(list, ({ count, height, top, view }) => {
      const seen = Math.min(Math.max(top, 0), Math.max(0, count * height - view));
      const { from, to } = rowWindow(count, height, seen, view);
      expect(from * height).toBeLessThanOrEqual(seen);
      expect(to * height).toBeGreaterThanOrEqual(Math.min(seen + view, count * height));
    }),
  );
});

test('a row is brought into view with the least movement', () => {
  expect(scrollToShow(5, 20, 0, 200)).toBe(0);
  expect(scrollToShow(0, 20, 60, 200)).toBe(0);
  expect(scrollToShow(12, 20, 0, 200)).toBe(60);
});
