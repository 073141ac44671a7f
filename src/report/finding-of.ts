import { adviceOf } from '../advice/index.ts';
import { verify, type Verification } from '../fixes/verify.ts';
import { diagnose, failedCheck } from '../diagnoses/diagnose.ts';
import { checksOf } from '../cors/checks.ts';
import { judge, profileOf } from '../cors/judge.ts';
import type { Refusal } from '../cors/model.ts';
import { chromiumCode } from '../cors/profiles/chromium-code.ts';
import { firefoxReason } from '../cors/profiles/firefox-reason.ts';
import type { Exchange } from '../cors/exchange.ts';
import { contextOf, type Context } from '../diagnoses/context.ts';
import { madeBy } from '../diagnoses/made-by.ts';
import { pastOf } from '../diagnoses/host-history.ts';
import { mergeEdits } from '../fixes/merge-edits.ts';
import type { Explained, Finding } from './finding.ts';
import { hostPolicyOf } from './host-policy.ts';

/**
 * Everything that panel, popup and reports show of one exchange. Pure, and cheap enough to be derived anew:
 * nothing of it is stored.
 * @param history the tab's log, which is evidence for what one exchange alone cannot show; pass the same array for all
 *   of its exchanges, because it is read once an array
 */
export function findingOf(exchange: Exchange, history: readonly Exchange[] = []): Finding {
  const profile = profileOf(exchange);
  const verdict = judge(exchange, profile);
  const past = pastOf(history);
  const context = contextOf(exchange, verdict, past);
  const explain = (refusal: Refusal): Explained =>
    explained(refusal, refusal === verdict.refusal ? context : contextOf(refusal.exchange, verdict, past, refusal));
  const cause = verdict.refusal === null ? null : explain(verdict.refusal);
  const rootCause = diagnose(context);
  let verification: Verification<Explained> | null = null;
  // The fix is the diagnosis's own; what would fail next counts where the same party can resolve it.
  const resolve = (refusal: Refusal): Explained => {
    const one = refusal === verdict.refusal && cause !== null ? cause : explain(refusal);
    if (rootCause === null) return one;
    const edits = refusal === verdict.refusal ? rootCause.fix : madeBy(rootCause.responsible, one.edits);
    return { ...one, edits };
  };
  const verified = () => (verification ??= verify(exchange, verdict, resolve));
  return {
    id: exchange.id,
    exchange,
    verdict,
    outcome: verdict.outcome,
    cause,
    alternatives: verdict.alternatives.map(explain),
    rootCause,
    layers: context.layers,
    // What only a detail and a report show is derived when they ask: a list has thousands that nobody opens.
    get alsoFailing() {
      return verified().resolved.slice(1);
    },
    get checks() {
      return checksOf(exchange, verdict, profile);
    },
    get fix() {
      const { resolved, passes } = verified();
      const atSameHop = resolved.filter(({ hop }) => hop === cause?.hop);
      return {
        edits: mergeEdits(atSameHop.flatMap(({ edits }) => edits)),
        otherwise: rootCause?.otherwise ?? cause?.otherwise ?? [],
        // What another hop needs is not among the edits.
        heals: passes && atSameHop.length === resolved.length,
      };
    },
    get hostPolicy() {
      return cause === null ? null : hostPolicyOf(cause.refusal, history);
    },
    browsers: verdict.browsers,
    advice: adviceOf({ exchange, verdict, history }),
  };
}

/** A refusal in words: the check that failed, by the diagnosis that names it. */
function explained(refusal: Refusal, context: Context): Explained {
  const check = failedCheck(refusal);
  const code = chromiumCode(refusal);
  return {
    refusal,
    id: check.id,
    title: check.title(context),
    why: check.why(context),
    act: check.act(context),
    responsible: check.responsible(context),
    phase: refusal.phase,
    hop: refusal.hop,
    parameter: code?.parameter ?? '',
    codes: { chromium: code?.code ?? null, firefox: firefoxReason(refusal) },
    edits: check.fix(context),
    otherwise: check.otherwise(context),
  };
}
