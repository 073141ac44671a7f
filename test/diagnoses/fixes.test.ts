import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { Responsible } from '../../src/diagnoses/diagnosis.ts';
import { judge } from '../../src/cors/judge.ts';
import { applyEdits } from '../../src/fixes/apply.ts';
import type { Finding } from '../../src/report/finding.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { recipesOf } from '../../src/report/recipes-of.ts';
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

  it('is called verified only where the edits that are shown make the algorithm pass', () => {
    const unproven = findings.filter(({ finding }) => finding.fix.heals && isStillRefused(finding));
    expect(unproven.map(({ label }) => label)).toEqual([]);
  });

  it('has a recipe for nobody but the responsible party', () => {
    const foreign = findings.filter(({ finding }) => {
      const { rootCause } = finding;
      if (rootCause === null) return false;
      const ids = recipesOf(finding).map(({ id }) => id);
      return rootCause.responsible === 'page' ? ids.some((id) => id !== pageRecipe) : ids.includes(pageRecipe);
    });
    expect(foreign.map(({ label }) => label)).toEqual([]);
  });

  it('offers as the other way what the responsible party cannot do', () => {
    const same = findings.filter(({ finding: { rootCause, fix } }) => {
      const can = rootCause === null ? [] : sides[rootCause.responsible];
      return fix.edits.length > 0 && fix.otherwise.some(({ on }) => can.includes(on));
    });
    expect(same.map(({ label }) => label)).toEqual([]);
  });

  it('lists at most three alternatives', () => {
    const long = findings.filter(({ finding }) => (finding.rootCause?.alternatives.length ?? 0) > 3);
    expect(long.map(({ label }) => label)).toEqual([]);
  });
});

const pageRecipe = 'page-fetch';

/** What the algorithm says with the shown edits made at their hop, and the credentials mode and mode as they were read. */
function isStillRefused({ exchange, verdict, cause, fix }: Finding): boolean {
  if (cause === null) return true;
  const { mode, credentials } = verdict;
  const pinned: Exchange = {
    ...exchange,
    knownOptions: { mode, credentials: credentials.mode, ...exchange.knownOptions },
    end: { kind: 'error', error: 'net::ERR_FAILED', at: exchange.end?.at ?? exchange.startedAt },
  };
  return judge(applyEdits(pinned, fix.edits, cause.hop)).outcome === 'blocked';
}
