import { cleanUrl } from '../capture/clean.ts';
import { cleanEvent } from '../capture/clean-event.ts';
import { isCaptureEvent } from '../session/event-guard.ts';
import { isText } from '../session/guards.ts';
import { journalKey, parseKey } from '../session/keys.ts';
import type { Area } from '../session/writer.ts';
import type { Heard } from './admit.ts';
import { newPace } from './pace.ts';

/**
 * What a worker hears before it can put it in order, written down as it comes: should the worker be stopped meanwhile, the
 * next one reads it (measured with Chromium 156: a write that was begun arrives, also when the worker is killed right behind it).
 */
export interface Journal {
  note(heard: Heard): void;
  /**
   * Ends it.
   * @returns the keys that it has written
   */
  close(): readonly string[];
}

/** A worker that was just started gets everything at once that waited for it, and may not live long. */
const writing = { shortest: 1, longest: 50, perAsk: 0.5 } as const;

/** Characters that one worker's journal takes in the storage at most; what comes after that is in its memory alone. */
const longest = 1024 * 1024;

/** @param life when this worker was started: no two journals have it in common */
export function newJournal(area: Pick<Area, 'set'>, life: number): Journal {
  let waiting: Heard[] = [];
  let parts = 0;
  let size = 0;
  const pace = newPace(write, writing);

  return {
    note(heard) {
      if (size > longest) return;
      waiting.push(heard);
      pace.ask();
    },
    close() {
      waiting = [];
      size = Number.POSITIVE_INFINITY;
      return Array.from({ length: parts }, (_, part) => journalKey(life, part));
    },
  };

  function write(): void {
    if (waiting.length === 0) return;
    const text = JSON.stringify(waiting);
    waiting = [];
    size += text.length;
    // Where there is no room, the memory has to do.
    area.set({ [journalKey(life, parts++)]: text }).catch(() => undefined);
  }
}

/** What may be written down of something heard. */
export function journalled(heard: Heard): Heard {
  if ('id' in heard) return cleanEvent(heard);
  return 'url' in heard && heard.url !== null ? { ...heard, url: cleanUrl(heard.url) } : heard;
}

/** What earlier workers left behind, oldest first, and the keys that it stood under; what cannot be read is passed over. */
export function readJournals(stored: Readonly<Record<string, unknown>>): {
  readonly heard: readonly Heard[];
  readonly keys: readonly string[];
} {
  const found = Object.entries(stored)
    .flatMap(([key, value]) => {
      const parsed = parseKey(key);
      return parsed?.kind === 'journal' ? [{ ...parsed, key, value }] : [];
    })
    .toSorted((a, b) => a.life - b.life || a.part - b.part);
  return { heard: found.flatMap(({ value }) => heardIn(value)), keys: found.map(({ key }) => key) };
}

function heardIn(value: unknown): readonly Heard[] {
  if (!isText(value)) return [];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list.filter(isCaptureEvent) : [];
  } catch {
    return [];
  }
}
