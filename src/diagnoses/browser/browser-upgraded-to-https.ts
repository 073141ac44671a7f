import { addressOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { isSafelistedMethod } from '../../cors/methods.ts';
import type { Context } from '../context.ts';
import { answered } from '../evidence.ts';
import { internalRedirect } from '../redirects/internal-redirect.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { hstsMark } from './hsts-mark.ts';
import { exact, plausible, type Fit } from '../fit.ts';

export default defineDiagnosis({
  id: 'browser-upgraded-to-https',
  stage: 'extension',
  fits: (context) => {
    const mark = hstsMark(context);
    if (mark !== null) return exact([mark, answered(context)]);
    const unsent = upgradedPreflight(context);
    if (unsent !== null) return unsent;
    const redirect = context.refusal === null ? null : internalRedirect(context);
    if (redirect?.isUpgrade !== true) return null;
    return exact([redirect.evidence, answered(context)]);
  },
  title: ({ exchange }) => text`The browser itself changed ${exchange.hops[0].url.replace(/[?#].*$/s, '')} to https`,
  why: () =>
    text`This host requires https (HSTS), and the browser remembers that. The change counts as a redirect: a preflight may not have one, and after it the page may be called ${'null'}.`,
  responsible: 'page',
  act: ({ exchange }) =>
    text`Call ${exchange.hops[0].url.replace(/^http:/, 'https:').replace(/[?#].*$/s, '')} from the page.`,
});

/** Names under these are asked for with https only, by a list in every browser (HSTS preload). */
const preloaded = /\.(?:app|dev|page)$/;

/**
 * A preflight that the browser itself would have redirected to https, and so never sent: nothing shows but that nothing went
 * out (Chromium 156). Other answers of the host, or its name, tell that it is asked for with https only.
 */
function upgradedPreflight(context: Context): Fit | null {
  const { exchange, refusal, others, host, hop, url } = context;
  const { requestHeaders, preflight, method } = exchange.hops[hop] ?? exchange.hops[0];
  if (refusal?.kind !== 'unexplained' || exchange.ranIn === 'firefox' || !url.startsWith('http:')) return null;
  if (requestHeaders !== null || (preflight !== null && preflight.requestHeaders.length > 0)) return null;
  const nothing = text`nothing was sent to ${host}, not even a preflight`;
  const asked = others.find(({ strict, at }) => strict && at <= exchange.startedAt);
  if (asked !== undefined)
    return exact([nothing, text`${addressOf(asked.url)} returned ${'Strict-Transport-Security'}`]);
  if (URL.canParse(url) && preloaded.test(new URL(url).hostname))
    return exact([nothing, text`every browser requests ${host} with https only, because of its name`]);
  return isSafelistedMethod(method) ? null : plausible([nothing]);
}
