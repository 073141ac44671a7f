import { MIMEType } from 'whatwg-mimetype';
import { normalize } from './headers.ts';
import { isForbiddenMethod } from './methods.ts';
import type { Header, HeaderList } from './model.ts';

const longestValue = 128;
const longestTotal = 1024;

/** A header value as bytes: one UTF-16 unit a byte for what came over the wire, UTF-8 for anything above. */
function byteLength(value: string): number {
  return /^[\0-\xff]*$/.test(value) ? value.length : new TextEncoder().encode(value).length;
}

/** https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte: true when the value has one. */
export function hasUnsafeByte(value: string): boolean {
  // Below 0x20 all but HT, then the delimiters that could end a value early in a careless parser, then DEL.
  return /[\0-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/.test(value);
}

/**
 * https://fetch.spec.whatwg.org/#simple-range-header-value: `bytes=0-`, `bytes=0-499`.
 * No white space, one range, with a start; an end before the start is no range.
 */
export function isSimpleRange(value: string): boolean {
  const match = /^bytes=(?<start>[0-9]+)-(?<end>[0-9]*)$/.exec(value);
  if (!match?.groups) return false;
  const { start = '', end = '' } = match.groups;
  return end === '' || BigInt(start) <= BigInt(end);
}

const safelistedEssences: ReadonlySet<string> = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

function isSafelistedContentType(value: string): boolean {
  if (hasUnsafeByte(value)) return false;
  const type = MIMEType.parse(value);
  return type !== null && safelistedEssences.has(type.essence);
}

/** https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
export function isSafelistedRequestHeader([name, value]: Header): boolean {
  // 1. Long values are never safe.
  if (byteLength(value) > longestValue) return false;

  // 2. By name, without case.
  switch (name.toLowerCase()) {
    case 'accept':
      return !hasUnsafeByte(value);
    case 'accept-language':
    case 'content-language':
      return /^[0-9A-Za-z *,\-.;=]*$/.test(value);
    case 'content-type':
      return isSafelistedContentType(value);
    case 'range':
      return isSimpleRange(value);
    default:
      return false;
  }
}

/**
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 * @param headers the headers that the page set, forbidden ones already left out, several of one name still apart
 * @returns lower case, sorted, without duplicates: what the preflight asks for
 */
export function unsafeHeaderNames(
  headers: HeaderList,
  isSafelisted: (header: Header) => boolean = isSafelistedRequestHeader,
): readonly string[] {
  // 1. to 4. Unsafe ones are named at once; of the safe ones the sizes are added up.
  const unsafe = headers.filter((header) => !isSafelisted(header));
  const safe = headers.filter((header) => isSafelisted(header));
  const total = safe.reduce((sum, [, value]) => sum + byteLength(normalize(value)), 0);

  // 5. Too much of what is safe is unsafe too.
  const named = total > longestTotal ? [...unsafe, ...safe] : unsafe;

  // 6. Lower case, sorted, each once.
  return [...new Set(named.map(([name]) => name.toLowerCase()))].sort();
}

/** https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name */
export function isNonWildcardName(name: string): boolean {
  return name.toLowerCase() === 'authorization';
}

const forbidden: ReadonlySet<string> = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

/** https://fetch.spec.whatwg.org/#forbidden-request-header: dropped silently, so never a reason for a preflight. */
export function isForbiddenRequestHeader([name, value]: Header): boolean {
  const lower = name.toLowerCase();
  if (forbidden.has(lower) || lower.startsWith('proxy-') || lower.startsWith('sec-')) return true;
  if (!/^x-(?:http-method|http-method-override|method-override)$/.test(lower)) return false;
  return value.split(',').some((method) => isForbiddenMethod(normalize(method)));
}
