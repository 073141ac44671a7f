import { adviceOf } from '../advice/index.ts';
import { applyEdits } from '../causes/apply.ts';
import { causeOf } from '../causes/index.ts';
import { checksOf } from '../cors/checks.ts';
import { judge, profileOf, type Refusal, type Verdict } from '../cors/judge.ts';
import { chromiumCode } from '../cors/profiles/chromium-code.ts';
import { firefoxReason } from '../cors/profiles/firefox-reason.ts';
import type { Exchange } from '../cors/exchange.ts';
import { contextOf } from '../root-causes/context.ts';
import { rootCauseOf } from '../root-causes/index.ts';
import { pastOf } from '../root-causes/past.ts';
import { mergeEdits } from './merge-edits.ts';
import type { Explained, Finding } from './finding.ts';

/** Healing one cause after another ends here even if a fix should undo another one's. */
const mostCauses = 12;

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
  let healing: Healing | null = null;
  const healed = () => (healing ??= heal(exchange, verdict));
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
      return healed().causes.slice(1);
    },
    get checks() {
      return checksOf(exchange, verdict, profile);
    },
    get fix() {
      const atSameHop = healed().causes.filter(({ hop }) => hop === cause?.hop);
      return {
        edits: mergeEdits(atSameHop.flatMap(({ edits }) => edits)),
        otherwise: cause?.otherwise ?? [],
        heals: healed().healed,
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

interface Healing {
  /** The first cause and those that follow once it is healed, in order. */
  readonly causes: readonly Explained[];
  readonly healed: boolean;
}

/** Applies each fix and judges again: what comes up next would have failed next, and an exchange without one is healed. */
function heal(exchange: Exchange, verdict: Verdict): Healing {
  const causes: Explained[] = [];
  let current = exchange;
  let { refusal } = verdict;
  while (refusal !== null && causes.length < mostCauses) {
    const explained = explain(refusal);
    causes.push(explained);
    if (explained.edits.length === 0) return { causes, healed: false };
    current = withCredentials(applyEdits(current, explained.edits, explained.hop), verdict);
    refusal = nextRefusal(current);
  }
  return { causes, healed: causes.length > 0 && refusal === null };
}

/** The later rounds keep to the reading that explained the first one. */
function withCredentials(exchange: Exchange, { credentials, mode }: Verdict): Exchange {
  return { ...exchange, told: { credentials: credentials.mode, mode, ...exchange.told } };
}

/** What the algorithm says of an edited exchange, whose end is no longer the browser's own word. */
function nextRefusal(exchange: Exchange): Refusal | null {
  const at = exchange.end?.at ?? exchange.startedAt;
  const { refusalError: error } = profileOf(exchange);
  const { outcome, refusal } = judge({ ...exchange, end: { kind: 'error', error, at } });
  return outcome === 'blocked' ? refusal : null;
}
