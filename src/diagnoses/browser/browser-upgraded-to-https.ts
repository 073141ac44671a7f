import { addressOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { isSafelistedMethod } from '../../cors/methods.ts';
import { layersOf } from '../../layers/layers-of.ts';
import type { Context } from '../context.ts';
import { answered } from '../evidence.ts';
import { internalRedirect } from '../redirects/internal-redirect.ts';
import { defineDiagnosis, type Fit, type Alternative } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'browser-upgraded-to-https',
  stage: 'extension',
  fits: (context) => {
    const mark = upgrade(context);
    if (mark !== null) return { confidence: 'certain', evidence: [mark, answered(context)] };
    const unsent = upgradedPreflight(context);
    if (unsent !== null) return unsent;
    const redirect = context.refusal === null ? null : internalRedirect(context);
    if (redirect?.isUpgrade !== true) return null;
    return { confidence: 'likely', evidence: [redirect.evidence, answered(context)], unsure: byExtension };
  },
  title: ({ exchange }) => text`The browser itself changed ${exchange.hops[0].url.replace(/[?#].*$/s, '')} to https`,
  why: () =>
    text`This host once asked for https only (HSTS), and the browser keeps to that. The change counts as a redirect: a preflight may not have one, and after it the page may be called ${'null'}.`,
  responsible: 'page',
  act: ({ exchange }) =>
    text`Call ${exchange.hops[0].url.replace(/^http:/, 'https:').replace(/[?#].*$/s, '')} from the page.`,
});

const byExtension: Alternative = {
  or: text`another extension changes addresses to https`,
  findOut: text`Try again in a window without extensions.`,
};

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
    return {
      confidence: 'likely',
      evidence: [nothing, text`${addressOf(asked.url)} was answered with ${'Strict-Transport-Security'}`],
      unsure: byExtension,
    };
  if (URL.canParse(url) && preloaded.test(new URL(url).hostname))
    return {
      confidence: 'likely',
      evidence: [nothing, text`every browser asks ${host} with https only, for its name`],
      unsure: byExtension,
    };
  return isSafelistedMethod(method) ? null : { confidence: 'possible', evidence: [nothing], unsure: byExtension };
}

/** The mark of the browser's own redirect on a hop before this one or on this one. */
function upgrade({ exchange, hop, refusal }: Context) {
  if (refusal === null || refusal.kind === 'aborted') return null;
  const marks = exchange.hops.slice(0, hop + 1).flatMap(({ url, response }) => {
    if (response === null) return [];
    return layersOf(response, url).filter(({ id }) => id === 'hsts');
  });
  return marks[0]?.evidence ?? null;
}
