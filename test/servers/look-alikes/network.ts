import type { LookAlike } from './look-alike.ts';
import { element, fetching } from './scripts.ts';

/** Nothing came back. */
export const network: readonly LookAlike[] = [
  {
    id: 'refused',
    script: ({ closed }) => fetching(`${closed}/refused/asked`),
    browser: 'net::ERR_CONNECTION_REFUSED',
    findings: ['failed connection-refused → connection-refused, server, certain'],
  },
  {
    id: 'refused-preflight',
    script: ({ closed }) => fetching(`${closed}/refused-preflight/asked`, "{ method: 'PUT' }"),
    browser: 'net::ERR_CONNECTION_REFUSED',
    findings: ['failed connection-refused → connection-refused, server, certain'],
  },
  {
    id: 'reset',
    script: ({ api }) => fetching(`${api}/reset/asked`),
    answer: () => 'reset',
    browser: 'net::ERR_CONNECTION_RESET',
    findings: ['failed connection-reset → connection-reset, server, likely'],
  },
  {
    id: 'reset-preflight',
    script: ({ api }) => fetching(`${api}/reset-preflight/asked`, "{ method: 'PUT' }"),
    answer: () => 'reset',
    browser: 'net::ERR_CONNECTION_RESET',
    findings: ['failed connection-reset → connection-reset, server, likely'],
  },
  {
    id: 'empty',
    script: ({ api }) => fetching(`${api}/empty/asked`),
    answer: () => 'empty',
    browser: 'net::ERR_EMPTY_RESPONSE',
    findings: ['failed empty-response → empty-response, server, likely?'],
  },
  {
    id: 'hang',
    script: ({ api }) => fetching(`${api}/hang/asked`, '{ signal: AbortSignal.timeout(100) }'),
    answer: () => 'silence',
    browser: 'net::ERR_ABORTED',
    findings: ['canceled aborted → aborted, page, likely'],
  },
  {
    id: 'hang-on-preflight',
    script: ({ api }) =>
      fetching(`${api}/hang-on-preflight/asked`, "{ method: 'PUT', signal: AbortSignal.timeout(1100) }"),
    answer: () => 'silence',
    browser: 'net::ERR_ABORTED',
    findings: ['canceled aborted → aborted, page, likely?'],
  },
  {
    id: 'certificate',
    script: ({ untrusted }) => fetching(`${untrusted}/certificate/asked`),
    browser: 'net::ERR_CERT_AUTHORITY_INVALID',
    findings: ['failed certificate-refused → certificate-refused, server, certain'],
  },
  {
    id: 'certificate-preflight',
    script: ({ untrusted }) => fetching(`${untrusted}/certificate-preflight/asked`, "{ method: 'PUT' }"),
    browser: 'net::ERR_CERT_AUTHORITY_INVALID',
    findings: ['failed certificate-refused → certificate-refused, server, certain'],
  },
  {
    id: 'https-to-http',
    script: ({ plain }) => fetching(`${plain}/https-to-http/asked`),
    browser: 'net::ERR_SSL_PROTOCOL_ERROR',
    findings: ['failed wrong-protocol → wrong-protocol, page, likely?'],
  },
  {
    id: 'dns',
    script: () => fetching('http://api.acme.invalid/dns/asked'),
    browser: 'net::ERR_NAME_NOT_RESOLVED',
    findings: ['failed dns-failed → host-not-found, page, likely'],
  },
  {
    id: 'dns-container',
    script: () => fetching('http://backend.internal.invalid/dns-container/asked', "{ method: 'PUT' }"),
    browser: 'net::ERR_NAME_NOT_RESOLVED',
    findings: ['failed dns-failed → host-not-found, page, likely'],
  },
  {
    id: 'unsafe-port',
    script: () => fetching('http://localhost:6000/unsafe-port/asked'),
    browser: 'net::ERR_UNSAFE_PORT',
    findings: ['failed unsafe-port → unsafe-port, page, certain'],
  },
  // Error codes of RFC 9113, section 7: INTERNAL_ERROR and REFUSED_STREAM.
  {
    id: 'stream-reset',
    script: ({ http2 }) => fetching(`${http2}/stream-reset/asked`),
    answer: () => ({ ends: 2 }),
    browser: 'net::ERR_HTTP2_PROTOCOL_ERROR',
    findings: ['failed http2-broken → http2-broken, server, likely'],
  },
  {
    id: 'stream-reset-preflight',
    script: ({ http2 }) => fetching(`${http2}/stream-reset-preflight/asked`, "{ method: 'PUT' }"),
    answer: () => ({ ends: 2 }),
    browser: 'net::ERR_HTTP2_PROTOCOL_ERROR',
    findings: ['failed http2-broken → http2-broken, server, likely'],
  },
  {
    id: 'stream-reset-after-preflight',
    script: ({ http2 }) => fetching(`${http2}/stream-reset-after-preflight/asked`, "{ method: 'PUT' }"),
    answer: ({ preflight }) =>
      preflight
        ? { headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': '*' } }
        : { ends: 2 },
    browser: 'net::ERR_HTTP2_PROTOCOL_ERROR',
    findings: ['failed http2-broken → http2-broken, server, likely'],
  },
  {
    id: 'stream-refused',
    script: ({ http2 }) => fetching(`${http2}/stream-refused/asked`),
    answer: () => ({ ends: 7 }),
    browser: 'net::ERR_HTTP2_SERVER_REFUSED_STREAM',
    findings: ['failed http2-broken → http2-broken, server, likely'],
  },
  {
    id: 'session-ended',
    script: ({ http2 }) => fetching(`${http2}/session-ended/asked`),
    answer: () => 'empty',
    browser: 'net::ERR_CONNECTION_CLOSED',
    findings: ['failed connection-reset → connection-reset, server, likely'],
  },
  {
    id: 'image-refused',
    script: ({ closed }) => element(`<img src="${closed}/image-refused/asked">`),
    browser: 'net::ERR_CONNECTION_REFUSED',
    findings: ['failed connection-refused → connection-refused, server, certain'],
  },
];
