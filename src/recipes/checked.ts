import { visible } from '../wording/text.ts';
import { isToken } from '../cors/headers.ts';
import type { Header } from '../cors/model.ts';

/** What may be written into a configuration, and a note about each value that may not. */
export interface Sorted<T> {
  readonly good: readonly T[];
  readonly notes: readonly string[];
}

/** The tokens among the values, each once; header names are the same in any case, methods are not. */
export function tokens(values: readonly string[], what: string): Sorted<string> {
  const named = values.filter((value) => value !== '');
  const seen = new Map(named.map((value) => [what === 'method' ? value : value.toLowerCase(), value]));
  const all = [...seen.values()];
  return {
    good: all.filter(isToken),
    notes: all.filter((value) => !isToken(value)).map((value) => `Left out: \`${visible(value)}\` isn't a ${what}.`),
  };
}

/** The headers with a name and a value that every language can hold. */
export function sendable(headers: readonly Header[]): Sorted<Header> {
  const isGood = ([name, value]: Header): boolean => isToken(name) && printable(value) !== null;
  return {
    good: headers.filter(isGood),
    notes: headers
      .filter((header) => !isGood(header))
      .map(([name, value]) => `Left out: \`${visible(name)}: ${visible(value)}\` can't be written safely.`),
  };
}

/** The value when it is printable ASCII, else null. */
export function printable(value: string | null): string | null {
  return value !== null && /^[\x20-\x7e]*$/.test(value) ? value : null;
}
