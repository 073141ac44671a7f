import type { Exchange, Hop, KnownOptions } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';
import { pageOriginOf } from '../cors/request-at.ts';
import type { PageChange } from './edit.ts';
import { removeHeader, setHeader } from './header-list.ts';

/** The headers by which the judge sees that a request has credentials; a page that omits them sends neither. */
const carriers = ['Cookie', 'Sec-Fetch-Storage-Access'];

/** The exchange as it would look if the page asked differently. The server is taken to answer the same as before. */
export function applyPageChange(exchange: Exchange, change: PageChange, at: number): Exchange {
  switch (change.kind) {
    case 'url':
      return callDirectly(exchange, change.to, at);
    case 'credentials':
      return omitCredentials(exchange);
    case 'method':
      return mapHops(exchange, (hop) => withMethod(hop, change.to));
    case 'remove-header':
      return mapHops(exchange, (hop) => withoutHeader(hop, change.name));
    case 'mode':
      return tell(exchange, { mode: change.to });
    case 'redirect':
      return tell(exchange, { redirect: change.to });
  }
}

/**
 * The page calls this URL itself. If the exchange got there, its hops from there on are what the page would see, with
 * the page's own origin instead of the one that the redirects left; if not, nothing is known about its answers, and
 * neither a preflight nor a response is made up.
 */
function callDirectly(exchange: Exchange, url: string, at: number): Exchange {
  const from = exchange.hops.findIndex((hop, i) => i >= at && hop.url === url);
  const [first, ...rest] = from < 0 ? [] : exchange.hops.slice(from);
  const origin = pageOriginOf(exchange);
  if (first !== undefined) return { ...exchange, hops: [withOrigin(first, origin), ...rest] };
  const { method, requestHeaders } = exchange.hops[0];
  return { ...exchange, hops: [withOrigin({ url, method, requestHeaders, preflight: null, response: null }, origin)] };
}

function withOrigin(hop: Hop, origin: string): Hop {
  return mapHeaders(hop, (headers) =>
    get(headers, 'Origin') === null ? headers : setHeader(headers, 'Origin', origin),
  );
}

function omitCredentials(exchange: Exchange): Exchange {
  const without = (headers: HeaderList): HeaderList => carriers.reduce(removeHeader, headers);
  return tell(
    mapHops(exchange, (hop) => mapHeaders(hop, without)),
    { credentials: 'omit' },
  );
}

function withMethod(hop: Hop, method: string): Hop {
  const renamed = mapHeaders(hop, (headers) =>
    get(headers, 'Access-Control-Request-Method') === null
      ? headers
      : setHeader(headers, 'Access-Control-Request-Method', method),
  );
  return { ...renamed, method };
}

function withoutHeader(hop: Hop, name: string): Hop {
  return mapHeaders(hop, (headers) => {
    const kept = removeHeader(headers, name);
    const asked = get(kept, 'Access-Control-Request-Headers');
    if (asked === null) return kept;
    const names = asked.split(',').filter((one) => one.trim().toLowerCase() !== name.toLowerCase());
    if (names.length === 0) return removeHeader(kept, 'Access-Control-Request-Headers');
    return setHeader(kept, 'Access-Control-Request-Headers', names.join(','));
  });
}

/** Changes the request headers of a hop: the preflight's, and the request's own where it was sent. */
function mapHeaders(hop: Hop, change: (headers: HeaderList) => HeaderList): Hop {
  const { preflight, requestHeaders } = hop;
  return {
    ...hop,
    requestHeaders: requestHeaders === null ? null : change(requestHeaders),
    preflight: preflight === null ? null : { ...preflight, requestHeaders: change(preflight.requestHeaders) },
  };
}

function mapHops(exchange: Exchange, change: (hop: Hop) => Hop): Exchange {
  const [first, ...rest] = exchange.hops;
  return { ...exchange, hops: [change(first), ...rest.map(change)] };
}

function tell(exchange: Exchange, knownOptions: KnownOptions): Exchange {
  return { ...exchange, knownOptions: { ...exchange.knownOptions, ...knownOptions } };
}
