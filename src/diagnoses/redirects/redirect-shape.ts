/** What a redirect is for, seen from the two URLs. */
export type RedirectShape = 'login' | 'slash' | 'https' | 'http' | 'www' | 'host' | 'other';

/** The target of a redirect as the browser resolves it; null when Location is no URL. */
export function targetOf(url: string, location: string): string | null {
  return URL.canParse(location, url) ? new URL(location, url).href : null;
}

const signInPath =
  /(?:^|[/_.-])(?:log-?in|sign-?in|sso|saml2?|oauth2?|authorize|authenticate|auth|accounts?\/login|openid-connect)(?:[/_.?-]|$)/i;
const signInHost =
  /^(?:login|signin|auth|sso|idp|accounts|id|identity)\.|\.(?:cloudflareaccess\.com|auth0\.com|okta\.com|b2clogin\.com)$/i;
const signInQuery = /[?&](?:page|action|route|view|do|r)=(?:log-?in|sign-?in|auth)\b/i;

/** True for an address that asks people to sign in. */
export function isSignIn(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { pathname, hostname, search } = new URL(url);
  return signInHost.test(hostname) || signInPath.test(pathname) || signInQuery.test(search);
}

/** What changed between the two. The sign-in is asked for only where the requested address is none itself. */
export function redirectShape(url: string, location: string): RedirectShape {
  const target = targetOf(url, location);
  if (target === null || !URL.canParse(url)) return 'other';
  if (isSignIn(target) && !isSignIn(url)) return 'login';
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
