/** Milliseconds that words are collected before they are told. */
const pause = 200;
const mostAtOnce = 100;
/** A page that makes more requests than this is believed without a witness. */
const mostEver = 5000;

export interface Batches<Word> {
  add(word: Word): void;
}

/**
 * Collects words and tells several at a time.
 * @param tell resolves to whether more is wanted
 * @param onEnough called once when no more is wanted
 */
export function newBatches<Word>(
  tell: (words: readonly Word[]) => Promise<boolean>,
  onEnough: () => void,
): Batches<Word> {
  let waiting: Word[] = [];
  let total = 0;
  let isTiming = false;
  return {
    add(word) {
      if (waiting.length >= mostAtOnce || total >= mostEver) return;
      total++;
      waiting.push(word);
      if (isTiming) return;
      isTiming = true;
      setTimeout(() => void tellAll(), pause);
    },
  };

  async function tellAll(): Promise<void> {
    isTiming = false;
    const words = waiting;
    waiting = [];
    if (!(await tell(words)) || total >= mostEver) onEnough();
  }
}
