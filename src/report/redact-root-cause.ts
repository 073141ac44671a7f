import type { Text } from '../wording/text.ts';
import type { LayerSeen } from '../layers/layer.ts';
import type { Diagnosed } from '../diagnoses/diagnose.ts';

/** The texts of a root cause as they may leave the browser. */
export function redactRootCause(found: Diagnosed | null, text: (parts: Text) => Text): Diagnosed | null {
  if (found === null) return null;
  const { title, why, act, evidence, alternatives } = found;
  return {
    ...found,
    title: text(title),
    why: text(why),
    act: text(act),
    evidence: evidence.map(text),
    alternatives: alternatives.map((one) => ({ ...one, or: text(one.or), check: text(one.check) })),
    // The finding has them, masked, as its own fix.
    fix: [],
    otherwise: [],
  };
}

/** The marks of layers are header lines and hosts: they may hold what nobody else should read. */
export function redactLayers(layers: readonly LayerSeen[], text: (parts: Text) => Text): readonly LayerSeen[] {
  return layers.map((layer) => ({ ...layer, evidence: text(layer.evidence) }));
}
