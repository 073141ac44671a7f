import { originOf } from '../../cors/origin.ts';
import { hopOf } from '../../cors/refused-response.ts';
import type { Refusal } from '../../cors/model.ts';

/** True where the server allows itself: `$scheme://$host` or its base URL stands where the page's origin belongs. */
export function allowsItself(refusal: Refusal): boolean {
  return (
    refusal.kind === 'origin-not-allowed' &&
    refusal.allowOrigin !== 'null' &&
    refusal.allowOrigin === originOf(hopOf(refusal).url)
  );
}
