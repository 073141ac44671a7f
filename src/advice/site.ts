import { getDomain } from 'tldts';
import { parseUrl } from '../cors/origin.ts';
import { isLoopback } from '../diagnoses/origin/origin-difference.ts';

/**
 * https://html.spec.whatwg.org/#obtain-a-site without its scheme: what belongs to one owner. By the public suffix list with its
 * private section: `a.vercel.app` and `b.vercel.app` are two. This machine is one site; an address is its own.
 */
export function siteOf(origin: string): string {
  const host = parseUrl(origin)?.hostname ?? origin;
  return isLoopback(host) ? 'localhost' : (getDomain(host, { allowPrivateDomains: true }) ?? host);
}
