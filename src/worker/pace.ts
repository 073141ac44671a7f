/** Work that is asked for often and done as often as the machine can well bear. */
export interface Pace {
  /** Has the work done soon: at once after a quiet time, else when the rest after the last time is over. */
  ask(): void;
  /** Does what was asked for and is not done yet. */
  now(): void;
}

/**
 * What is asked for now and then is done at once; a storm of asking is answered more and more rarely.
 * @param shortest rest after the first time, milliseconds; each further time without a quiet rest in between doubles it
 * @param longest the bound of that
 */
export function newPace(work: () => void, shortest: number, longest = shortest): Pace {
  let isAsked = false;
  let resting: ReturnType<typeof setTimeout> | null = null;
  let rest = shortest;
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
    resting = setTimeout(rested, rest);
    work();
  }

  function rested(): void {
    resting = null;
    rest = isAsked ? Math.min(longest, rest * 2) : shortest;
    now();
  }
}
