import { pathOf } from '../../cors/url-parts.ts';
import { isLoopback } from '../origin/origin-difference.ts';
import { isSignIn, knowsSignIn } from './pages-for-navigation.ts';

/** What a redirect is for, seen from the two URLs. */
export type RedirectShape = 'login' | 'slash' | 'https' | 'http' | 'www' | 'host' | 'other';

/** The target of a redirect as the browser resolves it; null when Location is no URL. */
export function targetOf(url: string, location: string): string | null {
  return URL.canParse(location, url) ? new URL(location, url).href : null;
}

/** Another host; the names of this machine are one. */
export function isElsewhere(from: string, to: string): boolean {
  const [a = '', b = ''] = [from, to].map((url) => (URL.canParse(url) ? new URL(url).hostname : url));
  return a !== b && !(isLoopback(a) && isLoopback(b));
}

/**
 * True for a redirect to a page that asks people to sign in. Where the requested URL looks like one itself, only another
 * host's page counts, and not the same path under another name.
 */
export function leadsToSignIn(from: string, to: string): boolean {
  if (!isSignIn(to)) return false;
  if (!isSignIn(from)) return true;
  return isElsewhere(from, to) && (knowsSignIn(to) || pathOf(from) !== pathOf(to));
}

/** What changed between the two. */
export function redirectShape(url: string, location: string): RedirectShape {
  const target = targetOf(url, location);
  if (target === null || !URL.canParse(url)) return 'other';
  if (leadsToSignIn(url, target)) return 'login';
  const from = new URL(url);
  const to = new URL(target);
  if (from.host === to.host && from.protocol === to.protocol) return onlySlash(from, to) ? 'slash' : 'other';
  if (from.pathname !== to.pathname && !onlySlash(from, to)) return 'other';
  if (from.hostname === to.hostname && from.protocol !== to.protocol)
    return to.protocol === 'https:' ? 'https' : 'http';
  const bare = (host: string): string => host.replace(/^www\./, '');
  return bare(from.hostname) === bare(to.hostname) && from.hostname !== to.hostname ? 'www' : 'host';
}

function onlySlash(from: URL, to: URL): boolean {
  return from.pathname !== to.pathname && from.pathname.replace(/\/$/, '') === to.pathname.replace(/\/$/, '');
}
