import { pyString } from './quote.ts';

/** A Python list of string literals. */
export function pyList(values: readonly string[]): string {
  return `[${values.map(pyString).join(', ')}]`;
}
