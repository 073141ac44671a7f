import { hostOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import { redirectFacts, redirectOf } from '../redirects/redirect.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'redirect-stopped-by-policy',
  stage: 'redirect-policy',
  fits: (context) => {
    // Chromium 156: a redirect that a policy of the page stops is not followed, and ends the request as aborted.
    if (context.refusal?.kind !== 'aborted' || redirectOf(context)?.atRedirect !== true) return null;
    return plausible([...redirectFacts(context), text`the request ended there with ${context.refusal.error}`]);
  },
  title: (context) =>
    isMixed(context)
      ? text`A redirect goes to ${target(context)}, which an https page can't request`
      : text`A policy of the page stops the redirect to ${target(context)}`,
  why: (context) =>
    isMixed(context)
      ? text`A page on https can't request http URLs (mixed content), so the browser didn't follow the redirect. Often the app is behind a proxy that ends TLS, and builds its redirects with http.`
      : text`The page's ${'Content-Security-Policy'} applies to redirect targets too, and nothing was sent to this one.`,
  responsible: (context) => (isMixed(context) ? 'server' : 'page'),
  act: (context) =>
    isMixed(context)
      ? text`Redirect to ${'https://'} on ${context.host}: behind a proxy, it must trust ${'X-Forwarded-Proto'}. Or request the final https URL from the page.`
      : text`Add ${target(context)} to ${'connect-src'} in the page's ${'Content-Security-Policy'}. Or request the final URL of ${context.host} directly.`,
});

function target(context: Context): string {
  return hostOf(redirectOf(context)?.to ?? '');
}

function isMixed(context: Context): boolean {
  const to = redirectOf(context)?.to ?? '';
  return to.startsWith('http:') && (context.exchange.initiator ?? '').startsWith('https:');
}
