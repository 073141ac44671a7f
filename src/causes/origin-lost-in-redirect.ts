import { pageOriginOf } from '../cors/request-at.ts';
import { addressOf, hostOf } from '../cors/url-parts.ts';
import { allowed, serverOf } from '../wording/response.ts';
import { corsRan, headersOf, hopOf, statusOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { allowEverybody, allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'origin-lost-in-redirect',
  explains: ['origin-not-allowed', 'no-allow-origin'],
  matches: (refusal) =>
    refusal.hop > 0 &&
    refusal.request.origin === 'null' &&
    pageOriginOf(refusal.exchange) !== 'null' &&
    // An error without CORS headers would have refused every page: that is about the error.
    (statusOf(refusal) < 400 || refusal.kind === 'origin-not-allowed' || corsRan(headersOf(refusal))),
  title: (refusal) => text`After the redirect to ${serverOf(refusal)}, the page's name is ${'null'}`,
  why: (refusal) => {
    const hosts = refusal.exchange.hops.slice(0, refusal.hop + 1).map(({ url }) => hostOf(url));
    return text`The request went ${hosts.flatMap((code, i) => (i === 0 ? [{ code }] : [' → ', { code }]))}. Once a redirect leads from one foreign site to another, the browser no longer says that ${pageOriginOf(refusal.exchange)} asked, and sends ${'Origin: null'}. ${serverOf(refusal)} allows ${allowed(refusal)}.`;
  },
  responsible: 'page',
  act: (refusal) =>
    text`Call ${addressOf(hopOf(refusal).url)} directly and let it allow ${pageOriginOf(refusal.exchange)}, or let ${hostOf(refusal.exchange.hops[0].url)} fetch the data itself instead of redirecting.`,
  fix: (refusal) => [
    { on: 'page', change: { kind: 'url', to: hopOf(refusal).url } },
    ...allowOrigin(refusal, pageOriginOf(refusal.exchange)),
  ],
  otherwise: allowEverybody,
  examples: [
    {
      name: 'the API redirects to a storage host that allows the page',
      exchange: exchange({
        credentials: 'omit',
        response: answer(302, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Location', 'https://files.storage.example/report.pdf'],
        ]),
        then: [
          {
            url: 'https://files.storage.example/report.pdf',
            response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example']]),
          },
        ],
      }),
    },
    {
      name: 'the storage host knows CORS and does not allow null',
      exchange: exchange({
        response: answer(302, [
          ['Access-Control-Allow-Origin', '*'],
          ['Location', 'https://files.storage.example/report.pdf'],
        ]),
        then: [{ url: 'https://files.storage.example/report.pdf', response: answer(200, [['Vary', 'Origin']]) }],
      }),
    },
  ],
});
