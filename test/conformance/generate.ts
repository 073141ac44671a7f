import type { Case } from './case.ts';
import { families } from './families/index.ts';
import { randomFrom } from './random.ts';

export const familyNames: readonly string[] = Object.keys(families);

/** The case of this number: it depends on the seed and the number alone, so it can be run again by itself. */
export function caseOf(seed: number, id: number): Case {
  const family = familyNames[id % familyNames.length] ?? '';
  const make = families[family];
  if (make === undefined) throw new Error(`There is no family ${family}.`);
  return { seed, id, family, ...make(randomFrom(seed, id)) };
}

/** The first `count` cases of a seed, or of one family of it. The families take turns. */
export function generate(seed: number, count: number, family?: string): readonly Case[] {
  const start = family === undefined ? 0 : familyNames.indexOf(family);
  if (start < 0) throw new Error(`There is no family "${family}". There are: ${familyNames.join(', ')}.`);
  const stride = family === undefined ? 1 : familyNames.length;
  return Array.from({ length: count }, (_, i) => caseOf(seed, start + i * stride));
}
