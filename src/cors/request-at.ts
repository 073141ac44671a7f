import { get } from './headers.ts';
import { originOf, requestOrigin } from './origin.ts';
import { isForbiddenRequestHeader, unsafeHeaderNames } from './safelist.ts';
import type { Exchange, Hop } from './exchange.ts';
import type { HeaderList, Request, Reading } from './model.ts';

/** The page's serialised origin; where the browser named no initiator, the Origin header that it sent says it. */
export function pageOriginOf(exchange: Exchange): string {
  const [first] = exchange.hops;
  return exchange.initiator ?? sentOrigin(first) ?? 'null';
}

/** True from the first hop on that left the page's origin: what is tainted stays so. */
export function isCrossOrigin(exchange: Exchange, i: number): boolean {
  const origin = pageOriginOf(exchange);
  return exchange.hops.slice(0, i + 1).some(({ url }) => origin === 'null' || originOf(url) !== origin);
}

/** The standard's request at one hop, built from what was seen. */
export function requestAt(exchange: Exchange, i: number, reading: Reading): Request {
  const hop = exchange.hops[i] ?? exchange.hops[0];
  const urls = exchange.hops.slice(0, i + 1).map(({ url }) => url);
  const asked = hop.preflight === null ? null : askedFor(hop.preflight.requestHeaders);
  const unsafe = asked ?? unsafeHeaderNames(setByPage(hop.requestHeaders ?? []));
  return {
    url: hop.url,
    method: hop.method,
    // The header is what the browser compared with; where none was sent, the standard says what it would have been.
    origin: ownOrigin(exchange, hop) ?? requestOrigin(pageOriginOf(exchange), urls),
    mode: reading.mode,
    credentials: reading.credentials,
    redirect: reading.redirect,
    unsafeHeaderNames: unsafe,
    // A preflight for nothing unsafe has no other reason.
    useCorsPreflight: asked?.length === 0 && /^(?:GET|HEAD|POST)$/.test(hop.method),
  };
}

/** Chromium compares with the page's own origin, whatever another extension made of the header (measured: Chromium 156). */
function ownOrigin({ initiator, ranIn }: Exchange, hop: Hop): string | null {
  const sent = sentOrigin(hop);
  const isForged = sent !== 'null' && sent !== initiator && initiator?.startsWith('http') === true;
  return isForged && ranIn !== 'firefox' ? null : sent;
}

function sentOrigin(hop: Hop): string | null {
  return get(hop.requestHeaders ?? [], 'Origin') ?? get(hop.preflight?.requestHeaders ?? [], 'Origin');
}

/** The names in Access-Control-Request-Headers: the browser's own list of the unsafe ones. */
export function askedFor(headers: HeaderList): readonly string[] {
  const value = get(headers, 'Access-Control-Request-Headers') ?? '';
  return value
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}

/** Headers that the browser adds by itself after the preflight was decided, or that a reload adds. */
const addedByBrowser: ReadonlySet<string> = new Set([
  'accept-language',
  'cache-control',
  'device-memory',
  'downlink',
  'dpr',
  'ect',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'pragma',
  'priority',
  'purpose',
  'range',
  'rtt',
  'save-data',
  'upgrade-insecure-requests',
  'user-agent',
  'viewport-width',
  'width',
  'x-client-data',
]);

/** Of the headers that were sent, those that only the page can have set. Capture has dropped values of secrets. */
function setByPage(headers: HeaderList): HeaderList {
  return headers.filter((header) => !isForbiddenRequestHeader(header) && !addedByBrowser.has(header[0].toLowerCase()));
}
