import { get } from '../cors/headers.ts';
import type { HopResponse } from '../cors/exchange.ts';

/** What a response looks like, by its status and headers alone. */
export interface Pattern {
  readonly status?: readonly number[];
  /** Lower-case names; null: absent. Several of one name are joined with a comma and a space, as the standard says. */
  readonly headers: Readonly<Record<string, RegExp | null>>;
  /** How the CORS headers’ names are written. HTTP/2 and 3 write all names in lower case, so that says nothing there. */
  readonly names?: 'Title' | 'lower';
}

export function fits(pattern: Pattern, { status, headers }: HopResponse): boolean {
  if (pattern.status !== undefined && !pattern.status.includes(status)) return false;
  const wanted = Object.entries(pattern.headers).every(([name, value]) => {
    const found = get(headers, name);
    return value === null ? found === null : found !== null && value.test(found);
  });
  return wanted && (pattern.names === undefined || namesAre(pattern.names, headers));
}

function namesAre(wanted: 'Title' | 'lower', headers: HopResponse['headers']): boolean {
  const isTitle = ([name]: readonly [string, string]) => /^[A-Z]/.test(name);
  const cors = headers.filter(([name]) => /^access-control-/i.test(name));
  if (wanted === 'Title') return cors.some(isTitle);
  // Some other name in title case shows that HTTP/1 kept the case that the server wrote.
  return cors.every((header) => !isTitle(header)) && headers.some(isTitle);
}
