/** Milliseconds that observations are collected before they are told. */
const pause = 200;
const mostAtOnce = 100;
/** Words that wait to be told. */
const mostWaiting = 2000;
/** So often in a row it is tried to tell a worker that does not answer; then what was to be told is let go of. */
const attempts = 20;
/** A page that makes more requests than this is believed without an observation. */
const mostEver = 5000;

export interface Batches<Observation> {
  add(observation: Observation): void;
  /** Tells at once what waits: the document is being left, and may not live as long as the pause. */
  now(): void;
}

/** `more`: told, and more is wanted. `again`: nobody answered, perhaps because the worker was just stopped. */
export type Reception = 'more' | 'enough' | 'again';

/**
 * Collects observations and tells several at a time.
 * @param onEnough called once when no more is wanted
 */
export function newBatches<Observation>(
  tell: (observations: readonly Observation[]) => Promise<Reception>,
  onEnough: () => void,
): Batches<Observation> {
  let waiting: Observation[] = [];
  let total = 0;
  let isTiming = false;
  let inVain = 0;
  return {
    add(observation) {
      if (waiting.length >= mostWaiting || total >= mostEver) return;
      total++;
      waiting.push(observation);
      tellSoon();
    },
    now() {
      while (waiting.length > 0) void tellAll();
    },
  };

  function tellSoon(): void {
    if (isTiming) return;
    isTiming = true;
    setTimeout(() => void tellAll(), pause);
  }

  async function tellAll(): Promise<void> {
    isTiming = false;
    if (waiting.length === 0) return;
    const observations = waiting.slice(0, mostAtOnce);
    waiting = waiting.slice(mostAtOnce);
    const reception = await tell(observations);
    inVain = reception === 'again' ? inVain + 1 : 0;
    if (inVain > 0 && inVain < attempts) waiting = [...observations, ...waiting];
    if (reception === 'enough' || (total >= mostEver && waiting.length === 0)) {
      waiting = [];
      return onEnough();
    }
    if (waiting.length > 0) tellSoon();
  }
}
