import type { End, Exchange } from '../../src/cors/exchange.ts';
import { judge } from '../../src/cors/judge.ts';
import type { CacheEntry } from '../../src/cors/preflight-cache.ts';
import { chromium } from '../../src/cors/profiles/chromium.ts';
import { chromiumCode } from '../../src/cors/profiles/chromium-code.ts';
import type { Attempt } from './browse.ts';
import type { Case } from './case.ts';
import { exchangeOf } from './exchange.ts';
import { needsOf, remembered } from './preflight-need.ts';
import { predict } from './predict.ts';
import type { Ports } from './sites.ts';
import { agree, show, truthOf, type Verdict } from './verdict.ts';

export interface Disagreement {
  readonly level: 'algorithm' | 'judge' | 'preflight' | 'extension';
  readonly browser: string;
  readonly ours: string;
}

/** The algorithm with all facts against the browser: what it foretells, what it judges, and which preflights it wants. */
export function compareAlgorithm(one: Case, attempts: readonly Attempt[], ports: Ports): readonly Disagreement[] {
  let cache: readonly CacheEntry[] = [];
  return attempts.flatMap((attempt) => {
    const truth = truthOf(one, attempt);
    const exchange = exchangeOf(one, attempt.served, ports);
    const predicted = predict(one, exchange, ports);
    const needs = needsOf(one, exchange, cache);
    cache = [...cache, ...remembered(one, exchange)];
    return [
      ...disagreement('algorithm', truth, predicted),
      ...needs.map(({ hop, expected, seen }): Disagreement => {
        return {
          level: 'preflight',
          browser: `hop ${hop}: ${seen ?? 'no preflight'}`,
          ours: expected ?? 'no preflight',
        };
      }),
      ...compareJudge(truth, exchange),
    ];
  });
}

/** `judge`, told how the request ended as the extension is, must come to the same. */
function compareJudge(truth: Verdict, exchange: Exchange): readonly Disagreement[] {
  const end = endOf(truth, exchange.startedAt);
  if (end === null) return [];
  const { outcome, refusal } = judge({ ...exchange, end }, chromium);
  const code = refusal === null ? null : chromiumCode(refusal);
  const judged: Verdict =
    outcome === 'blocked'
      ? { outcome, code: code?.code ?? '', parameter: code?.parameter ?? '' }
      : outcome === 'failed' || outcome === 'pending'
        ? { outcome: 'failed', error: refusal?.kind ?? outcome }
        : truth.outcome === 'opaque' || truth.outcome === 'allowed'
          ? truth
          : { outcome };
  return disagreement('judge', truth, judged);
}

/** The closing event that goes with a verdict; null where the extension would get none. */
function endOf(truth: Verdict, at: number): End | null {
  if (truth.outcome === 'blocked') return { kind: 'error', error: 'net::ERR_FAILED', at };
  if (truth.outcome !== 'failed') return { kind: 'completed', at };
  return truth.error.startsWith('net::') && truth.error !== 'net::ERR_FAILED'
    ? { kind: 'error', error: truth.error, at }
    : null;
}

function disagreement(level: Disagreement['level'], browser: Verdict, ours: Verdict): readonly Disagreement[] {
  return agree(browser, ours) ? [] : [{ level, browser: show(browser), ours: show(ours) }];
}
