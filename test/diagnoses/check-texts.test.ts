import { describe, expect, it } from 'vitest';
import { plain, type Text } from '../../src/wording/text.ts';
import type { Refusal } from '../../src/cors/model.ts';
import { checkCases } from './examples.ts';

/** Words that blame or belittle, and the names of values that were never filled in. */
const banned =
  /\b(?:wrong|mistakes?|forgot|forgotten|simply|just|obviously|of course|easy|easily|incorrect|bad|invalid|undefined|NaN)\b|\[object/i;

describe.each(checkCases)('$label', ({ diagnosis, refusal, context }) => {
  const title = diagnosis.title(context);
  const why = diagnosis.why(context);
  const act = diagnosis.act(context);

  it('has a title of twelve words at most', () => {
    expect(title.flatMap(wordsOf).length).toBeLessThanOrEqual(12);
    expect(wordsIn(title)).not.toMatch(/\.$/);
  });

  it('says why in three sentences at most', () => {
    expect(sentencesOf(why)).toBeGreaterThan(0);
    expect(sentencesOf(why)).toBeLessThanOrEqual(3);
  });

  it('tells somebody what to do', () => {
    expect(sentencesOf(act)).toBeGreaterThan(0);
    expect(sentencesOf(act)).toBeLessThanOrEqual(3);
  });

  it('neither blames nor leaves anything unfilled', () => {
    for (const text of [title, why, act]) {
      // The name of status 400 is no blame.
      expect(wordsIn(text).replace(/bad request/gi, '')).not.toMatch(banned);
      expect(plain(text)).not.toMatch(/``|\s{2}|\s[.,;:]/);
    }
  });

  it('sets only values as values, no words', () => {
    for (const part of [...title, ...why, ...act]) {
      if (typeof part !== 'string') expect(part.code).not.toMatch(/^[A-Za-z]?[a-z]+(?: [a-z]+){2,}/);
    }
  });

  it('names what decided', () => {
    // What looks at more than the refusal decides on more, and says that.
    if (diagnosis.fits !== null) return;
    const all = plain([...title, ' ', ...why, ' ', ...act]);
    for (const value of factsOf(refusal)) expect(all).toContain(value);
  });
});

/** The facts that a refusal was decided on, as they have to appear in the text. */
function factsOf(refusal: Refusal): readonly string[] {
  switch (refusal.kind) {
    case 'origin-not-allowed':
      return refusal.allowOrigin === '' ? [] : [refusal.allowOrigin];
    case 'credentials-not-allowed':
      return refusal.allowCredentials === null ? [] : [refusal.allowCredentials];
    case 'preflight-not-ok':
      return [String(refusal.status)];
    case 'method-not-allowed':
      return [refusal.method];
    case 'header-not-allowed':
      return [refusal.name];
    case 'network-error':
    case 'aborted':
    case 'blocked-by-client':
    case 'blocked-by-orb':
    case 'blocked-by-response-policy':
    case 'unexplained':
      return [refusal.error];
    case 'list-malformed':
      return [refusal.header];
    default:
      return [];
  }
}

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
