import { get } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';

/** The header stands there once, with this value: in the place of the first of that name, else at the end. */
export function setHeader(headers: HeaderList, name: string, value: string): HeaderList {
  const at = headers.findIndex((header) => isNamed(header, name));
  if (at < 0) return [...headers, [name, value]];
  return [...headers.slice(0, at), [name, value], ...removeHeader(headers.slice(at + 1), name)];
}

export function removeHeader(headers: HeaderList, name: string): HeaderList {
  return headers.filter((header) => !isNamed(header, name));
}

/** The name becomes an element of Vary, once; `Vary: *` covers everything already. */
export function addVary(headers: HeaderList, name: string): HeaderList {
  const value = get(headers, 'Vary');
  if (value === null || value === '') return setHeader(headers, 'Vary', name);
  const there = new Set(value.split(',').map((element) => element.trim().toLowerCase()));
  if (there.has('*') || there.has(name.toLowerCase())) return headers;
  return setHeader(headers, 'Vary', `${value}, ${name}`);
}

function isNamed([key]: readonly [string, string], name: string): boolean {
  return key.toLowerCase() === name.toLowerCase();
}
