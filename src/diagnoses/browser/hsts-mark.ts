import { layersOf } from '../../layers/layers-of.ts';
import type { Text } from '../../wording/text.ts';
import type { Context } from '../context.ts';

/** The mark of the browser's own redirect on a hop before this one or on this one. */
export function hstsMark({ exchange, hop, refusal }: Context): Text | null {
  if (refusal === null || refusal.kind === 'aborted') return null;
  const marks = exchange.hops.slice(0, hop + 1).flatMap(({ url, response }) => {
    if (response === null) return [];
    return layersOf(response, url).filter(({ id }) => id === 'hsts');
  });
  return marks[0]?.evidence ?? null;
}
