import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { all } from '../src/diagnoses/all.ts';
import type { Diagnosed } from '../src/diagnoses/diagnose.ts';
import { findingOf } from '../src/report/finding-of.ts';
import { headlineOf } from '../src/report/headline.ts';
import { glossary } from '../src/ui/glossary.ts';
import { plain, type Text } from '../src/wording/text.ts';
import { cases as advice } from './advice/given.ts';
import { cases } from './diagnoses/examples.ts';
import { corpus } from './diagnoses/matrix.ts';
import { lengthOf, sentencesOf, voiceFaults, wordsIn } from './voice.ts';

// How the project speaks: the field's words, short headlines, one pattern for each sureness, values of this exchange.

const findings = [
  ...cases.map(({ label, example: { exchange, history = [] } }) => ({ label, exchange, history })),
  ...corpus.map(({ id, exchange, history }) => ({ label: id, exchange, history })),
].map(({ label, exchange, history }) => ({ label, finding: findingOf(exchange, [...history, exchange]) }));

const told = findings.flatMap(({ label, finding }) => {
  const { rootCause } = finding;
  return rootCause === null ? [] : [{ label, finding, rootCause }];
});

function textsOf({ title, why, act, evidence, alternatives }: Diagnosed): readonly Text[] {
  return [title, why, act, ...evidence, ...alternatives.flatMap(({ or, check }) => [or, check])];
}

describe('every diagnosis, over all examples and corpora', () => {
  it("uses the field's words", () => {
    const faults = told.flatMap(({ rootCause }) =>
      textsOf(rootCause).flatMap((text) => voiceFaults(wordsIn(text)).map((fault) => `${rootCause.id}: ${fault}`)),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  it('uses them also where it only names the check that failed', () => {
    const faults = cases
      .filter(({ diagnosis, context }) => diagnosis.explains.length > 0 && context.refusal !== null)
      .filter(({ diagnosis, context }) => context.refusal !== null && diagnosis.when(context.refusal))
      .flatMap(({ diagnosis, context }) =>
        [diagnosis.title(context), diagnosis.why(context), diagnosis.act(context)].flatMap((text) =>
          voiceFaults(wordsIn(text)).map((fault) => `${diagnosis.id}: ${fault}`),
        ),
      );
    expect([...new Set(faults)]).toEqual([]);
  });

  it('has a headline of twelve words at most, a why of three sentences at most, and checks of three', () => {
    const long = told.flatMap(({ rootCause: { id, title, why, alternatives } }) => [
      ...(lengthOf(title) > 12 ? [`${id}: ${plain(title)}`] : []),
      ...(sentencesOf(why) > 3 ? [`${id}: ${plain(why)}`] : []),
      ...alternatives.flatMap(({ check }) => (sentencesOf(check) > 3 ? [`${id}: ${plain(check)}`] : [])),
    ]);
    expect([...new Set(long)]).toEqual([]);
  });

  it('says what to do as an instruction', () => {
    const others = told.flatMap(({ rootCause: { id, act } }) =>
      /^(?:The|It|There|This|That|These|Only)\b/.test(wordsIn(act)) ? [`${id}: ${plain(act)}`] : [],
    );
    expect([...new Set(others)]).toEqual([]);
  });

  it('has one pattern for each sureness, and one only', () => {
    const wrong = told.filter(({ finding, rootCause }) => {
      const line = wordsIn(headlineOf(finding));
      const says = line.startsWith('Probably: ')
        ? 'likely'
        : line.startsWith('This could be it: ')
          ? 'possible'
          : 'certain';
      const unseen = rootCause.confidence === 'certain' && finding.alternatives.length > 0 ? 'likely' : null;
      return (
        says !== (unseen ?? rootCause.confidence) ||
        /\b(?:probably|perhaps|maybe|might)\b/i.test(wordsIn(rootCause.title))
      );
    });
    expect([...new Set(wrong.map(({ rootCause }) => `${rootCause.id}: ${plain(rootCause.title)}`))]).toEqual([]);
  });

  it('leaves no value unfilled', () => {
    const empty = told.flatMap(({ rootCause }) =>
      textsOf(rootCause)
        .filter((text) => /``/.test(plain(text)) || /undefined|NaN|\[object|\s{2}|\s[.,;](?!\w)/.test(wordsIn(text)))
        .map((text) => `${rootCause.id}: ${plain(text)}`),
    );
    expect([...new Set(empty)]).toEqual([]);
  });

  it('has alternatives that go on after “It could also be that”, without a period', () => {
    const wrong = told.flatMap(({ rootCause: { id, alternatives } }) =>
      alternatives.flatMap(({ or }) => (/^[A-Z](?!ORS\b|ORS )|\.$/.test(wordsIn(or)) ? [`${id}: ${plain(or)}`] : [])),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('is among them', () => {
    const seen = new Set(told.map(({ rootCause }) => rootCause.id));
    const unread = all.filter(({ general, stage, id }) => !general && stage !== 'without-trace' && !seen.has(id));
    expect(unread.map(({ id }) => id)).toEqual([]);
  });
});

describe('mistakes without a trace', () => {
  it.each(all.filter(({ stage }) => stage === 'without-trace'))("$id uses the field's words", (diagnosis) => {
    const own = cases.filter((one) => one.diagnosis === diagnosis);
    const texts = own.flatMap(({ context }) => [
      diagnosis.title(context),
      diagnosis.why(context),
      diagnosis.act(context),
    ]);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap((text) => voiceFaults(wordsIn(text)))).toEqual([]);
    expect(texts.filter((_, i) => i % 3 === 0).filter((title) => lengthOf(title) > 12)).toEqual([]);
  });
});

describe('advice', () => {
  it.each(advice)("$label uses the field's words", ({ given: { title, why, act } }) => {
    expect([title, why, act].flatMap((text) => voiceFaults(wordsIn(text)))).toEqual([]);
    expect(lengthOf(title)).toBeLessThanOrEqual(12);
    expect(sentencesOf(why)).toBeLessThanOrEqual(3);
  });
});

describe('the glossary', () => {
  it.each(Object.entries(glossary))('%s in one sentence of our words', (_, meaning) => {
    expect(voiceFaults(meaning)).toEqual([]);
    expect(sentencesOf([meaning])).toBe(1);
  });
});

describe('what is said of what passed', () => {
  it('uses our words', () => {
    const lines = findings
      .filter(({ finding }) => finding.rootCause === null)
      .map(({ finding }) => headlineOf(finding));
    expect(new Set(lines.flatMap((line) => voiceFaults(wordsIn(line))))).toEqual(new Set());
  });
});

describe.each(['README.md', 'CHANGELOG.md'])('%s', (file) => {
  it('uses our words', () => {
    const words = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
      .replace(/^```.*?^```/gms, '')
      .replace(/`[^`\n]*`/g, '§')
      .replace(/\]\([^)]*\)/g, ']');
    expect(words.split('\n').flatMap(voiceFaults)).toEqual([]);
  });
});
