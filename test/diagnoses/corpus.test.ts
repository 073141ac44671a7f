import { describe, expect, it } from 'vitest';
import { plain, type Text } from '../../src/wording/text.ts';
import { failures, matrixDocument } from './document.ts';
import { corpus, outcomeOf } from './matrix.ts';

/** Words, a value counting as one. */
function lengthOf(title: Text): number {
  return title.flatMap((part) =>
    typeof part === 'string' ? part.split(/\s+/).filter((word) => /\w/.test(word)) : [part.code],
  ).length;
}

const outcomes = corpus.map(outcomeOf);
const failing = outcomes.filter(({ one }) => one.expected !== null);

describe('the corpus', () => {
  it('is large enough to say something', () => {
    expect(failing.length).toBeGreaterThan(250);
    expect(new Set(corpus.map(({ stack }) => stack)).size).toBeGreaterThanOrEqual(25);
  });

  it('has the right person to act, always', () => {
    expect(failures(outcomes.filter(({ rightParty }) => !rightParty))).toEqual([]);
  });

  it('has the right root cause in at least 97 of 100, and is never surely on a false track', () => {
    const missed = failing.filter(({ rightCause }) => !rightCause);
    expect(missed.length / failing.length).toBeLessThanOrEqual(0.03);
    expect(failures(missed.filter(({ found }) => found?.confidence !== 'possible'))).toEqual([]);
  });

  it('says what else it could be where another mistake leaves the same headers', () => {
    const alike = outcomes.filter(
      ({ one, found }) =>
        found !== null &&
        one.expected?.rootCauses[0] !== found.id &&
        /^(?:cors-never|preflight-refused)/.test(found.id),
    );
    expect(alike.filter(({ found }) => found?.alternatives.length === 0).map(({ one }) => one.id)).toEqual([]);
  });

  it('says nothing where nothing is wrong', () => {
    expect(failures(outcomes.filter(({ one }) => one.expected === null))).toEqual([]);
  });

  it('has headlines of twelve words at most, whatever the values', () => {
    const long = outcomes.flatMap(({ found }) =>
      found !== null && lengthOf(found.title) > 12 ? [plain(found.title)] : [],
    );
    expect([...new Set(long)]).toEqual([]);
  });

  it('src/diagnoses/how-often.ts holds how often each was what was wrong', async () => {
    const ids = failing.map(({ one }) => one.expected?.rootCauses[0] ?? '');
    const lines = [...new Set(ids)]
      .map((id) => `  ['${id}', ${ids.filter((other) => other === id).length}],`)
      .toSorted((a, b) => (a < b ? -1 : 1));
    const source = [
      '// Generated from the corpora by the tests (-u): do not edit.',
      '/** In how many exchanges of the corpora each diagnosis was what was wrong. Alternatives are shown in this order. */',
      'export const howOften: ReadonlyMap<string, number> = new Map([',
      ...lines,
      ']);',
      '',
    ].join('\n');
    await expect(source).toMatchFileSnapshot('../../src/diagnoses/how-often.ts');
  });

  it('assets/diagnosis-corpus.md holds the confusion matrix', async () => {
    await expect(await matrixDocument()).toMatchFileSnapshot('../../assets/diagnosis-corpus.md');
  });
});
