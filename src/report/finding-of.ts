import { adviceOf } from '../advice/index.ts';
import { verify, type Verification } from '../fixes/verify.ts';
import { causeOf } from '../causes/index.ts';
import { checksOf } from '../cors/checks.ts';
import { judge, profileOf } from '../cors/judge.ts';
import type { Refusal } from '../cors/model.ts';
import { chromiumCode } from '../cors/profiles/chromium-code.ts';
import { firefoxReason } from '../cors/profiles/firefox-reason.ts';
import type { Exchange } from '../cors/exchange.ts';
import { contextOf } from '../root-causes/context.ts';
import { rootCauseOf } from '../root-causes/index.ts';
import { pastOf } from '../root-causes/past.ts';
import { mergeEdits } from '../fixes/merge-edits.ts';
import type { Explained, Finding } from './finding.ts';

/**
 * Everything that panel, popup and reports show of one exchange. Pure, and cheap enough to be derived anew:
 * nothing of it is stored.
 * @param history the tab's log, which is evidence for what one exchange alone cannot show; pass the same array for all
 *   of its exchanges, because it is read once an array
 */
export function findingOf(exchange: Exchange, history: readonly Exchange[] = []): Finding {
  const profile = profileOf(exchange);
  const verdict = judge(exchange, profile);
  const cause = verdict.refusal === null ? null : explain(verdict.refusal);
  const context = contextOf(exchange, verdict, pastOf(history));
  let verification: Verification<Explained> | null = null;
  const verified = () => (verification ??= verify(exchange, verdict, explain));
  return {
    id: exchange.id,
    exchange,
    verdict,
    outcome: verdict.outcome,
    cause,
    alternatives: verdict.alternatives.map(explain),
    rootCause: rootCauseOf(context),
    layers: context.layers,
    // What only a detail and a report show is derived when they ask: a list has thousands that nobody opens.
    get alsoFailing() {
      return verified().resolved.slice(1);
    },
    get checks() {
      return checksOf(exchange, verdict, profile);
    },
    get fix() {
      const atSameHop = verified().resolved.filter(({ hop }) => hop === cause?.hop);
      return {
        edits: mergeEdits(atSameHop.flatMap(({ edits }) => edits)),
        otherwise: cause?.otherwise ?? [],
        heals: verified().passes,
      };
    },
    browsers: verdict.browsers,
    advice: adviceOf({ exchange, verdict, history }),
  };
}

/** A refusal in words, by the first cause that explains it. */
function explain(refusal: Refusal): Explained {
  const cause = causeOf(refusal);
  const code = chromiumCode(refusal);
  return {
    refusal,
    cause,
    id: cause.id,
    title: cause.title(refusal),
    why: cause.why(refusal),
    act: cause.act(refusal),
    responsible: cause.responsible,
    phase: refusal.phase,
    hop: refusal.hop,
    parameter: code?.parameter ?? '',
    codes: { chromium: code?.code ?? null, firefox: firefoxReason(refusal) },
    edits: cause.fix(refusal),
    otherwise: cause.otherwise?.(refusal) ?? [],
  };
}
