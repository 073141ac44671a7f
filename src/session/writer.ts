/** A part of the browser's storage, as far as a writer needs it. */
export interface Area {
  set(items: Record<string, string>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Writes to the storage, at most one write at a time: what changes meanwhile is collected and goes together in the next. */
export interface Writer {
  /** Stores a text under a key; null removes the key. */
  write(key: string, text: string | null): void;
  /** Removes a key that somebody else has stored. */
  removeFound(key: string): void;
  /** Resolves when everything that was written so far has arrived, or waits for a storage that takes nothing now. */
  settled(): Promise<void>;
}

/** So often is a write tried in a row that fails for another reason than want of room. */
const attempts = 3;

/** Milliseconds after which a storage that does not take anything is tried again, with everything that changed meanwhile. */
const pause = 1000;

/**
 * @param stored the keys that are in the storage already
 * @param makeRoom called when the storage is full: `write`s removals to make room, and says whether
 *   it could
 */
export function newWriter(area: Area, stored: Iterable<string>, makeRoom: () => boolean): Writer {
  let waiting = new Map<string, string | null>();
  /** Keys that may be in the storage; one that never got there need not be removed. */
  const arrived = new Set(stored);
  let running: Promise<void> | null = null;
  let resting: ReturnType<typeof setTimeout> | null = null;

  return {
    write,
    removeFound(key) {
      arrived.add(key);
      write(key, null);
    },
    settled: () => running ?? Promise.resolve(),
  };

  function write(key: string, text: string | null): void {
    waiting.set(key, text);
    if (resting === null) running ??= run();
  }

  async function run(): Promise<void> {
    // What the same event changes besides is still to come: it goes along.
    await Promise.resolve();
    while (waiting.size > 0) {
      const batch = waiting;
      waiting = new Map();
      if (await arrive(batch)) continue;
      // Nothing is given up; a later change of the same key goes before.
      waiting = new Map([...batch, ...waiting]);
      resting = setTimeout(goOn, pause);
      break;
    }
    running = null;
  }

  function goOn(): void {
    resting = null;
    if (waiting.size > 0) running ??= run();
  }

  /** @returns whether it arrived */
  async function arrive(batch: Map<string, string | null>): Promise<boolean> {
    for (let failures = 0; failures < attempts;) {
      try {
        await send(batch);
        return true;
      } catch (error) {
        // Each time less is kept, so this ends; when nothing is left to go, the write cannot be helped.
        if (!isFull(error)) failures++;
        else if (!makeRoom()) return false;
        // What had to go, and what changed meanwhile, goes before the next attempt.
        for (const [key, text] of waiting) batch.set(key, text);
        waiting = new Map();
      }
    }
    return false;
  }

  async function send(batch: ReadonlyMap<string, string | null>): Promise<void> {
    const items = [...batch].filter((item): item is [string, string] => item[1] !== null);
    const gone = [...batch.keys()].filter((key) => batch.get(key) === null && arrived.has(key));
    for (const [key] of items) arrived.add(key);
    // Handed over in one go: a worker that is stopped has asked for both, or for neither.
    await Promise.all([
      gone.length > 0 ? area.remove(gone) : null,
      items.length > 0 ? area.set(Object.fromEntries(items)) : null,
    ]);
    for (const key of gone) arrived.delete(key);
  }
}

/** Chromium: `Session storage quota bytes exceeded. Values were not stored.` Firefox: `QuotaExceededError: …` */
function isFull(error: unknown): boolean {
  return /quota/i.test(String(error));
}
