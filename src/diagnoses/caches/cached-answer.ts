import { differsOnlyIn, isForeign } from '../origin/origin-difference.ts';
import { text, type Text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { cachedAnswer } from '../../layers/cache.ts';
import { namesOrigin } from '../../layers/vary.ts';
import { isKept, mayBeCopy } from './browser-copy.ts';
import { facts, sent } from '../evidence.ts';
import { appSeen, inFrontOf } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible, exact } from '../fit.ts';
import { pathOf } from '../../cors/url-parts.ts';

export default defineDiagnosis({
  id: 'cached-answer',
  stage: 'shared-cache',
  fits: (context) => {
    const { refusal, status, answer, headers, phase } = context;
    if (refusal?.kind !== 'no-allow-origin' && refusal?.kind !== 'origin-not-allowed') return null;
    if (answer === null || status >= 400 || phase !== 'response' || namesOrigin(headers)) return null;
    const foreign = get(headers, 'Access-Control-Allow-Origin');
    const asker = firstAsker(context);
    if (asker !== null) {
      const first = text`${asker} requested the same URL before and got the same ${'Access-Control-Allow-Origin'}`;
      return plausible([first, ...facts(context), text`the response has no ${'Vary: Origin'}`]);
    }
    if (foreign !== null && !isOtherSite(context, foreign)) return null;
    const hit = cachedAnswer(answer.response)?.evidence ?? staleDate(context);
    const evidence = [
      ...facts(context),
      ...sent(context, 'Cache-Control'),
      text`the response has no ${'Vary: Origin'}`,
    ];
    if (hit !== null && elsewhereAllowed(context)) return exact([hit, ...evidence]);
    if (hit !== null && foreign !== null) {
      const isNear = differsOnlyIn('subdomain', foreign, context.origin);
      return isNear ? plausible([hit, ...evidence]) : exact([hit, ...evidence]);
    }
    if (hit !== null) return exact([hit, ...evidence]);
    const mayBeShared = foreign === null && appSeen(context) !== null && isShared(context);
    return mayBeShared ? plausible(evidence) : null;
  },
  alike: [
    {
      // No mark of a cache is needed: Chromium 156 doesn't tell of a refused response that it came from its own.
      of: [
        'origin-not-on-the-list',
        'allow-origin-port',
        'allow-origin-subdomain',
        'allow-origin-www',
        'allow-origin-loopback',
      ],
      when: (context) => mayBeCopy(context) && get(context.headers, 'Access-Control-Allow-Origin') !== null,
      or: ({ headers }) =>
        text`a cache returned the response that was made for ${get(headers, 'Access-Control-Allow-Origin') ?? ''} (${`Cache-Control: ${get(headers, 'Cache-Control') ?? ''}`}, and no ${'Vary: Origin'})`,
      check: ({ url }) =>
        text`Add a new query to the URL, such as ${'?x=1'}, so that no cache has a copy. If ${pathOf(url)} then passes, send ${'Vary: Origin'} from the server and clear the cache.`,
    },
    {
      of: ['cors-never-configured', 'crossorigin-without-cors'],
      when: mayBeCopy,
      or: ({ headers }) =>
        text`the browser cached this response for an earlier request without CORS, such as an image (${`Cache-Control: ${get(headers, 'Cache-Control') ?? ''}`}, and no ${'Vary: Origin'})`,
      check: ({ url }) =>
        text`Select ${'Disable cache'} in the Network panel and reload the page. If ${pathOf(url)} then passes, send ${'Vary: Origin'} from the server.`,
    },
  ],
  title: (context) => {
    const foreign = get(context.headers, 'Access-Control-Allow-Origin');
    return foreign === null
      ? text`A cache returned a response made without ${'Origin'} to ${context.origin}`
      : text`A cache returned the response made for ${foreign} to ${context.origin}`;
  },
  why: () =>
    text`The response can be cached, and it has no ${'Vary: Origin'}. So a cache returns one copy to every origin, with the CORS headers of the first request.`,
  // Without a mark of a cache on the way it is the browser's own, which keeps to what the server says.
  responsible: (context) => {
    const { answer } = context;
    if (answer === null || answer.response.fromCache) return 'server';
    return cachedAnswer(answer.response) === null && staleDate(context) === null && firstAsker(context) !== null
      ? 'server'
      : 'cdn';
  },
  act: ({ address }) =>
    text`Send ${'Vary: Origin'} with every response from ${address}, with or without CORS headers, and include ${'Origin'} in the cache key. Then clear the cache.`,
});

/** The other origin whose own answer this is, where the answer may be kept; null: none is known. */
function firstAsker({ others, url, headers, origin }: Context): string | null {
  const value = get(headers, 'Access-Control-Allow-Origin');
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  if (value === null || value === origin || !isKept(headers)) return null;
  const theirs = others.some((one) => one.path === path && one.origin === value && one.allowOrigin === value);
  return theirs ? value : null;
}

/** True when another answer of this address says something else of the origin: then both cannot be the server's word. */
function elsewhereAllowed({ others, url, headers }: Context): boolean {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const value = get(headers, 'Access-Control-Allow-Origin');
  return others.some(
    (one) => one.path === path && one.phase === 'response' && one.status < 400 && one.allowOrigin !== value,
  );
}

/** Another site, a neighbour under the same domain included: what differs in less was written down wrong. */
function isOtherSite({ origin }: Context, value: string): boolean {
  return isForeign(value, origin);
}

/** A Date long before the request, of a host whose clock is right by its other answers: nobody but a cache sends that. */
function staleDate({ answer, exchange, others }: Context): Text | null {
  const value = get(answer?.response.headers ?? [], 'Date');
  const age = value === null ? Number.NaN : Math.round((exchange.startedAt - Date.parse(value)) / 1000);
  // Two clocks may differ by some minutes, and a cache keeps nothing for years.
  const isOld = others.some(({ isDatedNow }) => isDatedNow) && age > 300 && age < 31_536_000;
  return isOld ? text`the response is dated ${value ?? ''}, ${age} seconds before the request` : null;
}

/** Stored by caches that many people share, and something stands in front that may be one. */
function isShared(context: Context): boolean {
  const value = get(context.headers, 'Cache-Control') ?? '';
  const front = inFrontOf(context);
  return /\bpublic\b|s-maxage/i.test(value) && front !== null && front.layer !== 'cdn';
}
