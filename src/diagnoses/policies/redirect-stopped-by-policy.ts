import { hostOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import { redirectFacts, redirectOf } from '../redirects/redirect.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-stopped-by-policy',
  stage: 'redirect-policy',
  fits: (context) => {
    // Chromium 156: a redirect that a policy of the page stops is not followed, and ends the request as aborted.
    if (context.refusal?.kind !== 'aborted' || redirectOf(context)?.atRedirect !== true) return null;
    return {
      confidence: 'possible',
      evidence: [...redirectFacts(context), text`the browser ended it there, as ${context.refusal.error}`],
      unsure: {
        or: text`the page asked for ${"redirect: 'error'"} or ${"'manual'"}, or gave the request up at that moment`,
        findOut: text`The console names the policy: it says ${'Content Security Policy'} or ${'Mixed Content'}. If it says neither, look at the options of the request.`,
      },
    };
  },
  title: (context) =>
    isMixed(context)
      ? text`A redirect leads to unencrypted ${target(context)}, which this page may not call`
      : text`Probably a rule of the page stops the redirect to ${target(context)}`,
  why: (context) =>
    isMixed(context)
      ? text`A page on https may load nothing over http, so the browser sent nothing to the target. Often an app behind a proxy does not know that it is reached by https.`
      : text`The first address was allowed and its target may not be: ${'Content-Security-Policy'} of the page counts for every redirect too. Nothing was sent to the target.`,
  responsible: (context) => (isMixed(context) ? 'server' : 'page'),
  act: (context) =>
    isMixed(context)
      ? text`Let ${context.host} redirect to ${'https://'}: behind a proxy it has to trust ${'X-Forwarded-Proto'}. Or call the final https address from the page.`
      : text`Add ${target(context)} to ${'connect-src'} of the page's ${'Content-Security-Policy'}, or call the final address of ${context.host} at once.`,
});

function target(context: Context): string {
  return hostOf(redirectOf(context)?.to ?? '');
}

function isMixed(context: Context): boolean {
  const to = redirectOf(context)?.to ?? '';
  return to.startsWith('http:') && (context.exchange.initiator ?? '').startsWith('https:');
}
