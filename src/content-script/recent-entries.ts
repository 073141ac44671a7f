/** The newest entries that need not be told, in case that they must be told after all. */
export interface RecentEntries<Entry> {
  hold(entry: Entry): void;
  /** Hands over what is held, oldest first, and begins anew. */
  take(): readonly Entry[];
}

/** So many are held at least, once there were as many. */
const enough = 250;

export function newRecentEntries<Entry>(): RecentEntries<Entry> {
  let older: readonly Entry[] = [];
  let newer: Entry[] = [];
  return {
    hold(entry) {
      if (newer.length === enough) {
        older = newer;
        newer = [];
      }
      newer.push(entry);
    },
    take() {
      const held = [...older, ...newer];
      older = [];
      newer = [];
      return held;
    },
  };
}
