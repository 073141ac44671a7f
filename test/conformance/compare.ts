import type { Exchange } from '../../src/cors/exchange.ts';
import { judge } from '../../src/cors/judge.ts';
import type { CacheEntry } from '../../src/cors/preflight-cache.ts';
import type { Attempt } from './browse.ts';
import type { Case } from './case.ts';
import { exchangeOf } from './exchange.ts';
import { needsOf, remembered } from './preflight-need.ts';
import { predict } from './predict.ts';
import { originOfPage, type Ports } from './sites.ts';
import type { Subject } from './subject.ts';
import { agree, refusedAs, show, type Verdict } from './verdict.ts';

export interface Disagreement {
  readonly level: 'algorithm' | 'judge' | 'preflight' | 'extension';
  readonly browser: string;
  readonly ours: string;
}

export interface Compared {
  readonly disagreements: readonly Disagreement[];
  /** Where the browser goes another way and the suite knows it. */
  readonly divergences: readonly string[];
}

/** The algorithm with all facts against the browser: what it foretells, what it judges, and which preflights it wants. */
export function compareAlgorithm(subject: Subject, one: Case, attempts: readonly Attempt[], ports: Ports): Compared {
  let cache: readonly CacheEntry[] = [];
  const all = attempts.map((attempt) => {
    const exchange = exchangeOf(one, attempt.served, ports);
    const compared = [
      comparePreflights(subject, one, exchange, cache),
      compareVerdicts(subject, one, attempt, exchange, ports),
    ];
    const { knowsOpaque, keepsRefused } = subject.preflightCache;
    const isKnown = knowsOpaque || originOfPage(one.page, ports) !== 'null';
    if (isKnown) cache = [...cache, ...remembered(subject, one, exchange)];
    if (!keepsRefused && attempt.truth.outcome === 'blocked') cache = [];
    return together(compared);
  });
  return together(all);
}

export function together(all: readonly Compared[]): Compared {
  return {
    disagreements: all.flatMap(({ disagreements }) => disagreements),
    divergences: [...new Set(all.flatMap(({ divergences }) => divergences))],
  };
}

function comparePreflights(subject: Subject, one: Case, exchange: Exchange, cache: readonly CacheEntry[]): Compared {
  const needs = needsOf(subject, one, exchange, cache);
  const wrong = needs.filter(({ expected, seen }) => expected !== seen);
  return {
    divergences: needs.flatMap(({ divergences }) => divergences),
    disagreements: wrong.map(({ hop, expected, seen }): Disagreement => {
      return { level: 'preflight', browser: `hop ${hop}: ${seen ?? 'no preflight'}`, ours: expected ?? 'no preflight' };
    }),
  };
}

function compareVerdicts(subject: Subject, one: Case, attempt: Attempt, exchange: Exchange, ports: Ports): Compared {
  const { truth } = attempt;
  const judged = judgedAs(subject, truth, exchange);
  const compare = (level: Disagreement['level'], ours: Verdict): Compared => {
    if (agree(truth, ours)) return { disagreements: [], divergences: [] };
    const divergence = subject.divergences.between(truth, ours, exchange, attempt.served);
    if (divergence !== null) return { disagreements: [], divergences: [divergence] };
    return { disagreements: [{ level, browser: show(truth), ours: show(ours) }], divergences: [] };
  };
  return together([
    compare('algorithm', predict(subject, one, exchange, ports)),
    ...(judged === null ? [] : [compare('judge', judged)]),
  ]);
}

/** What `judge` says when it is told how the request ended, as the extension is; null where the extension would not be told. */
function judgedAs(subject: Subject, truth: Verdict, exchange: Exchange): Verdict | null {
  const end = subject.endOf(truth, exchange.startedAt);
  if (end === null) return null;
  const { outcome, refusal } = judge({ ...exchange, end }, subject.profile);
  if (outcome === 'allowed' || outcome === 'opaque') {
    // Told that the request passed, it cannot say more.
    return truth.outcome === 'opaque' || truth.outcome === 'allowed' ? truth : { outcome };
  }
  const code = refusal === null ? null : subject.codeOf(refusal);
  const counts = outcome === 'blocked' || code?.code === subject.networkCode;
  return refusedAs(counts ? code : null, refusal?.kind ?? outcome);
}
