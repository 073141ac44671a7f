import { get } from './headers.ts';
import { isRedirectStatus } from './redirect.ts';
import type { Exchange, Hop } from './exchange.ts';
import type { RefusalKind } from './model.ts';

/** What the name of an error says by itself; `facts`: the same name has several meanings, and the exchange tells which. */
const meanings: Readonly<Record<string, RefusalKind | 'cors' | 'facts'>> = {
  NS_ERROR_DOM_BAD_URI: 'cors',
  NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED: 'local-network-access',
  NS_ERROR_DOM_CORP_FAILED: 'blocked-by-response-policy',
  NS_ERROR_DOM_COEP_FAILED: 'blocked-by-response-policy',
  NS_ERROR_REDIRECT_LOOP: 'redirect-count',
  // What the URL classifier stops: Enhanced Tracking Protection and Safe Browsing.
  NS_ERROR_TRACKING_URI: 'blocked-by-client',
  NS_ERROR_FINGERPRINTING_URI: 'blocked-by-client',
  NS_ERROR_CRYPTOMINING_URI: 'blocked-by-client',
  NS_ERROR_SOCIALTRACKING_URI: 'blocked-by-client',
  NS_ERROR_EMAILTRACKING_URI: 'blocked-by-client',
  NS_ERROR_MALWARE_URI: 'blocked-by-client',
  NS_ERROR_PHISHING_URI: 'blocked-by-client',
  NS_ERROR_UNWANTED_URI: 'blocked-by-client',
  NS_ERROR_HARMFUL_URI: 'blocked-by-client',
  NS_ERROR_HARMFULADDON_URI: 'blocked-by-client',
  NS_ERROR_BLOCKED_URI: 'blocked-by-client',
  // What the browser is set up to refuse.
  NS_ERROR_BLOCKED_BY_POLICY: 'blocked-by-client',
  NS_ERROR_CONTENT_BLOCKED: 'blocked-by-client',
  NS_ERROR_RESTRICTED_CONTENT: 'blocked-by-client',
  // A worker's request with `redirect: 'error'`.
  NS_BINDING_FAILED: 'aborted',
  NS_BINDING_ABORTED: 'facts',
  NS_BASE_STREAM_CLOSED: 'facts',
  NS_ERROR_PARSED_DATA_CACHED: 'facts',
  NS_ERROR_ABORT: 'facts',
  NS_ERROR_FAILURE: 'facts',
  NS_ERROR_CORRUPTED_CONTENT: 'facts',
  NS_ERROR_NET_ON_RECEIVING_FROM: 'facts',
  NS_ERROR_UNEXPECTED: 'facts',
};

/**
 * What one of Firefox's error names means for this exchange, `cors` when the headers have to say it (measured with ESR 153).
 * Every name that is not listed is the network's where there was no response; TLS errors come as a sentence in the user's language.
 * Behind a response only names that speak of the connection are: what any other one means, the headers have to say, too.
 */
export function firefoxFailure(exchange: Exchange, error: string, isNoCors: boolean): RefusalKind | 'cors' {
  const hop = exchange.hops.at(-1) ?? exchange.hops[0];
  // Request blocking in DevTools: what a page gives up was at least told to be sent (0 of 290 that were aborted at any moment).
  if (error === 'NS_BINDING_ABORTED' && isUnsent(hop) && !exchange.interrupted) return 'blocked-by-client';
  const meaning = meanings[error] ?? (hop.response === null || ofConnection.test(error) ? 'network-error' : 'cors');
  return meaning === 'facts' ? byFacts(hop, error, isNoCors) : meaning;
}

/** `NS_ERROR_NET_PARTIAL_TRANSFER`, `NS_ERROR_INVALID_CONTENT_ENCODING`, `SSL_ERROR_…`, and sentences. */
const ofConnection =
  /^(?:NS_ERROR_(?:NET_|CONNECTION_|UNKNOWN_(?:PROXY_)?HOST|PROXY_|OFFLINE|DNS_|INVALID_CONTENT_ENCODING|DOWNLOAD_)|SSL_|SEC_|MOZILLA_PKIX_)| /;

