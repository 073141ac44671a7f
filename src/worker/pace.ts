/** Work that is asked for often and done as often as the machine can well bear. */
export interface Pace {
  /** Has the work done soon: at once after a quiet time, else when the rest after the last time is over. */
  ask(): void;
  /** Does what was asked for and is not done yet. */
  now(): void;
}

/**
 * @param work returns how long to rest after it, milliseconds: what little work there is, is done at once, and much of it
 *   is collected
 */
export function newPace(work: () => number): Pace {
  let isAsked = false;
  let resting: ReturnType<typeof setTimeout> | null = null;
  return { ask, now };

  function ask(): void {
    if (isAsked) return;
    isAsked = true;
    // What the same event asks for besides is still to come: it goes along.
    if (resting === null) queueMicrotask(now);
  }

  function now(): void {
    if (!isAsked) return;
    isAsked = false;
    if (resting !== null) clearTimeout(resting);
    resting = setTimeout(rested, work());
  }

  function rested(): void {
    resting = null;
    now();
  }
}
