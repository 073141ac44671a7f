import { describe, expect, it } from 'vitest';
import { plain, type Text } from '../../src/wording/text.ts';
import { cases } from './given.ts';

/** Words that blame or belittle, and the names of values that were never filled in. */
const banned =
  /\b(?:wrong|mistakes?|forgot|forgotten|simply|just|obviously|of course|easy|easily|incorrect|bad|invalid|undefined|NaN)\b|\[object/i;

describe.each(cases)('$label', ({ given: { title, why, act } }) => {
  it('has a title of twelve words at most', () => {
    expect(title.flatMap(wordsOf).length).toBeLessThanOrEqual(12);
    expect(wordsIn(title)).not.toMatch(/\.$/);
  });

  it('has a title that names a value of this exchange or a header', () => {
    expect(title.some((part) => typeof part !== 'string')).toBe(true);
  });

  it.each([
    ['why', why],
    ['act', act],
  ] as const)('says %s in three sentences at most', (_name, text) => {
    expect(sentencesOf(text)).toBeGreaterThan(0);
    expect(sentencesOf(text)).toBeLessThanOrEqual(3);
  });

  it('neither blames nor leaves anything unfilled', () => {
    for (const text of [title, why, act]) {
      expect(wordsIn(text).replace(/just as long/g, '')).not.toMatch(banned);
      expect(plain(text)).not.toMatch(/``|\s{2}|\s[.,;:]|\.\./);
    }
  });

  it('sets only values as values, no words', () => {
    for (const part of [...title, ...why, ...act]) {
      if (typeof part !== 'string') expect(part.code).not.toMatch(/^[A-Za-z]?[a-z]+(?: [a-z]+){2,}/);
    }
  });
});

function wordsOf(part: Text[number]): readonly string[] {
  if (typeof part !== 'string') return [part.code];
  return part.split(/\s+/).filter((word) => /\w/.test(word));
}

/** Only the words of the text, a mark for every value. */
function wordsIn(text: Text): string {
  return text.map((part) => (typeof part === 'string' ? part : '§')).join('');
}

function sentencesOf(text: Text): number {
  return wordsIn(text).match(/[.!?](?:\s|$)/g)?.length ?? 0;
}
