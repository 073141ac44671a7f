import type { HeaderList } from './model.ts';

/** https://fetch.spec.whatwg.org/#concept-header-value-normalize (strips HT, LF, CR and SP at both ends) */
export function normalize(value: string): string {
  return strip(value, '\t\n\r ');
}

/** By index, because a regular expression with `+$` takes quadratic time on a long run in the middle. */
function strip(value: string, bytes: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && bytes.includes(value.charAt(start))) start += 1;
  while (end > start && bytes.includes(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

/** All values of one name, in order, each normalised. Names are compared without case. */
export function getAll(headers: HeaderList, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  const values: string[] = [];
  for (const [key, value] of headers) {
    // The length first: this is the most frequent question of all, and most names are others.
    if (key.length === wanted.length && key.toLowerCase() === wanted) values.push(normalize(value));
  }
  return values;
}

/**
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 * null when the header is absent; several of the same name are one value, joined with a comma and a space.
 */
export function get(headers: HeaderList, name: string): string | null {
  const values = getAll(headers, name);
  return values.length === 0 ? null : values.join(', ');
}

/** RFC 9110, section 5.6.2: one or more tchar. */
export function isToken(value: string): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(value);
}

/** A list header that did not parse, with the first element that is no token. */
export interface MalformedList {
  readonly malformed: string;
}

/**
 * https://fetch.spec.whatwg.org/#extract-header-list-values for the `#token` lists of the CORS protocol
 * (Access-Control-Allow-Methods, -Allow-Headers, -Expose-Headers). Empty elements are allowed (RFC 9110, section 5.6.1).
 * null: absent. Each line is parsed by itself, then all elements stand in one list.
 */
export function extractList(headers: HeaderList, name: string): readonly string[] | MalformedList | null {
  const lines = getAll(headers, name);
  if (lines.length === 0) return null;
  const elements = lines
    .flatMap((line) => line.split(','))
    .map((element) => strip(element, '\t '))
    .filter((element) => element !== '');
  const bad = elements.find((element) => !isToken(element));
  return bad === undefined ? elements : { malformed: bad };
}

export function isMalformed(list: readonly string[] | MalformedList | null): list is MalformedList {
  return list !== null && 'malformed' in list;
}

/**
 * https://fetch.spec.whatwg.org/#extract-header-values for Access-Control-Max-Age: seconds.
 * null: absent, or not one run of digits (then the default of five seconds holds).
 */
export function extractMaxAge(headers: HeaderList): number | null {
  const value = get(headers, 'Access-Control-Max-Age');
  return value !== null && /^[0-9]+$/.test(value) ? Number(value) : null;
}
