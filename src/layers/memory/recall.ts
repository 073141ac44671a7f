import type { Answer } from '../answer.ts';
import { keyOf, memoryPlaceOf } from './place.ts';
import { sum, type HostMemory, type Seen } from './seen.ts';

/** What is known of the place of an answer, and of its whole host. */
export interface Recalled {
  /** The same prefix and phase: the same method where it is known, else any. */
  readonly near: Seen;
  readonly host: Seen;
}

/** null: nothing good was seen of this host. */
export function recall(memory: HostMemory | undefined, answer: Answer): Recalled | null {
  const place = memoryPlaceOf(answer);
  const places = place === null ? undefined : memory?.hosts[place.host];
  if (place === null || places === undefined) return null;
  const same = places[place.key];
  return { near: same ?? sum(alike(places, answer, place.prefix)), host: sum(Object.values(places)) };
}

/** The same prefix and phase with any method; a failed request stands beside the redirects and responses of its prefix. */
function alike(places: Readonly<Record<string, Seen>>, answer: Answer, prefix: string): readonly Seen[] {
  const wanted = keyOf('', answer.phase, prefix);
  return Object.entries(places)
    .filter(([key]) => key.endsWith(wanted))
    .map(([, seen]) => seen);
}
