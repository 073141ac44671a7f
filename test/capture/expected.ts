import type { Exchange, Hop } from '../../src/cors/exchange.ts';
import { findingOf } from '../../src/report/finding-of.ts';

/** An exchange on one line: how it ended, what was concluded, and each hop with its preflight. */
export function line(exchange: Exchange): string {
  const { end, hops, type } = exchange;
  const ending = end === null ? 'open' : end.kind === 'error' ? end.error : end.kind;
  const finding = findingOf(exchange);
  return [type, ...hops.map(hopText), ending, finding.outcome, finding.verdict.refusal?.kind ?? ''].join(' ').trim();
}

function hopText({ method, url, preflight, requestHeaders, response }: Hop): string {
  const { host, pathname } = new URL(url);
  const asked = preflight === null ? '' : `(${preflight.response?.status ?? '-'} ${preflight.end?.kind ?? 'open'})`;
  return `${method}${asked} ${host}${pathname}${requestHeaders === null ? ' unsent' : ''} ${response?.status ?? '-'}`;
}

/** What Chromium 156's own events come to, situation by situation. */
export const expected: Readonly<Record<string, readonly string[]>> = {
  'simple-refused': ['xmlhttprequest GET localhost:4000/simple 200 net::ERR_FAILED blocked no-allow-origin'],
  'simple-allowed': ['xmlhttprequest GET localhost:4000/simple 200 completed allowed'],
  secrets: ['xmlhttprequest GET(200 completed) localhost:4000/secrets 200 completed allowed'],
  'preflight-refused': [
    'xmlhttprequest PUT(404 completed) localhost:4000/refused unsent - net::ERR_FAILED blocked no-allow-origin',
  ],
  'preflight-granted': ['xmlhttprequest PUT(200 completed) localhost:4000/granted 200 completed allowed'],
  'preflight-cached': [
    'xmlhttprequest PUT(200 completed) localhost:4000/cached 200 completed allowed',
    'xmlhttprequest PUT localhost:4000/cached 200 completed allowed',
  ],
  'preflight-reset': [
    'xmlhttprequest DELETE(- error) localhost:4000/reset unsent - net::ERR_EMPTY_RESPONSE failed network-error',
  ],
  'options-of-the-page': ['xmlhttprequest OPTIONS(200 completed) localhost:4000/options 200 completed allowed'],
  'aborted-in-preflight': ['xmlhttprequest PUT(- gone) localhost:4000/hang unsent - net::ERR_ABORTED canceled aborted'],
  'parallel-identical': [
    'xmlhttprequest PUT(200 completed) localhost:4000/parallel 200 completed allowed',
    'xmlhttprequest PUT(403 completed) localhost:4000/parallel unsent - net::ERR_FAILED blocked preflight-not-ok',
    'xmlhttprequest PUT(200 completed) localhost:4000/parallel 200 completed allowed',
    'xmlhttprequest PUT(403 completed) localhost:4000/parallel unsent - net::ERR_FAILED blocked preflight-not-ok',
    'xmlhttprequest PUT(200 completed) localhost:4000/parallel 200 completed allowed',
    'xmlhttprequest PUT(403 completed) localhost:4000/parallel unsent - net::ERR_FAILED blocked preflight-not-ok',
  ],
  'parallel-alike': [
    'xmlhttprequest GET localhost:4000/alike 200 completed allowed',
    'xmlhttprequest GET(200 completed) localhost:4000/alike 200 completed allowed',
    'xmlhttprequest GET(200 completed) localhost:4000/alike unsent - net::ERR_FAILED blocked header-not-allowed',
    'xmlhttprequest GET(200 completed) localhost:4000/alike unsent - net::ERR_FAILED blocked header-not-allowed',
    'xmlhttprequest GET localhost:4000/alike 200 completed allowed',
  ],
  'cache-headers': [
    'xmlhttprequest GET(200 completed) localhost:4000/cache 200 completed allowed',
    'xmlhttprequest GET(200 completed) localhost:4000/cache 200 completed allowed',
    'xmlhttprequest GET(200 completed) localhost:4000/cache 200 completed allowed',
  ],
  redirects: [
    'xmlhttprequest GET localhost:4000/first 302 GET localhost:4000/second 302 GET 127.0.0.1:4000/end 200 completed allowed',
  ],
  'redirect-with-preflights': [
    'xmlhttprequest PUT(200 completed) localhost:4000/first 307 PUT(200 completed) 127.0.0.1:4000/end 200 completed allowed',
  ],
  'redirect-refused': ['xmlhttprequest GET localhost:4000/first 302 net::ERR_FAILED blocked no-allow-origin'],
  'redirect-from-home-away': [
    'xmlhttprequest GET localhost:3000/go 302 GET localhost:4000/away 200 net::ERR_FAILED blocked no-allow-origin',
  ],
  'redirect-at-home': [],
  'redirect-same-origin-mode': ['xmlhttprequest GET localhost:3000/go 302 net::ERR_ABORTED failed aborted'],
  'redirect-to-userinfo': [
    'xmlhttprequest GET localhost:4000/login 302 net::ERR_FAILED blocked redirect-with-credentials',
  ],
  'redirect-to-scheme': [
    'xmlhttprequest GET localhost:4000/go 302 open blocked redirect-scheme',
    'xmlhttprequest GET localhost:4000/after 200 completed allowed',
  ],
  'refused-connection': ['xmlhttprequest PUT(- error) localhost:1/ unsent - net::ERR_UNSAFE_PORT failed network-error'],
  image: [],
  'image-with-cors': ['image GET localhost:4000/i 200 net::ERR_FAILED blocked no-allow-origin'],
  'script-blocked-by-orb': ['image GET localhost:4000/orb 200 net::ERR_BLOCKED_BY_ORB failed blocked-by-orb'],
  media: ['media GET localhost:4000/v 200 net::ERR_FAILED blocked no-allow-origin'],
  stylesheet: ['stylesheet GET localhost:4000/s 200 net::ERR_FAILED blocked no-allow-origin'],
  module: ['script GET localhost:4000/m 200 net::ERR_FAILED blocked no-allow-origin'],
  font: ['font GET localhost:4000/f 200 net::ERR_FAILED blocked no-allow-origin'],
  beacon: [
    'ping POST(403 completed) localhost:4000/b unsent - net::ERR_FAILED blocked no-allow-origin',
    'xmlhttprequest GET localhost:4000/after 200 completed allowed',
  ],
  'event-source': ['xmlhttprequest GET localhost:4000/e 200 net::ERR_FAILED blocked no-allow-origin'],
  'xhr-with-upload-listener': [
    'xmlhttprequest POST(200 completed) localhost:4000/x unsent - net::ERR_FAILED blocked no-allow-origin',
  ],
  'no-cors': [],
  worker: ['xmlhttprequest GET localhost:4000/w 200 net::ERR_FAILED blocked no-allow-origin'],
  'worker-without-tab': ['xmlhttprequest GET localhost:4000/w 200 net::ERR_FAILED blocked no-allow-origin'],
  'sandboxed-frame': ['xmlhttprequest GET localhost:4000/f 200 net::ERR_FAILED blocked no-allow-origin'],
};
