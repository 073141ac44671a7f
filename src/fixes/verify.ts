import type { Exchange } from '../cors/exchange.ts';
import { judge, profileOf } from '../cors/judge.ts';
import type { Refusal, Verdict } from '../cors/model.ts';
import { applyEdits } from './apply.ts';
import type { Edit } from './edit.ts';

/** Fixing one refusal after another ends here, even if a fix should undo another one's. */
const mostRefusals = 12;

/** A refusal, and the edits that are to resolve it; none: nothing resolves it. */
export interface Resolved {
  readonly refusal: Refusal;
  readonly edits: readonly Edit[];
}

export interface Verification<R extends Resolved> {
  /** The first refusal and those that follow once it is resolved, in order. */
  readonly resolved: readonly R[];
  /** True when the algorithm passes with all the edits applied. */
  readonly passes: boolean;
}

/**
 * Applies the fix of each refusal and runs the algorithm again: what comes up next would have failed next, and an
 * exchange without a refusal passes.
 * @param resolve names the edits for a refusal
 */
export function verify<R extends Resolved>(
  exchange: Exchange,
  verdict: Verdict,
  resolve: (refusal: Refusal) => R,
): Verification<R> {
  const resolved: R[] = [];
  let current = exchange;
  let { refusal } = verdict;
  while (refusal !== null && resolved.length < mostRefusals) {
    const next = resolve(refusal);
    resolved.push(next);
    if (next.edits.length === 0) return { resolved, passes: false };
    current = withCredentials(applyEdits(current, next.edits, refusal.hop), verdict);
    refusal = nextRefusal(current);
  }
  return { resolved, passes: resolved.length > 0 && refusal === null };
}

/** The later rounds keep to the reading that explained the first one. */
function withCredentials(exchange: Exchange, { credentials, mode }: Verdict): Exchange {
  return { ...exchange, knownOptions: { credentials: credentials.mode, mode, ...exchange.knownOptions } };
}

/** What the algorithm says of an edited exchange, whose end is no longer the browser's own word. */
function nextRefusal(exchange: Exchange): Refusal | null {
  const at = exchange.end?.at ?? exchange.startedAt;
  const { refusalError: error } = profileOf(exchange);
  const { outcome, refusal } = judge({ ...exchange, end: { kind: 'error', error, at } });
  return outcome === 'blocked' ? refusal : null;
}
