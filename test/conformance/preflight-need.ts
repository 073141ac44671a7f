import type { Exchange, Hop } from '../../src/cors/exchange.ts';
import type { Header, Request } from '../../src/cors/model.ts';
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
  { profile, divergences }: Subject,
  one: Case,
  exchange: Exchange,
  cache: readonly CacheEntry[],
): readonly Need[] {
  let sent = pageRequest(one.ask);
  let known = cache;
  return exchange.hops.flatMap((hop, i): readonly Need[] => {
    if (i > 0) sent = redirected(sent, exchange.hops[i - 1], hop.url);
    // Nothing of it was seen: what it would have needed cannot be compared.
    if (hop.preflight === null && hop.requestHeaders === null) return [];
    const applied = changedBy(divergences, sent);
    const request = requestOf(one, exchange, i, applied, safelistOf(divergences));
    const plain = requestOf(one, exchange, i, sent, isSafelistedRequestHeader);
    if (request === null || plain === null) return [];
    const at = hop.response?.at ?? exchange.startedAt;
    const isKnown = (one: Request) => known.some((entry) => answers(entry, one, at));
    const asks = (one: Request): Asked => (needsPreflight(one) && !isKnown(one) ? words(one) : null);
    const seen = seenAt(hop);
    const forgotten = isKnown(request) && needsPreflight(request) && seen === words(request);
    const expected = forgotten ? seen : asks(request);
    const standard = asks(plain);
    known = [...known, ...entryOf(request, hop, profile)];
    return [
      {
        hop: i,
        expected,
        seen,
        divergences: forgotten ? ['cache-full'] : standard === seen ? [] : divergencesIn(divergences, sent),
      },
    ];
  });
}

/** What an attempt leaves in the preflight cache for the next one. */
export function remembered({ profile, divergences }: Subject, one: Case, exchange: Exchange): readonly CacheEntry[] {
  const [hop] = exchange.hops;
  const sent = changedBy(divergences, pageRequest(one.ask));
  const request = requestOf(one, exchange, 0, sent, safelistOf(divergences));
  return request === null ? [] : entryOf(request, hop, profile);
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

function seenAt({ preflight }: Hop): Asked {
  if (preflight === null) return null;
  const asked = (name: string) => get(preflight.requestHeaders, `Access-Control-Request-${name}`) ?? '';
  return `${asked('Method')} [${asked('Headers')}]`;
}

function changedBy({ ofRequests }: Divergences, sent: Sent): Sent {
  return ofRequests.reduce((changed, { change }) => change(changed), sent);
}

function divergencesIn({ ofRequests, ofHeaders }: Divergences, sent: Sent): readonly string[] {
  const changing = ofRequests.filter(({ change }) => JSON.stringify(change(sent)) !== JSON.stringify(sent));
  const deciding = ofHeaders.filter(({ safelisted }) => sent.headers.some((header) => safelisted(header) !== null));
  return [...changing, ...deciding].map(({ id }) => id);
}

function safelistOf({ ofHeaders }: Divergences): (header: Header) => boolean {
  return (header) => {
    const decided = ofHeaders.map(({ safelisted }) => safelisted(header)).find((answer) => answer !== null);
    return decided ?? isSafelistedRequestHeader(header);
  };
}

/** The standard's request at a hop; null for one that takes no part in CORS. */
function requestOf(
  { ask }: Case,
  { hops, initiator }: Exchange,
  i: number,
  sent: Sent,
  safelisted: (header: Header) => boolean,
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
    unsafeHeaderNames: unsafeHeaderNames(sent.headers, safelisted),
    useCorsPreflight: sent.uploads,
  };
}
