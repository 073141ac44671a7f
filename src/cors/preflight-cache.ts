import { extractMaxAge, extractList, get, isMalformed } from './headers.ts';
import { isNonWildcardName } from './safelist.ts';
import type { Request, Response } from './model.ts';
import type { Profile } from './profiles/profile.ts';

/** https://fetch.spec.whatwg.org/#cors-preflight-cache: one preflight that allowed something. */
export interface CacheEntry {
  readonly origin: string;
  readonly url: string;
  readonly credentials: boolean;
  /** Milliseconds since the epoch, on the clock of the events. */
  readonly until: number;
  readonly methods: readonly string[];
  /** Lower case. */
  readonly headerNames: readonly string[];
}

const defaultSeconds = 5;

/**
 * For how many seconds a browser remembers this preflight's answer: Access-Control-Max-Age, five seconds without it,
 * and never more than the browser's own cap. 0 means that it asks again every time.
 */
export function rememberedFor(url: string, response: Response, { preflightCache }: Profile): number {
  if (preflightCache.longestUrl !== null && url.length >= preflightCache.longestUrl) return 0;
  if (!preflightCache.keepsWildcards && isWildcard(response)) return 0;
  const value = get(response.headers, 'Access-Control-Max-Age');
  if (value === null || value === '') return defaultSeconds;
  if (/^-[0-9]+$/.test(value)) return 0;
  return Math.min(extractMaxAge(response.headers) ?? preflightCache.malformed, preflightCache.cap);
}

/**
 * https://fetch.spec.whatwg.org/#concept-cache-create-entry for a preflight that passed; null when the browser keeps none.
 * @param at when the answer came, milliseconds since the epoch
 */
export function cacheEntry(request: Request, response: Response, profile: Profile, at: number): CacheEntry | null {
  const seconds = rememberedFor(request.url, response, profile);
  if (seconds === 0) return null;
  return {
    origin: request.origin,
    url: request.url,
    credentials: request.credentials === 'include',
    until: at + seconds * 1000,
    methods: listed(response, 'Access-Control-Allow-Methods'),
    headerNames: listed(response, 'Access-Control-Allow-Headers').map((name) => name.toLowerCase()),
  };
}

/**
 * https://fetch.spec.whatwg.org/#concept-cache-match with its method and header-name variants: true when the entry
 * makes a preflight for this request unnecessary.
 * @param at milliseconds since the epoch
 */
export function answers(entry: CacheEntry, request: Request, at: number): boolean {
  const sameKey = entry.origin === request.origin && entry.url === request.url && at < entry.until;
  if (!sameKey || (request.credentials === 'include' && !entry.credentials)) return false;
  const method = entry.methods.includes(request.method) || (entry.methods.includes('*') && !entry.credentials);
  const safelisted = /^(?:GET|HEAD|POST)$/.test(request.method) && !request.useCorsPreflight;
  const names = request.unsafeHeaderNames.every(
    (name) =>
      entry.headerNames.includes(name.toLowerCase()) ||
      (entry.headerNames.includes('*') && !entry.credentials && !isNonWildcardName(name)),
  );
  return (method || safelisted) && names;
}

function listed(response: Response, header: string): readonly string[] {
  const list = extractList(response.headers, header);
  return list === null || isMalformed(list) ? [] : list;
}

function isWildcard(response: Response): boolean {
  return (['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'] as const).some((header) =>
    listed(response, header).includes('*'),
  );
}
