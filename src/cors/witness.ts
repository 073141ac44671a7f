import type { Exchange } from './exchange.ts';
import type { Mode } from './model.ts';

/**
 * Whether a reading agrees with what the page saw: a status where it may read the response, 0 where it was refused or is
 * opaque. Without a witness everything agrees. A page can forge it, so it only ever chooses between readings.
 */
export function agreesWithWitness({ witness }: Exchange, mode: Mode, passes: boolean): boolean {
  if (witness === undefined) return true;
  const isReadable = passes && mode !== 'no-cors';
  return isReadable === witness.responseStatus > 0;
}
