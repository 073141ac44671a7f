import type { Finding } from '../../report/finding.ts';
import { isKey, keys, split, type Key } from './query.ts';

/** One way to go on with what is being typed. */
export interface Suggestion {
  /** The whole text with it. */
  readonly text: string;
  /** The term by itself: `status:404`. */
  readonly term: string;
  /** What it looks at; empty beside a value. */
  readonly about: string;
  /** How many requests have it; null beside a key. */
  readonly count: number | null;
}

const most = 8;

/** Keys and values for the last term of a text: keys that begin with it, or the values that this log has, the commonest first. */
export function suggestionsFor(text: string, findings: readonly Finding[]): readonly Suggestion[] {
  const last = /\S*$/.exec(text)?.[0] ?? '';
  const minus = last.startsWith('-') ? '-' : '';
  const typed = last.slice(minus.length).toLowerCase();
  if (typed === '') return [];
  const before = text.slice(0, text.length - last.length);
  const suggest = (term: string, about: string, count: number | null): Suggestion => ({
    // A space behind a whole term: what is typed next is the next one.
    text: `${before}${minus}${term}${count === null ? '' : ' '}`,
    term: `${minus}${term}`,
    about,
    count,
  });
  const [name, value] = split(typed);
  if (value !== undefined) {
    if (!isKey(name)) return [];
    return valuesOf(name, value, findings).map(([one, count]) => suggest(`${name}:${one}`, '', count));
  }
  return Object.entries(keys)
    .filter(([key]) => key.startsWith(typed))
    .map(([key, { about }]) => suggest(`${key}:`, about, null));
}

function valuesOf(key: Key, begun: string, findings: readonly Finding[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    for (const value of new Set(keys[key].valuesOf(finding)))
      if (value.includes(begun) && value !== '' && !/\s/.test(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most);
}