function isUnsent({ requestHeaders, response, preflight }: Hop): boolean {
  return requestHeaders === null && response === null && preflight === null;
}

/** The preflight's own error, where that is what its owner failed for; null when the preflight was answered. */
export function preflightError({ preflight, response }: Hop): string | null {
  if (preflight === null || response !== null || preflight.response !== null) return null;
  return preflight.end?.kind === 'error' && preflight.end.error !== 'NS_ERROR_DOM_BAD_URI' ? preflight.end.error : null;
}

/** True for the request of an EventSource, also where the browser does not say what made it. */
function wantsEvents(requestHeaders: Hop['requestHeaders']): boolean {
  return get(requestHeaders ?? [], 'Accept') === 'text/event-stream';
}

function byFacts({ requestHeaders, response, preflight }: Hop, error: string, isNoCors: boolean): RefusalKind | 'cors' {
  switch (error) {
    case 'NS_BASE_STREAM_CLOSED':
    case 'NS_ERROR_PARSED_DATA_CACHED':
      // The reader of a stream was canceled; a player or an image has what it needs, or wants it no more.
      return 'aborted';
    case 'NS_BINDING_ABORTED':
    case 'NS_ERROR_FAILURE':
      // Opaque Response Blocking: an image ends as if it was given up, a script with no more than a failure.
      if (isNoCors && response !== null) return 'blocked-by-orb';
      return error === 'NS_BINDING_ABORTED' ? 'aborted' : 'network-error';
    case 'NS_ERROR_ABORT':
      // Before it was sent an extension or a blocker has cancelled it; an EventSource the page has closed, and whatever else was
      // answered. In between the connection of HTTP/2 was ended; behind a preflight it is an answer that is no HTTP.
      if (response !== null || wantsEvents(requestHeaders)) return 'aborted';
      return requestHeaders === null && preflight === null ? 'blocked-by-client' : 'network-error';
    case 'NS_ERROR_CORRUPTED_CONTENT':
      // A refused redirect, or an answer whose type is wrong for what it is used as. The latter is looked at before CORS is.
      return response === null ? 'network-error' : 'cors';
    case 'NS_ERROR_NET_ON_RECEIVING_FROM':
    case 'NS_ERROR_UNEXPECTED':
      return corsIfRedirected(response);
    default:
      return 'network-error';
  }
}

/** Firefox ends a refused redirect with one of several names that a broken connection has as well. */
function corsIfRedirected(response: Hop['response']): 'cors' | 'network-error' {
  return response !== null && isRedirectStatus(response.status) ? 'cors' : 'network-error';
}

/** Whether an error is the one of a response whose type may not be used for what was requested. CORS is looked at after it. */
function isMimeRefusal({ ranIn, hops }: Exchange, error: string): boolean {
  const { response } = hops.at(-1) ?? hops[0];
  const isFinal = response !== null && !isRedirectStatus(response.status);
  return ranIn === 'firefox' && error === 'NS_ERROR_CORRUPTED_CONTENT' && isFinal;
}

/**
 * What is left where the headers refuse nothing: an answer of a type that may not be run as a script (or used as a style)
 * has a name of its own, and so does one that could not be unpacked. A worker's request whose connection breaks has the name of a
 * refusal, and a preflight that was granted shows that it is none.
 */
export function firefoxLeftover(exchange: Exchange, error: string): RefusalKind {
  const { response, preflight } = exchange.hops.at(-1) ?? exchange.hops[0];
  if (response === null && preflight?.end?.kind === 'completed') return 'network-error';
  if (!isMimeRefusal(exchange, error)) return 'unexplained';
  return /^(?:script|stylesheet)$/.test(exchange.type) ? 'blocked-by-orb' : 'network-error';
}
