import type { Heard } from './admit.ts';

/**
 * Milliseconds that an event may be older than one before it although no clock was set: a worker that starts on a busy machine
 * gets its first events late.
 */
const slack = 10_000;

/** The time of a log: the machine's clock, but for that it never goes back. */
export interface SteadyTime {
  /** What was heard, at its time on this clock. */
  readonly steady: (heard: Heard) => Heard;
}

/**
 * Where the machine's clock is set back, what comes after would seem older than the page that it belongs to, and would not be
 * shown. So time goes on from the latest that was told until the machine's clock has caught up. Only the browser's request
 * events say what time it is: what a page tells of itself is moved with them and moves nothing.
 * @param latest of what is in the log already, milliseconds since the epoch
 */
export function newSteadyTime(latest: number): SteadyTime {
  let newest = latest;
  let behind = 0;
  return {
    steady(heard) {
      if ('id' in heard) look(heard.at);
      return 'at' in heard && behind > 0 ? { ...heard, at: heard.at + behind } : heard;
    },
  };

  function look(at: number): void {
    if (at + slack >= newest) behind = 0;
    else if (at + behind + slack < newest) behind = newest - at;
    newest = Math.max(newest, at + behind);
  }
}
