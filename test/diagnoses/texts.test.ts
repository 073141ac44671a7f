import { describe, expect, it } from 'vitest';
import { plain, type Text } from '../../src/wording/text.ts';
import { cases } from './examples.ts';

/** Words that blame or belittle, and the names of values that were never filled in. */
const banned =
  /\b(?:wrong|mistakes?|forgot|forgotten|simply|just|obviously|of course|easy|easily|incorrect|bad|invalid|undefined|NaN)\b|\[object/i;

/** The others are tested with the checks that they name. */
const own = cases.filter(({ found, diagnosis: { id, explains } }) => found?.id === id && explains.length === 0);

describe.each(own)('$label', ({ diagnosis, context }) => {
  const title = diagnosis.title(context);
  const why = diagnosis.why(context);
  const act = diagnosis.act(context);

  it('has a headline of twelve words at most, with the status where there is one', () => {
    expect(title.flatMap(wordsOf).length).toBeLessThanOrEqual(12);
    expect(wordsIn(title)).not.toMatch(/\.$/);
    if (/error/.test(diagnosis.stage) && context.status >= 400) expect(plain(title)).toContain(String(context.status));
  });

  it('says why in three sentences at most, and what to do', () => {
    for (const text of [why, act]) {
      expect(sentencesOf(text)).toBeGreaterThan(0);
      expect(sentencesOf(text)).toBeLessThanOrEqual(3);
    }
  });

  it('is easy to read', () => {
    for (const text of [why, act]) {
      const words = text.flatMap(wordsOf).length;
      expect(words / sentencesOf(text)).toBeLessThanOrEqual(30);
    }
  });

  it('neither blames nor leaves anything unfilled', () => {
    for (const text of [title, why, act]) {
      expect(wordsIn(text).replace(/bad request/gi, '')).not.toMatch(banned);
      expect(plain(text)).not.toMatch(/``|\s{2}|\s[.,;](?!\w)|undefined/);
    }
  });

  it('says of whom or of what it speaks', () => {
    const all = plain([...title, ' ', ...why, ' ', ...act]);
    const names = [context.host, context.address, context.origin, context.method, String(context.status)];
    expect(names.some((name) => all.includes(name)) || context.status === 0).toBe(true);
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
