import { addressOf } from '../cors/url-parts.ts';
import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import { layersOf } from '../layers/layers-of.ts';
import { defineRootCause, type Match, type Unsure } from './root-cause.ts';
import type { Context } from './context.ts';
import { answered } from './evidence.ts';
import { internalRedirect, unsentFirst } from './internal-redirect.ts';

export default defineRootCause({
  id: 'browser-upgraded-to-https',
  matches: (context) => {
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
  examples: [
    {
      name: 'http where the host asked for https only',
      exchange: exchange({
        url: 'http://api.example/items',
        response: answer(307, [
          ['Location', 'https://api.example/items'],
          ['Non-Authoritative-Reason', 'HSTS'],
          ['Access-Control-Allow-Origin', 'https://app.example'],
        ]),
        then: [{ url: 'https://api.example/items', response: answer(200) }],
      }),
    },
    {
      name: 'a preflight, which is then never sent',
      exchange: unsentFirst(exchange({ url: 'http://api.example/items', method: 'PUT' })),
      history: [asksForHttps()],
    },
    {
      name: 'a preflight to a name that is on every browser’s list',
      exchange: unsentFirst(exchange({ url: 'http://api.shop.dev/items', method: 'PUT' })),
    },
    {
      name: 'the same, where the browser shows no answer of its own',
      exchange: unsentFirst(
        exchange({
          url: 'http://api.example/items',
          then: [{ url: 'https://api.example/items', response: answer(200) }],
        }),
      ),
    },
  ],
});

const byExtension: Unsure = {
  or: text`another extension changes addresses to https`,
  findOut: text`Try again in a window without extensions.`,
};

/** Names under these are asked for with https only, by a list in every browser (HSTS preload). */
const preloaded = /\.(?:app|dev|page)$/;

/**
 * A preflight that the browser itself would have redirected to https, and so never sent: nothing shows but that nothing went
 * out (Chromium 156). Other answers of the host, or its name, tell that it is asked for with https only.
 */
function upgradedPreflight(context: Context): Match | null {
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

function asksForHttps() {
  const one = exchange({
    response: answer(200, [
      ['Access-Control-Allow-Origin', '*'],
      ['Strict-Transport-Security', 'max-age=600'],
    ]),
    error: null,
  });
  return { ...one, id: '0', startedAt: one.startedAt - 1000 };
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
