import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, orderOfRound, pairedRatios, quantile, spread } from './statistics.ts';

const rounds = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });

describe('median and quartiles', () => {
  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[1, 1, 1, 100], 1],
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  test('quartiles are interpolated', () => {
    expect(spread([1, 2, 3, 4, 5])).toEqual({ median: 3, low: 2, high: 4, rounds: 5 });
    expect(quantile([0, 10], 0.25)).toBe(2.5);
  });

  test('no rounds have no median', () => {
    expect(() => median([])).toThrow('no rounds');
  });

  test('the order of the rounds does not matter, and the spread encloses the median', () => {
    fc.assert(
      fc.property(rounds, (values) => {
        const { low, median: middle, high } = spread(values);
        expect(median(values.toReversed())).toBe(middle);
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
      }),
    );
  });
});

describe('paired ratios', () => {
  test('a round that is slow for everybody does not show', () => {
    expect(pairedRatios([2, 20, 2], [1, 10, 1])).toEqual([2, 2, 2]);
  });

  test('rounds that do not pair up are an error', () => {
    expect(() => pairedRatios([1, 2], [1])).toThrow('2 rounds against 1');
  });
});

describe('the order of a round', () => {
  test('everybody runs once a round, and is first in one round of each turn', () => {
    const contestants = ['a', 'b', 'c', 'd'];
    const turn = [0, 1, 2, 3].map((round) => orderOfRound(contestants, round));
    for (const order of turn) expect(order.toSorted()).toEqual(contestants);
    expect(turn.map(([first]) => first)).toEqual(contestants);
  });

  test('the next turn runs backwards', () => {
    expect(orderOfRound(['a', 'b', 'c'], 3)).toEqual(['c', 'b', 'a']);
  });
});
