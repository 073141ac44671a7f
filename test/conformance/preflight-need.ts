import type { Exchange, Hop } from '../../src/cors/exchange.ts';
import type { Header, HeaderList, Request } from '../../src/cors/model.ts';
import { get, normalize } from '../../src/cors/headers.ts';
import { needsPreflight } from '../../src/cors/main-fetch.ts';
import { normalizeMethod } from '../../src/cors/methods.ts';
import { originOf, requestOrigin } from '../../src/cors/origin.ts';
import { answers, cacheEntry, type CacheEntry } from '../../src/cors/preflight-cache.ts';
import { chromium } from '../../src/cors/profiles/chromium.ts';
import { isForbiddenRequestHeader, isSafelistedRequestHeader, unsafeHeaderNames } from '../../src/cors/safelist.ts';
import type { Ask, Case } from './case.ts';

/** What a hop's preflight should have been, in words that can be compared; null for none. */
type Wanted = string | null;

export interface Need {
  readonly hop: number;
  readonly expected: Wanted;
  readonly seen: Wanted;
}

/**
 * For every hop that the browser came to: is a preflight needed, and what does it ask for? Computed from what the page
 * asked (never from what was sent), and from what earlier attempts left in the preflight cache.
 */
export function needsOf(one: Case, exchange: Exchange, cache: readonly CacheEntry[]): readonly Need[] {
  let sent = pageRequest(one.ask);
  let known = cache;
  return exchange.hops.flatMap((hop, i) => {
    if (i > 0) sent = redirected(sent, exchange.hops[i - 1], hop.url);
    const request = requestOf(one, exchange, i, sent);
    // Nothing of it was seen: what it would have needed cannot be compared.
    if (request === null || (hop.preflight === null && hop.requestHeaders === null)) return [];
    const cached = known.some((entry) => answers(entry, request, hop.response?.at ?? exchange.startedAt));
    known = [...known, ...entryOf(request, hop)];
    const needed = needsPreflight(request) && !cached;
    const expected = needed ? words(request.method, request.unsafeHeaderNames.join(',')) : null;
    const asked = hop.preflight?.requestHeaders;
    const seen = asked
      ? words(get(asked, 'Access-Control-Request-Method') ?? '', get(asked, 'Access-Control-Request-Headers') ?? '')
      : null;
    return expected === seen ? [] : [{ hop: i, expected, seen }];
  });
}

/** What an attempt's preflight leaves in the cache. An answer that is refused later does not clear it in Chromium. */
export function remembered(one: Case, exchange: Exchange): readonly CacheEntry[] {
  const [hop] = exchange.hops;
  const request = requestOf(one, exchange, 0, pageRequest(one.ask));
  return request === null ? [] : entryOf(request, hop);
}

function entryOf(request: Request, { preflight, requestHeaders }: Hop): readonly CacheEntry[] {
  // Without a request behind it the preflight was refused.
  if (!preflight?.response || requestHeaders === null) return [];
  const entry = cacheEntry(request, preflight.response, chromium, preflight.response.at);
  return entry === null ? [] : [entry];
}

function words(method: string, names: string): string {
  return `${method} [${names}]`;
}

interface Sent {
  readonly method: string;
  readonly headers: HeaderList;
  readonly body: boolean;
  readonly flag: boolean;
}

/** The request as the standard makes it of the page's call. */
function pageRequest({ how, method, headers, body }: Ask): Sent {
  const own = headers.map(([name, value]) => [name, normalize(value)] as const).filter((header) => !isDropped(header));
  const typed = own.some(([name]) => name.toLowerCase() === 'content-type');
  const text = body !== null && !typed ? [['Content-Type', 'text/plain;charset=UTF-8'] as const] : [];
  return {
    method: normalizeMethod(method),
    headers: joined([...own, ...text]),
    body: body !== null,
    // Chromium asks for it only where there is something to upload.
    flag: how === 'xhr-upload' && body !== null,
  };
}

/** The standard no longer forbids User-Agent; Chromium still drops it silently. */
function isDropped(header: Header): boolean {
  return isForbiddenRequestHeader(header) || header[0].toLowerCase() === 'user-agent';
}

/** Chromium joins the lines of a name before it looks at the value; the standard looks at each line. */
function joined(headers: HeaderList): HeaderList {
  const names = [...new Set(headers.map(([name]) => name.toLowerCase()))];
  return names.map((name): Header => [name, get(headers, name) ?? '']);
}

function isSafelisted(header: Header): boolean {
  // Chromium reads the numbers of a range as 64 bits with a sign.
  if (
    header[0].toLowerCase() === 'range' &&
    (header[1].match(/[0-9]+/g) ?? []).some((digits) => BigInt(digits) >= 2n ** 63n)
  )
    return false;
  const pattern = chromium.safelisted[header[0].toLowerCase()];
  return (
    isSafelistedRequestHeader(header) || (pattern !== undefined && header[1].length <= 128 && pattern.test(header[1]))
  );
}

/** https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, what it changes of the request. */
function redirected(sent: Sent, from: Hop | undefined, to: string): Sent {
  const status = from?.response?.status ?? 0;
  const toGet =
    ((status === 301 || status === 302) && sent.method === 'POST') ||
    (status === 303 && sent.method !== 'GET' && sent.method !== 'HEAD');
  const changed = toGet
    ? {
        ...sent,
        method: 'GET',
        body: false,
        headers: without(sent.headers, /^content-(?:encoding|language|location|type)$/i),
      }
    : sent;
  if (from === undefined || originOf(from.url) === originOf(to)) return changed;
  return { ...changed, headers: without(changed.headers, /^authorization$/i) };
}

function without(headers: HeaderList, names: RegExp): HeaderList {
  return headers.filter(([name]) => !names.test(name));
}

/** null for a hop that takes no part in CORS. */
function requestOf({ ask }: Case, { hops, initiator }: Exchange, i: number, sent: Sent): Request | null {
  const urls = hops.slice(0, i + 1).map(({ url }) => url);
  const origin = initiator ?? 'null';
  const crossed = origin === 'null' || urls.some((url) => originOf(url) !== origin);
  if (ask.mode !== 'cors' || !crossed) return null;
  return {
    url: urls.at(-1) ?? '',
    method: sent.method,
    origin: requestOrigin(origin, urls),
    mode: ask.mode,
    credentials: ask.credentials,
    redirect: ask.redirect,
    unsafeHeaderNames: unsafeHeaderNames(sent.headers, isSafelisted),
    useCorsPreflight: sent.flag,
  };
}
