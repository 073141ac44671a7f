import type { AdviceGiven } from '../advice/advice.ts';
import type { Responsible } from '../diagnoses/diagnosis.ts';
import type { Edit } from '../fixes/edit.ts';
import type { Text } from '../wording/text.ts';
import type { Check } from '../cors/checks.ts';
import type { CallSite } from './call-site.ts';
import type { HostPolicy } from './host-policy.ts';
import type { Exchange, Outcome } from '../cors/exchange.ts';
import type { Phase, Refusal, Verdict, BrowserName, Elsewhere } from '../cors/model.ts';
import type { LayerSeen } from '../layers/layer.ts';
import type { Diagnosed } from '../diagnoses/diagnose.ts';

/** A refusal in a developer's words, filled with this exchange's values. */
export interface Explained {
  readonly refusal: Refusal;
  readonly id: string;
  readonly title: Text;
  readonly why: Text;
  readonly act: Text;
  readonly responsible: Responsible;
  readonly phase: Phase;
  readonly hop: number;
  /** Chromium's `failedParameter`. */
  readonly parameter: string;
  /** The browsers' own names for it; null where a browser has none. */
  readonly codes: { readonly chromium: string | null; readonly firefox: string | null };
  /** What heals this one alone. */
  readonly edits: readonly Edit[];
  /** Another way, usually in the page. */
  readonly otherwise: readonly Edit[];
}

/** Everything that panel, popup and reports show of one exchange. Derived, never stored. */
export interface Finding {
  readonly id: string;
  readonly exchange: Exchange;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  readonly cause: Explained | null;
  /** Other refusals that the same facts allow, because the credentials mode was not seen. Rarely more than one. */
  readonly alternatives: readonly Explained[];
  /** What is really wrong, seen together with the rest of the log; null where nothing is. */
  readonly rootCause: Diagnosed | null;
  /** Who left a mark on the answer that decided, from the outermost inwards. */
  readonly layers: readonly LayerSeen[];
  /** What would fail next, in order, once the first cause is healed. */
  readonly alsoFailing: readonly Explained[];
  /** The checks that the browser made, in its order. */
  readonly checks: readonly Check[];
  readonly fix: {
    /** The edits that heal the whole exchange, the ones for `alsoFailing` included. */
    readonly edits: readonly Edit[];
    /** Another way, usually in the page. */
    readonly otherwise: readonly Edit[];
    /** True when the algorithm passes on the exchange with `edits` applied: the proof. */
    readonly heals: boolean;
  };
  /** What the log says of the host that refused; null where nothing was refused. Recipes are written from it. */
  readonly hostPolicy: HostPolicy | null;
  readonly browsers: Readonly<Record<BrowserName, Elsewhere>>;
  /** Remarks on an exchange that passed, the gravest first; off the failure list. */
  readonly advice: readonly AdviceGiven[];
  /** Who made the request; only where DevTools was there to tell. */
  readonly callSite?: CallSite;
}
