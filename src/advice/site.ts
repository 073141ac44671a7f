import { isLoopback } from '../diagnoses/origin/origin-difference.ts';
import { parseUrl } from '../cors/origin.ts';

/**
 * What origins of one owner mostly share: the last two labels of the host, or the address; this machine is one site.
 * Without a list of public suffixes two strangers under `co.uk` look like one, never one like two strangers.
 */
export function siteOf(origin: string): string {
  const host = parseUrl(origin)?.hostname ?? origin;
  if (isLoopback(host)) return 'localhost';
  return /^[0-9.]+$|:/.test(host) ? host : host.split('.').slice(-2).join('.');
}
