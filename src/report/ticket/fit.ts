import type { Block, Flavor } from './block.ts';

export interface Limits {
  readonly lines: number;
  readonly characters: number;
}

/** A part of a chapter that is there where there is room. */
export interface Part {
  readonly id: 'fix' | 'commands' | 'notes' | 'evidence' | 'call-site' | 'others' | 'picture';
  readonly blocks: readonly Block[];
  /** Shorter, where there is no room for `blocks`. */
  readonly instead?: readonly Block[];
}

/** What is said of one problem: what stands there in any case, and what follows it where there is room. */
export interface Chapter {
  readonly always: readonly Block[];
  /** In the order of the text. */
  readonly parts: readonly Part[];
}

/** What gets room first. Each is given to every chapter before the next one is to any. */
const byImportance = ['commands', 'evidence', 'fix', 'notes', 'call-site', 'picture', 'others'] as const;

/**
 * As many chapters as there is room for, each with as many of its parts.
 * @returns the text of the chapters, and how many were left out
 */
export function fit(
  chapters: readonly Chapter[],
  { lines, characters }: Limits,
  flavor: Flavor,
): { readonly text: readonly string[]; readonly left: number } {
  const room = new Room(lines, characters);
  const begun = chapters.map(({ always }) => room.take(write(always, flavor)));
  // The first that has no room ends the list, so that what is counted are the last ones.
  const end = begun.indexOf(null);
  const shown = end === -1 ? chapters : chapters.slice(0, end);
  const taken = new Map<Part, string>();
  for (const id of byImportance) {
    for (const { parts } of shown) {
      for (const part of parts.filter((one) => one.id === id)) {
        const text = room.take(write(part.blocks, flavor)) ?? room.take(write(part.instead ?? [], flavor));
        if (text !== null) taken.set(part, text);
      }
    }
  }
  const text = shown.flatMap(({ parts }, i) => [begun[i] ?? '', ...parts.map((part) => taken.get(part) ?? '')]);
  return { text: text.filter((one) => one !== ''), left: chapters.length - shown.length };
}

export function write(blocks: readonly Block[], flavor: Flavor): string {
  return blocks
    .map(flavor.write)
    .filter((one) => one !== '')
    .join('\n\n');
}

/** What is left of the limits. */
class Room {
  #lines: number;
  #characters: number;

  constructor(lines: number, characters: number) {
    this.#lines = lines;
    this.#characters = characters;
  }

  /** The text, whose room is taken, an empty line before it included; null where it does not fit. */
  take(text: string): string | null {
    if (text === '') return text;
    const lines = text.split('\n').length + 1;
    const characters = text.length + 2;
    if (lines > this.#lines || characters > this.#characters) return null;
    this.#lines -= lines;
    this.#characters -= characters;
    return text;
  }
}
