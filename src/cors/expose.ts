import { extractList, isMalformed } from './headers.ts';
import type { Credentials, HeaderList } from './model.ts';

/** https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name */
const safelisted: ReadonlySet<string> = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

/** https://fetch.spec.whatwg.org/#forbidden-response-header-name */
const forbidden: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2']);

/**
 * Which headers of a CORS response the script may read: https://fetch.spec.whatwg.org/#concept-filtered-response-cors
 * A malformed Access-Control-Expose-Headers exposes nothing and blocks nothing.
 */
export function isExposed(headers: HeaderList, credentials: Credentials): (name: string) => boolean {
  const list = extractList(headers, 'Access-Control-Expose-Headers');
  const exposed = list === null || isMalformed(list) ? [] : list.map((name) => name.toLowerCase());
  const all = credentials !== 'include' && exposed.includes('*');
  return (name) => {
    const lower = name.toLowerCase();
    return !forbidden.has(lower) && (safelisted.has(lower) || all || exposed.includes(lower));
  };
}
