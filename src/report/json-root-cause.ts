import type { Responsible, Sureness } from '../diagnoses/diagnosis.ts';
import { plain } from '../wording/text.ts';
import type { Confidence, LayerKind, LayerSeen } from '../layers/layer.ts';
import type { Finding } from './finding.ts';
import { headlineOf, surenessOf } from './headline.ts';

/** Texts are on one line, values in backticks, control bytes visible. */
export interface JsonRootCause {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly act: string;
  readonly responsible: Responsible;
  readonly confidence: Sureness;
  readonly evidence: readonly string[];
  /** The first of `alternatives`; null where there is none. */
  readonly unsure: null | { readonly or: string; readonly findOut: string };
  /** Everything that it could be as well, at most three, each by the id of its diagnosis. */
  readonly alternatives: readonly { readonly id: string; readonly or: string; readonly check: string }[];
  /** The title as the list shows it, with how sure it is. */
  readonly headline: string;
  /** The layer that wrote the answer that decided; null where nothing says. */
  readonly layer: null | { readonly id: string; readonly title: string };
}

export interface JsonLayer {
  readonly id: string;
  readonly title: string;
  readonly layer: LayerKind;
  readonly confidence: Confidence;
  readonly evidence: string;
}

export function jsonRootCause(finding: Finding): JsonRootCause | null {
  const { rootCause } = finding;
  if (rootCause === null) return null;
  const { id, title, why, act, responsible, evidence, alternatives, layer } = rootCause;
  const [first] = alternatives;
  return {
    id,
    title: plain(title),
    why: plain(why),
    act: plain(act),
    responsible,
    confidence: surenessOf(rootCause, finding),
    evidence: evidence.map(plain),
    unsure: first === undefined ? null : { or: plain(first.or), findOut: plain(first.check) },
    alternatives: alternatives.map((one) => ({ id: one.id, or: plain(one.or), check: plain(one.check) })),
    headline: plain(headlineOf(finding)),
    layer,
  };
}

export function jsonLayer({ id, title, layer, confidence, evidence }: LayerSeen): JsonLayer {
  return { id, title, layer, confidence, evidence: plain(evidence) };
}
