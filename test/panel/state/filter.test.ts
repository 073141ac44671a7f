import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { createFilterStore, type OutcomeFilter } from '../../../src/panel/state/filter.ts';
import { findingOf } from '../../../src/report/finding-of.ts';
import { assorted } from '../exchanges.ts';

const findings = assorted().map((exchange) => findingOf(exchange));
const all = findings.map(({ id }) => id);

function shown(text: string, outcome: OutcomeFilter = 'all'): readonly string[] {
  const filter = createFilterStore(signal(findings));
  filter.sort.value = 'time';
  filter.text.value = text;
  filter.outcome.value = outcome;
  return filter.shown.value.map(({ id }) => id);
}

describe('the text', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \t '],
    ['a minus whose word is still to come', '-'],
    ['two of them', '- -'],
  ])('%s lets everything through', (_, text) => {
    expect(shown(text)).toEqual(all);
  });

  test('a minus beside a word changes nothing of the word', () => {
    expect(shown('v2/users -')).toEqual(shown('v2/users'));
    expect(shown('v2/users').length).toBeGreaterThan(0);
    expect(shown('v2/users').length).toBeLessThan(all.length);
  });

  test('a word and the same word excluded are together everything', () => {
    expect([...shown('put'), ...shown('-put')].toSorted()).toEqual(all.toSorted());
    expect(shown('put -put')).toEqual([]);
  });

  test('is found whatever its case', () => {
    expect(shown('wildcardoriginnotallowed')).toEqual(shown('WildcardOriginNotAllowed'));
    expect(shown('WildcardOriginNotAllowed').length).toBeGreaterThan(0);
  });
});

test('each outcome shows its own, and all of them together everything', () => {
  const outcomes = ['blocked', 'failed', 'allowed', 'opaque', 'pending'] as const;
  for (const outcome of outcomes) {
    const wanted = findings.filter((finding) => finding.outcome === outcome).map(({ id }) => id);
    expect(shown('', outcome)).toEqual(wanted);
  }
  expect(outcomes.flatMap((outcome) => shown('', outcome)).length).toBe(all.length);
});

test('failures first keeps the time within each kind', () => {
  const filter = createFilterStore(signal(findings));
  const order = filter.shown.value.map(({ outcome, id }) => [outcome, Number(id)] as const);
  const kinds = order.map(([outcome]) => outcome);
  expect(kinds.lastIndexOf('blocked')).toBeLessThan(kinds.indexOf('failed'));
  expect(kinds.lastIndexOf('failed')).toBeLessThan(kinds.indexOf('pending'));
  expect(kinds.lastIndexOf('pending')).toBeLessThan(kinds.indexOf('allowed'));
  for (const kind of ['blocked', 'failed']) {
    const times = order.filter(([outcome]) => outcome === kind).map(([, id]) => id);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  }
});
