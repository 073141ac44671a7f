import type { Sighting } from '../session/messages.ts';

/** Milliseconds that sightings are collected before they are told. */
const pause = 200;
const mostAtOnce = 100;
/** A page that makes more requests than this is believed without a witness. */
const mostEver = 5000;

export interface Batches {
  add(sighting: Sighting): void;
}

/**
 * Collects sightings and tells several at a time.
 * @param tell resolves to whether more is wanted
 * @param onEnough called once when no more is wanted
 */
export function newBatches(tell: (sightings: readonly Sighting[]) => Promise<boolean>, onEnough: () => void): Batches {
  let waiting: Sighting[] = [];
  let total = 0;
  let isTiming = false;
  return {
    add(sighting) {
      if (waiting.length >= mostAtOnce || total >= mostEver) return;
      total++;
      waiting.push(sighting);
      if (isTiming) return;
      isTiming = true;
      setTimeout(() => void tellAll(), pause);
    },
  };

  async function tellAll(): Promise<void> {
    isTiming = false;
    const sightings = waiting;
    waiting = [];
    if (!(await tell(sightings)) || total >= mostEver) onEnough();
  }
}
