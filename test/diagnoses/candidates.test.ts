import { describe, expect, it } from 'vitest';
import { all } from '../../src/diagnoses/all.ts';
import { plain } from '../../src/wording/text.ts';
import { cases } from './examples.ts';
import { corpus, outcomeOf } from './matrix.ts';

const found = [
  ...cases.map(({ label, found: one }) => ({ label, one })),
  ...corpus.map((one) => ({ label: one.id, one: outcomeOf(one).found })),
].flatMap(({ label, one }) => (one === null ? [] : [{ label, one }]));

/** Everything of everything that says what it looks like. */
const relations = all.flatMap(({ id, alike }) => alike.flatMap(({ of }) => of.map((headline) => ({ id, headline }))));

describe('candidates', () => {
  it.each(relations)('$id leaves the same bytes as $headline somewhere', ({ id, headline }) => {
    expect(id).not.toBe(headline);
    const beside = found.filter(({ one }) => one.id === headline);
    expect(beside.some(({ one }) => one.alternatives.some((other) => other.id === id))).toBe(true);
  });

  it('are three at most beside the headline, and none is the headline or twice', () => {
    const wrong = found.filter(({ one }) => {
      const ids = [one.id, ...one.alternatives.map(({ id }) => id)];
      return ids.length > 4 || new Set(ids).size !== ids.length;
    });
    expect(wrong.map(({ label }) => label)).toEqual([]);
  });

  it('are never certain beside others, and possible only beside others or where only the check is known', () => {
    const general = new Set(all.filter((one) => one.general).map(({ id }) => id));
    const wrong = found.filter(({ one: { id, confidence, alternatives } }) =>
      confidence === 'certain'
        ? alternatives.length > 0
        : confidence === 'possible' && alternatives.length === 0 && !general.has(id),
    );
    expect(wrong.map(({ label }) => label)).toEqual([]);
  });

  it('each say something of their own, and how to find out', () => {
    const wrong = found.filter(({ one: { alternatives } }) => {
      const texts = alternatives.map(({ or }) => plain(or));
      return new Set(texts).size !== texts.length || alternatives.some(({ check }) => plain(check).length < 10);
    });
    expect(wrong.map(({ label }) => label)).toEqual([]);
  });
});
