import type { Exchange } from './exchange.ts';
import type { Mode } from './model.ts';

/**
 * Whether a reading agrees with what the page saw: a status where it may read the response, 0 where it was refused or is
 * opaque. Without an observation everything agrees. A page can forge it, so it only ever chooses between readings.
 */
export function agreesWithPageObservation({ pageObservation }: Exchange, mode: Mode, passes: boolean): boolean {
  if (pageObservation === undefined) return true;
  const isReadable = passes && mode !== 'no-cors';
  return isReadable === pageObservation.responseStatus > 0;
}
