import type { LookAlike } from './look-alike.ts';
import { fetching } from './scripts.ts';

const everybody = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': '*' };

/** An answer came that is old, broken, an error of its own, or leads nowhere. */
export const answers: readonly LookAlike[] = [
  {
    id: 'http-1-0',
    script: ({ api }) => fetching(`${api}/http-1-0/asked`),
    answer: () => ({ raw: 'HTTP/1.0 200 OK\r\nAccess-Control-Allow-Origin: *\r\n\r\nok' }),
    browser: '',
    findings: ['allowed - → -'],
  },
  {
    id: 'http-1-0-without',
    script: ({ api }) => fetching(`${api}/http-1-0-without/asked`),
    answer: () => ({ raw: 'HTTP/1.0 200 OK\r\nServer: SimpleHTTP/0.6 Python/3.13.5\r\n\r\nok' }),
    browser: 'net::ERR_FAILED MissingAllowOriginHeader',
    findings: ['blocked allow-origin-missing → cors-never-configured, server, likely?'],
  },
  {
    id: 'http-0-9',
    script: ({ api }) => fetching(`${api}/http-0-9/asked`),
    answer: () => ({ raw: 'Error: listen EADDRINUSE\n' }),
    browser: 'net::ERR_INVALID_HTTP_RESPONSE',
    findings: ['failed wrong-protocol → wrong-protocol, page, likely?'],
  },
  {
    id: 'cut-off',
    script: ({ api }) => fetching(`${api}/cut-off/asked`),
    answer: () => ({ raw: 'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 1000\r\n\r\nhalf' }),
    browser: 'net::ERR_CONTENT_LENGTH_MISMATCH',
    findings: ['failed answer-cut-off → answer-cut-off, server, certain'],
  },
  {
    id: 'two-lengths',
    script: ({ api }) => fetching(`${api}/two-lengths/asked`),
    answer: () => ({
      raw: 'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    }),
    browser: 'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH',
    findings: ['failed answer-malformed → answer-malformed, server, certain'],
  },
  {
    id: 'broken-header',
    script: ({ api }) => fetching(`${api}/broken-header/asked`),
    answer: () => ({ raw: 'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin : *\r\nContent-Length: 2\r\n\r\nok' }),
    browser: '',
    findings: ['allowed - → -'],
  },
  {
    id: 'broken-chunks',
    script: ({ api }) => fetching(`${api}/broken-chunks/asked`),
    answer: () => ({
      raw: 'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n',
    }),
    browser: 'net::ERR_INVALID_CHUNKED_ENCODING',
    findings: ['failed answer-malformed → answer-malformed, server, certain'],
  },
  {
    id: 'broken-gzip',
    script: ({ api }) => fetching(`${api}/broken-gzip/asked`),
    answer: () => ({ headers: { ...everybody, 'Content-Encoding': 'gzip' }, body: 'not gzip' }),
    browser: 'net::ERR_CONTENT_DECODING_FAILED',
    findings: ['failed answer-malformed → answer-malformed, server, certain'],
  },
  ...[413, 414, 431].map((status): LookAlike => ({
    id: `status-${status}`,
    script: ({ api }) => fetching(`${api}/status-${status}/asked`, "{ method: 'POST', body: 'much' }"),
    answer: () => ({ status, headers: { Server: 'nginx', 'Content-Type': 'text/html' } }),
    browser: 'net::ERR_FAILED MissingAllowOriginHeader',
    findings: [`blocked answer-${status === 413 ? 'too-large' : 'client-error'} → too-large, proxy, certain`],
  })),
  {
    id: 'redirects-in-a-circle',
    script: ({ api }) => fetching(`${api}/redirects-in-a-circle/asked`),
    answer: () => ({ status: 302, headers: { ...everybody, Location: '/redirects-in-a-circle/asked' } }),
    browser: 'net::ERR_TOO_MANY_REDIRECTS',
    findings: ['failed redirect-loop → redirect-loop, server, certain'],
  },
  {
    id: 'redirects-without-end',
    script: ({ api }) => fetching(`${api}/redirects-without-end/asked`),
    answer: ({ path }) => ({
      status: 302,
      headers: { ...everybody, Location: `/redirects-without-end${path}x` },
    }),
    browser: 'net::ERR_TOO_MANY_REDIRECTS',
    findings: ['failed redirect-count → redirect-count, server, certain'],
  },
];
