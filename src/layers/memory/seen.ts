/** What the answers of one place of a host had in common: a path prefix, a method and a phase. Plain JSON, bounded. */
export interface Seen {
  /** Answers below 400. */
  readonly good: number;
  /** Of these, how many had `Access-Control-Allow-Origin`. */
  readonly withCors: number;
  /** Of these, how many named `Origin` in `Vary`. */
  readonly withVary: number;
  /** Origins that were told that they may read, `*` among them. */
  readonly allowed: readonly string[];
  /** Ids of the layers of kind `app` that signed good answers. */
  readonly marks: readonly string[];
}

/** Everything that is known of the hosts of a tab. */
export interface HostMemory {
  /** By host with port, then by `method phase prefix`; the last one touched stands last. */
  readonly hosts: Readonly<Record<string, Readonly<Record<string, Seen>>>>;
}

export const nothingSeen: Seen = { good: 0, withCors: 0, withVary: 0, allowed: [], marks: [] };
export const emptyMemory: HostMemory = { hosts: {} };

/** The bounds: so many hosts, so many places of one host, so many values of one kind. */
export const most = { hosts: 50, places: 40, values: 6 } as const;

/** The record with this entry as its last one, and without its first one when there are too many. */
export function touched<V>(
  record: Readonly<Record<string, V>>,
  key: string,
  value: V,
  limit: number,
): Record<string, V> {
  const names = Object.keys(record);
  // Most answers are of the host that the one before was of.
  if (names.at(-1) === key) return { ...record, [key]: value };
  const others = Object.entries(record).filter(([name]) => name !== key);
  return Object.fromEntries([...others.slice(Math.max(0, others.length - limit + 1)), [key, value]]);
}

/** The list with this value in it, at most `most.values` long; what came first stays. */
export function including(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) || list.length >= most.values ? list : [...list, value];
}

/** Sums of what several places have seen. */
export function sum(places: readonly Seen[]): Seen {
  return places.reduce<Seen>(
    (all, seen) => ({
      good: all.good + seen.good,
      withCors: all.withCors + seen.withCors,
      withVary: all.withVary + seen.withVary,
      allowed: seen.allowed.reduce(including, all.allowed),
      marks: seen.marks.reduce(including, all.marks),
    }),
    nothingSeen,
  );
}
