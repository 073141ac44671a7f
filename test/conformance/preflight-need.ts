import type { Exchange, Hop } from '../../src/cors/exchange.ts';
import type { Header, HeaderList, Request } from '../../src/cors/model.ts';
import { get } from '../../src/cors/headers.ts';
import { needsPreflight } from '../../src/cors/main-fetch.ts';
import { originOf, requestOrigin } from '../../src/cors/origin.ts';
import { answers, cacheEntry, type CacheEntry } from '../../src/cors/preflight-cache.ts';
import { isSafelistedRequestHeader, unsafeHeaderNames } from '../../src/cors/safelist.ts';
import type { Profile } from '../../src/cors/profiles/profile.ts';
import type { Case } from './case.ts';
import { pageRequest, redirected, type Sent } from './page-request.ts';
import type { Divergences, Subject } from './subject.ts';

/** What a preflight asks for, in words that can be compared; null for no preflight. */
type Asked = string | null;

export interface Need {
  readonly hop: number;
  readonly expected: Asked;
  readonly seen: Asked;
  /** Why the standard alone would have expected something else. */
  readonly divergences: readonly string[];
}

/**
 * For every hop that the browser came to: is a preflight needed, and what does it ask for? Computed from what the page
 * asked (never from what was sent), and from what earlier requests left in the preflight cache.
 */
export function needsOf(
  subject: Subject,
  one: Case,
  exchange: Exchange,
  cache: readonly CacheEntry[],
): readonly Need[] {
  let known = cache;
  return exchange.hops.flatMap((hop, i): readonly Need[] => {
    // Nothing of it was seen: what it would have needed cannot be compared.
    if (hop.preflight === null && hop.requestHeaders === null) return [];
    const { plain, own, divergences } = sentAt(subject, one, exchange, i);
    const request = requestOf(one, exchange, i, own, namesIn(subject.divergences));
    const standard = requestOf(one, exchange, i, plain, unsafeHeaderNames);
    if (request === null || standard === null) return [];
    const at = hop.response?.at ?? exchange.startedAt;
    const isKnown = (one: Request) => known.some((entry) => answers(entry, one, at));
    const needs = (one: Request) => needsPreflight(one) || (one === request && own.sticks === true);
    const asks = (one: Request): Asked => (needs(one) && !isKnown(one) ? words(one) : null);
    const { seen, isTwice } = seenAt(hop);
    const forgotten = isKnown(request) && needs(request) && seen === words(request);
    const expected = forgotten ? seen : asks(request);
    const ids = asks(standard) === seen ? [] : divergences;
    known = [...known, ...entryOf(request, hop, subject.profile)];
    return [
      {
        hop: i,
        expected,
        seen,
        divergences: forgotten ? ['cache-full'] : isTwice ? [...ids, 'name-twice'] : ids,
      },
    ];
  });
}

interface SentAt {
  /** As the standard would have it. */
  readonly plain: Sent;
  /** As this browser has it. */
  readonly own: Sent;
  /** What makes the difference. */
  readonly divergences: readonly string[];
}

function sentAt({ divergences }: Subject, { ask }: Case, { hops }: Exchange, i: number): SentAt {
  const original = pageRequest(ask);
  const { ofRedirects } = divergences;
  let plain = original;
  let own = original;
  for (const [k, { url }] of hops.slice(1, i + 1).entries()) {
    const from = hops[k];
    if (from === undefined) continue;
    const preflighted = hops.slice(0, k + 1).some(({ preflight }) => preflight !== null);
    plain = redirected(plain, from, url);
    own = ofRedirects?.redirected(original, own, from, url, preflighted) ?? redirected(own, from, url);
  }
  const changed = divergences.ofRequests.filter(({ change }) => !isSame(change(own), own));
  const ids = [...changed.map(({ id }) => id), ...deciding(divergences, plain)];
  return {
    plain,
    own: divergences.ofRequests.reduce((sent, { change }) => change(sent), own),
    divergences: ofRedirects === null || isSame(own, plain) ? ids : [ofRedirects.id, ...ids],
  };
}

/** What an attempt leaves in the preflight cache for the next one. */
export function remembered(subject: Subject, one: Case, exchange: Exchange): readonly CacheEntry[] {
  const [hop] = exchange.hops;
  const { own } = sentAt(subject, one, exchange, 0);
  const request = requestOf(one, exchange, 0, own, namesIn(subject.divergences));
  return request === null ? [] : entryOf(request, hop, subject.profile);
}

function entryOf(request: Request, { preflight, requestHeaders }: Hop, profile: Profile): readonly CacheEntry[] {
  // Without a request behind it the preflight was refused.
  if (!preflight?.response || requestHeaders === null) return [];
  const entry = cacheEntry(request, preflight.response, profile, preflight.response.at);
  return entry === null ? [] : [entry];
}

function words({ method, unsafeHeaderNames }: Request): string {
  return `${method} [${unsafeHeaderNames.join(',')}]`;
}

function seenAt({ preflight }: Hop): { readonly seen: Asked; readonly isTwice: boolean } {
  if (preflight === null) return { seen: null, isTwice: false };
  const asked = (name: string) => get(preflight.requestHeaders, `Access-Control-Request-${name}`) ?? '';
  const names = asked('Headers').split(',');
  const once = [...new Set(names)];
  return { seen: `${asked('Method')} [${once.join(',')}]`, isTwice: once.length < names.length };
}

function isSame(one: Sent, other: Sent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function deciding({ ofHeaders, countsTotal }: Divergences, { headers }: Sent): readonly string[] {
  const ids = ofHeaders
    .filter(({ safelisted }) => headers.some((header) => safelisted(header) !== null))
    .map(({ id }) => id);
  const unsafe = headers.filter((header) => !isSafelistedRequestHeader(header));
  const isTooMuch = unsafeHeaderNames(headers).length > unsafeHeaderNames(unsafe).length;
  return countsTotal || !isTooMuch ? ids : [...ids, 'total-not-counted'];
}

function namesIn({ ofHeaders, countsTotal }: Divergences): (headers: HeaderList) => readonly string[] {
  const safelisted = (header: Header) => {
    const decided = ofHeaders.map((one) => one.safelisted(header)).find((answer) => answer !== null);
    return decided ?? isSafelistedRequestHeader(header);
  };
  return (headers) => {
    if (countsTotal) return unsafeHeaderNames(headers, safelisted);
    return [...new Set(headers.flatMap((header) => unsafeHeaderNames([header], safelisted)))].sort();
  };
}

/** The standard's request at a hop; null for one that takes no part in CORS. */
function requestOf(
  { ask }: Case,
  { hops, initiator }: Exchange,
  i: number,
  sent: Sent,
  names: (headers: HeaderList) => readonly string[],
): Request | null {
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
    unsafeHeaderNames: names(sent.headers),
    useCorsPreflight: sent.uploads,
  };
}
