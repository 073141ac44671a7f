import { defineDiagnosis } from '../diagnosis.ts';
import { pageOriginOf } from '../../cors/request-at.ts';
import { addressOf, hostOf } from '../../cors/url-parts.ts';
import { allowed, serverOf } from '../../wording/response.ts';
import { corsRan, headersOf, hopOf, statusOf } from '../../cors/refused-response.ts';
import { allowEverybody, allowOrigin } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';

export default defineDiagnosis({
  id: 'origin-lost-in-redirect',
  stage: 'opaque-origin',
  explains: ['origin-not-allowed', 'no-allow-origin'],
  when: (refusal) =>
    refusal.hop > 0 &&
    refusal.request.origin === 'null' &&
    pageOriginOf(refusal.exchange) !== 'null' &&
    // An error without CORS headers would have refused every page: that is about the error.
    (statusOf(refusal) < 400 || refusal.kind === 'origin-not-allowed' || corsRan(headersOf(refusal))),
  alike: [
    {
      of: ['redirect-past-the-proxy'],
      or: ({ host }) => text`the redirect to ${host} is intended, and that host doesn't allow the origin ${'null'}`,
      check: ({ host, exchange, hop }) =>
        text`If ${hostOf(exchange.hops[hop - 1]?.url ?? '')} is a development server with a proxy, fix the redirect. Otherwise request ${host} directly.`,
    },
  ],
  title: ({ refusal }) => text`The redirect to ${serverOf(refusal)} changed the origin to ${'null'}`,
  why: ({ refusal }) => {
    const hosts = refusal.exchange.hops.slice(0, refusal.hop + 1).map(({ url }) => hostOf(url));
    return text`The request went ${hosts.flatMap((code, i) => (i === 0 ? [{ code }] : [' → ', { code }]))}. After a redirect from one cross-origin host to another, the browser sends ${'Origin: null'} instead of ${pageOriginOf(refusal.exchange)}. ${serverOf(refusal)} allows ${allowed(refusal)}.`;
  },
  responsible: 'page',
  act: ({ refusal }) =>
    text`Request ${addressOf(hopOf(refusal).url)} directly, and allow ${pageOriginOf(refusal.exchange)} there. Or have ${hostOf(refusal.exchange.hops[0].url)} fetch the data itself instead of redirecting.`,
  fix: ({ refusal }) => [
    { on: 'page', change: { kind: 'url', to: hopOf(refusal).url } },
    ...allowOrigin(refusal, pageOriginOf(refusal.exchange)),
  ],
  otherwise: ({ refusal }) => allowEverybody(refusal),
});
