import type { LookAlike } from './look-alike.ts';
import { streaming, uploading } from './scripts.ts';

const everybody = { 'Access-Control-Allow-Origin': '*' };
const says = 'Or remove the listener from';

/** A preflight for a POST that would go out without one, were it not for a listener on the upload or a stream as the body. */
export const uploads: readonly LookAlike[] = [
  {
    id: 'upload-no-route',
    script: ({ api }) => uploading(`${api}/upload-no-route/asked`),
    answer: ({ preflight }) => (preflight ? { status: 405, headers: { Server: 'nginx' } } : { headers: everybody }),
    browser: 'net::ERR_FAILED PreflightMissingAllowOriginHeader',
    findings: ['blocked preflight-no-route → options-has-no-route, server, certain'],
    says,
  },
  {
    id: 'upload-login',
    script: ({ api }) => uploading(`${api}/upload-login/asked`),
    answer: ({ preflight }) => (preflight ? { status: 401 } : { headers: everybody }),
    browser: 'net::ERR_FAILED PreflightMissingAllowOriginHeader',
    findings: ['blocked preflight-unauthorized → preflight-meets-authentication, server, certain'],
    says,
  },
  {
    id: 'upload-slash',
    script: ({ api }) => uploading(`${api}/upload-slash/asked`),
    answer: () => ({ status: 301, headers: { ...everybody, Location: '/upload-slash/asked/' } }),
    browser: 'net::ERR_FAILED PreflightDisallowedRedirect',
    findings: ['blocked preflight-redirected-slash → preflight-redirected-slash, page, certain'],
    says,
  },
  {
    id: 'upload-passes',
    script: ({ api }) => uploading(`${api}/upload-passes/asked`),
    answer: () => ({ headers: everybody }),
    browser: '',
    findings: ['allowed - → -'],
  },
  {
    id: 'stream-no-route',
    script: ({ http2 }) => streaming(`${http2}/stream-no-route/asked`),
    answer: ({ preflight }) => (preflight ? { status: 405 } : { headers: everybody }),
    browser: 'net::ERR_FAILED PreflightMissingAllowOriginHeader',
    findings: ['blocked preflight-no-route → cors-never-configured, server, likely?'],
    says: 'send the body as a whole',
  },
  {
    id: 'stream-http-1-1',
    script: ({ secureApi }) => streaming(`${secureApi}/stream-http-1-1/asked`),
    answer: () => ({ headers: everybody }),
    browser: 'net::ERR_ALPN_NEGOTIATION_FAILED',
    findings: ['failed stream-needs-http2 → stream-needs-http2, server, certain'],
  },
];
