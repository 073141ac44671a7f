/** Work that is asked for often and done as often as the machine can well bear. */
export interface Pace {
  /** Has the work done soon: at once after a quiet time, else when the rest after the last time is over. */
  ask(): void;
  /** Does what was asked for and is not done yet. */
  now(): void;
}

/** Milliseconds. */
export interface Rest {
  readonly shortest: number;
  readonly longest: number;
  /** For each time that the work was asked for: a storm of asking is answered less often, but never less than `longest` says. */
  readonly perAsk: number;
}

/** Writing to the storage: up to two thousand events a second at once or nearly so, more of them twenty times a second. */
const writing: Rest = { shortest: 4, longest: 50, perAsk: 0.5 };

/** What is asked for now and then is done at once; of more there is a rest after each time. */
export function newPace(work: () => void, { shortest, longest, perAsk }: Rest = writing): Pace {
  let asked = 0;
  let resting: ReturnType<typeof setTimeout> | null = null;
  return { ask, now };

  function ask(): void {
    // What the same event asks for besides is still to come: it goes along.
    if (asked++ === 0 && resting === null) queueMicrotask(now);
  }

  function now(): void {
    if (asked === 0) return;
    if (resting !== null) clearTimeout(resting);
    resting = setTimeout(rested, Math.min(longest, Math.max(shortest, asked * perAsk)));
    asked = 0;
    work();
  }

  function rested(): void {
    resting = null;
    now();
  }
}
