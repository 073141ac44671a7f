import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { Responsible } from '../../src/diagnoses/diagnosis.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { cases } from './examples.ts';
import { corpus } from './matrix.ts';

// Fix, words and responsible party are one diagnosis's: nobody is shown a change that is another party's to make.

const sides: Readonly<Record<Responsible, readonly string[]>> = {
  server: ['preflight', 'response', 'both'],
  proxy: ['preflight', 'response', 'both'],
  gateway: ['preflight', 'response', 'both'],
  cdn: ['preflight', 'response', 'both'],
  auth: ['preflight', 'response', 'both'],
  page: ['page'],
  browser: [],
  network: [],
  extension: [],
};

interface Shown {
  readonly label: string;
  readonly exchange: Exchange;
  readonly history: readonly Exchange[];
}

const all: readonly Shown[] = [
  ...cases.map(({ label, example: { exchange, history = [] } }) => ({ label, exchange, history })),
  ...corpus.map(({ id, exchange, history }) => ({ label: id, exchange, history })),
];
const findings = all.map(({ label, exchange, history }) => ({
  label,
  finding: findingOf(exchange, [...history, exchange]),
}));

describe('every example and every exchange of the corpora', () => {
  it('has edits that the responsible party can make, and no others', () => {
    const foreign = findings.filter(({ finding: { rootCause, fix } }) => {
      const can = rootCause === null ? [] : sides[rootCause.responsible];
      return rootCause !== null && fix.edits.some(({ on }) => !can.includes(on));
    });
    expect(foreign.map(({ label }) => label)).toEqual([]);
  });

  it('is called verified only where there is a change to verify', () => {
    const empty = findings.filter(({ finding: { fix } }) => fix.heals && fix.edits.length === 0);
    expect(empty.map(({ label }) => label)).toEqual([]);
  });

  it('lists at most three alternatives', () => {
    const long = findings.filter(({ finding }) => (finding.rootCause?.alternatives.length ?? 0) > 3);
    expect(long.map(({ label }) => label)).toEqual([]);
  });
});
