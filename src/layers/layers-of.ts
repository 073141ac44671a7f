import type { HopResponse } from '../cors/exchange.ts';
import { fingerprints } from './fingerprints.ts';
import { evidenceOf, placeOf, type Place } from './signs.ts';
import type { Confidence, Fingerprint, LayerSeen, Sign } from './layer.ts';

const ranks: Readonly<Record<Confidence, number>> = { certain: 2, likely: 1, hint: 0 };

/** True when `a` says at least as much as `b`. */
export function isAsSure(a: Confidence, b: Confidence): boolean {
  return ranks[a] >= ranks[b];
}

/** Every layer that left a mark on the response, from the outermost inwards, each with its surest mark. */
export function layersOf(response: HopResponse, url: string): readonly LayerSeen[] {
  const before = known.get(response);
  if (before?.url === url) return before.layers;
  const place = placeOf(response.headers, url);
  const layers = fingerprints.map((fingerprint) => seenIn(fingerprint, place)).filter((layer) => layer !== null);
  known.set(response, { url, layers });
  return layers;
}

/** Asked for by the memory, by who wrote an answer and by the root causes: a response is looked through once. */
const known = new WeakMap<HopResponse, { readonly url: string; readonly layers: readonly LayerSeen[] }>();

/** A loop without lists, because hardly any sign is there. */
function seenIn(fingerprint: Fingerprint, place: Place): LayerSeen | null {
  const { id, title, layer, signs } = fingerprint;
  let best: LayerSeen | null = null;
  for (const sign of signs) {
    const evidence = evidenceOf(sign, place);
    if (evidence === null) continue;
    const confidence = sureness(sign, fingerprint);
    const mark = { id, title, layer, confidence, evidence, by: kindOf(sign), wrote: 'wrote' in sign };
    if (best === null || isBetter(mark, best)) best = mark;
  }
  return best;
}

/** A mark of its own answers says more than any other; then the surer one; then the first. */
function isBetter(mark: LayerSeen, best: LayerSeen): boolean {
  if (mark.wrote !== best.wrote) return mark.wrote;
  return !isAsSure(best.confidence, mark.confidence);
}

function kindOf(sign: Sign): LayerSeen['by'] {
  if ('header' in sign) return 'header';
  if ('cookie' in sign) return 'cookie';
  return 'host' in sign ? 'host' : 'path';
}

function sureness(sign: Sign, { confidence }: Fingerprint): Confidence {
  return sign.sure ?? confidence;
}
