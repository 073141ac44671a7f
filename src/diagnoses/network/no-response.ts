import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import type { Alternative } from '../diagnosis.ts';

/**
 * A browser asks again on a new connection when a program ends in the middle of a request, and then hears that nothing
 * listens (Chromium 156, measured).
 */
export function hasStopped({ others, host }: Context): Alternative | null {
  if (others.length === 0) return null;
  return {
    or: text`the server on ${host} crashed on this request`,
    findOut: text`Look at the end of its log. If it restarts automatically, send this request again and watch the log.`,
  };
}

/** What else a port can be that speaks another protocol than the request. */
export function orElse(context: Context): Alternative | null {
  return speaksNeither(context) ?? wasUpgraded(context);
}

/**
 * `upgrade-insecure-requests` of the page makes https out of http before anything is told (Chromium 156): a request to https
 * may be one that the page makes to http. Firefox tells the change. An encrypted page could not call http at all.
 */
function wasUpgraded({ exchange, refusal, url, hop }: Context): Alternative | null {
  const isPlainPage = exchange.initiator?.startsWith('http:') === true;
  if (refusal?.kind !== 'network-error' || exchange.ranIn === 'firefox' || !isPlainPage) return null;
  if (!url.startsWith('https:') || hop > 0) return null;
  return {
    or: text`the page already calls ${url.replace(/^https:/, 'http:').replace(/[?#].*$/s, '')}, and ${'upgrade-insecure-requests'} in its ${'Content-Security-Policy'} changes that to ${'https:'}`,
    findOut: text`Look for ${'upgrade-insecure-requests'} in the response headers of the page and in its ${'<meta>'} elements. If it is there, remove it.`,
  };
}

/** Bytes that are no HTTP come from a port for TLS, and from every program that is no web server. */
function speaksNeither({ refusal, host, url }: Context): Alternative | null {
  if (refusal?.kind !== 'network-error' || !/INVALID_HTTP_RESPONSE/.test(refusal.error)) return null;
  const other = url.replace(/^http:/, 'https:').replace(/[?#].*$/s, '');
  return {
    or: text`${host} isn't a web server, but a database, gRPC or another service`,
    findOut: text`Open ${other} in a tab. If that fails too, check which program uses this port.`,
  };
}
