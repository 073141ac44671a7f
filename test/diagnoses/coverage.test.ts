import { describe, expect, it } from 'vitest';
import { allAdvice } from '../../src/advice/index.ts';
import { all } from '../../src/diagnoses/all.ts';
import { coverage } from './coverage.ts';

const ids = new Set([...all, ...allAdvice].map(({ id }) => id));

function numbered(letter: string, last: number): readonly string[] {
  return Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);
}

describe('what is known to go amiss', () => {
  it('is listed in full, each once', () => {
    expect(coverage.map(({ id }) => id)).toEqual([...numbered('R', 33), ...numbered('L', 48)]);
  });

  it.each(coverage.map((one) => [one.id, one] as const))('%s is told, or it is said why not', (_, { told, reason }) => {
    expect((told ?? []).filter((id) => !ids.has(id))).toEqual([]);
    if (told === null) expect(reason?.length).toBeGreaterThan(20);
  });

  it('has a root cause for everything but what is no failure or leaves no trace', () => {
    const own = new Set(all.filter(({ general }) => !general).map(({ id }) => id));
    const without = coverage.filter(({ told }) => !(told ?? []).some((id) => own.has(id))).map(({ id }) => id);
    expect(without).toEqual([
      'R27',
      'R28',
      'L16',
      'L17',
      'L30',
      'L31',
      'L36',
      'L37',
      'L41',
      'L42',
      'L43',
      'L47',
      'L48',
    ]);
  });
});
