import { text } from '../../wording/text.ts';
import { hostOf } from '../../cors/url-parts.ts';
import { isLogin, redirectFacts, redirectOf } from './redirect.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-to-login',
  stage: 'redirect-to-sign-in',
  fits: (context) => {
    if (context.phase === 'preflight') return null;
    const first = context.exchange.hops.findIndex((_, i) => i > 0 && isLoginAt(context, i));
    const redirect = redirectOf(context);
    if (first < 1 && (redirect === null || !isLogin(redirect))) return null;
    return { confidence: 'certain', evidence: redirectFacts(context) };
  },
  title: (context) => text`${sender(context)} redirected to a sign-in page: ${target(context)}`,
  why: () =>
    text`The session has expired or was never there, and the sign-in page is made for navigation: it has no CORS headers, so the browser reports a CORS error.`,
  responsible: ({ layers }) => (layers.some(({ layer }) => layer === 'auth') ? 'auth' : 'server'),
  act: (context) =>
    text`On ${sender(context)}, return 401 with CORS headers to requests from scripts instead of a redirect, and navigate to the sign-in page from the page's code. Until then, sign in again.`,
});

function isLoginAt({ exchange }: Context, i: number): boolean {
  const [from, to] = [exchange.hops[i - 1]?.url, exchange.hops[i]?.url];
  if (from === undefined || to === undefined) return false;
  return isLogin({ from, to, shape: 'other', atRedirect: false, allowsCors: true });
}

function target(context: Context): string {
  const redirect = redirectOf(context);
  return (redirect?.to ?? context.address).replace(/[?#].*$/s, '');
}

/** The host whose redirect led there. */
function sender(context: Context): string {
  return hostOf(redirectOf(context)?.from ?? context.exchange.hops[0].url);
}
