import type { LookAlike } from './look-alike.ts';
import { element, fetching } from './scripts.ts';

const everybody = { 'Access-Control-Allow-Origin': '*' };
const html = { headers: { 'Content-Type': 'text/html', 'X-Content-Type-Options': 'nosniff' }, body: '<!doctype html>' };
const picture = { headers: { 'Content-Type': 'image/svg+xml' }, body: '<svg xmlns="http://www.w3.org/2000/svg"/>' };

/** Rules of the page and of answers that have nothing to do with CORS. */
export const policies: readonly LookAlike[] = [
  {
    id: 'csp-connect',
    page: { 'Content-Security-Policy': "connect-src 'self'" },
    script: ({ api }) => fetching(`${api}/csp-connect/asked`),
    browser: 'ContentSecurityPolicyIssue',
    findings: ['failed blocked-by-csp → blocked-by-csp, page, certain'],
  },
  {
    id: 'csp-preflight',
    page: { 'Content-Security-Policy': "default-src 'self'; script-src 'unsafe-eval'" },
    script: ({ api }) => fetching(`${api}/csp-preflight/asked`, "{ method: 'PUT' }"),
    browser: 'ContentSecurityPolicyIssue',
    findings: ['failed blocked-by-csp → blocked-by-csp, page, certain'],
  },
  {
    id: 'csp-image',
    page: { 'Content-Security-Policy': "img-src 'self'" },
    script: ({ api }) => element(`<img crossorigin src="${api}/csp-image/asked">`),
    browser: 'csp',
    findings: ['failed blocked-by-csp → blocked-by-csp, page, certain'],
  },
  {
    id: 'csp-script',
    page: { 'Content-Security-Policy': "script-src 'self' 'unsafe-eval'" },
    script: ({ api }) => element(`<script src="${api}/csp-script/asked"></script>`),
    browser: 'csp',
    findings: ['failed blocked-by-csp → blocked-by-csp, page, certain'],
  },
  {
    id: 'csp-font',
    page: { 'Content-Security-Policy': "font-src 'self'" },
    script: ({ api }) => `await new FontFace('f', 'url(${api}/csp-font/asked)').load().catch(() => 0);`,
    browser: 'csp',
    findings: ['failed blocked-by-csp → blocked-by-csp, page, certain'],
  },
  {
    id: 'csp-redirect',
    page: { 'Content-Security-Policy': 'connect-src http://localhost:*' },
    script: ({ api }) => fetching(`${api}/csp-redirect/asked`),
    answer: ({ path }, { foreign }) =>
      path === '/asked'
        ? { status: 302, headers: { ...everybody, Location: `${foreign}/csp-redirect/elsewhere` } }
        : { headers: everybody },
    browser: 'csp',
    findings: ['failed blocked-by-csp → blocked-by-csp, page, certain'],
  },
  {
    id: 'connection-allowlist',
    page: { 'Connection-Allowlist': '(response-origin)' },
    script: ({ api }) => fetching(`${api}/connection-allowlist/asked`),
    answer: () => ({ headers: everybody }),
    browser: 'net::ERR_NETWORK_ACCESS_REVOKED',
    findings: ['failed connection-allowlist → connection-allowlist, page, likely'],
  },
  {
    id: 'connection-allowlist-preflight',
    page: { 'Connection-Allowlist': '(response-origin)' },
    script: ({ foreign }) => fetching(`${foreign}/connection-allowlist-preflight/asked`, "{ method: 'PUT' }"),
    browser: 'net::ERR_NETWORK_ACCESS_REVOKED',
    findings: ['failed connection-allowlist → connection-allowlist, page, likely'],
  },
  {
    id: 'connection-allowlist-image',
    page: { 'Connection-Allowlist': '(response-origin)' },
    script: ({ api }) => element(`<img src="${api}/connection-allowlist-image/asked">`),
    answer: () => picture,
    browser: 'net::ERR_NETWORK_ACCESS_REVOKED',
    findings: ['failed connection-allowlist → connection-allowlist, page, likely'],
  },
  // No redirect is followed, whatever the list says of its target.
  {
    id: 'connection-allowlist-redirect',
    page: { 'Connection-Allowlist': '(response-origin "http://*:*/*")' },
    script: ({ api }) => fetching(`${api}/connection-allowlist-redirect/asked`),
    answer: ({ path }, { foreign }) =>
      path === '/asked'
        ? { status: 302, headers: { ...everybody, Location: `${foreign}/connection-allowlist-redirect/elsewhere` } }
        : { headers: everybody },
    browser: 'net::ERR_UNSAFE_REDIRECT',
    findings: ['failed connection-allowlist → connection-allowlist, page, likely'],
    says: 'follows no redirect',
  },
  {
    id: 'connection-allowlist-reports',
    page: { 'Connection-Allowlist-Report-Only': '(response-origin)' },
    script: ({ api }) => fetching(`${api}/connection-allowlist-reports/asked`),
    answer: () => ({ headers: everybody }),
    browser: '',
    findings: ['allowed - → -'],
  },
  // The events tell the address that the browser made of the page's own: nothing shows that there was another one.
  {
    id: 'upgraded',
    page: { 'Content-Security-Policy': 'upgrade-insecure-requests' },
    script: ({ plain }) => fetching(`${plain.replace('https://localhost', 'http://api.test')}/upgraded/asked`),
    answer: () => ({ headers: everybody }),
    browser: 'net::ERR_SSL_PROTOCOL_ERROR',
    findings: ['failed wrong-protocol → wrong-protocol, page, likely?'],
    says: 'upgrade-insecure-requests',
  },
  {
    id: 'dip',
    page: { 'Document-Isolation-Policy': 'isolate-and-require-corp' },
    script: ({ foreign }) => element(`<img src="${foreign}/dip/asked">`),
    answer: () => picture,
    browser:
      'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByDip corp-not-same-origin-after-defaulted-to-same-origin-by-dip',
    findings: ['failed dip-needs-corp → dip-needs-corp, server, certain'],
    says: 'isolate-and-credentialless',
  },
  {
    id: 'dip-credentialless',
    page: { 'Document-Isolation-Policy': 'isolate-and-credentialless' },
    script: ({ foreign }) => element(`<img src="${foreign}/dip-credentialless/asked">`),
    answer: () => picture,
    browser: '',
    findings: [],
  },
  {
    id: 'integrity-policy',
    page: { 'Integrity-Policy': 'blocked-destinations=(script)' },
    script: ({ api }) => element(`<script src="${api}/integrity-policy/asked"></script>`),
    browser: 'integrity',
    findings: ['failed integrity-policy → integrity-policy, page, certain'],
  },
  {
    id: 'integrity-policy-reports',
    page: { 'Integrity-Policy-Report-Only': 'blocked-destinations=(script)' },
    script: ({ api }) => element(`<script src="${api}/integrity-policy-reports/asked"></script>`),
    answer: () => ({ headers: { 'Content-Type': 'text/javascript' } }),
    browser: '',
    findings: [],
  },
  {
    id: 'upgraded-image',
    from: 'securePage',
    script: ({ plain }) =>
      element(`<img src="${plain.replace('https://localhost', 'http://api.test')}/upgraded-image/asked">`),
    browser: 'net::ERR_SSL_PROTOCOL_ERROR',
    findings: ['failed wrong-protocol → wrong-protocol, page, certain'],
    says: 'Enable TLS',
  },
  {
    id: 'mixed',
    from: 'securePage',
    script: ({ foreign }) => fetching(`${foreign}/mixed/asked`),
    browser: 'mixed-content',
    findings: ['failed mixed-content → mixed-content, page, certain'],
  },
  {
    id: 'mixed-redirect',
    from: 'securePage',
    script: ({ secureApi }) => fetching(`${secureApi}/mixed-redirect/asked`),
    answer: ({ path }, { foreign }) =>
      path === '/asked'
        ? { status: 302, headers: { ...everybody, Location: `${foreign}/mixed-redirect/elsewhere` } }
        : { headers: everybody },
    browser: 'mixed-content',
    findings: ['failed aborted → redirect-stopped-by-policy, server, possible?'],
  },
  {
    id: 'mixed-localhost',
    from: 'securePage',
    script: ({ api }) => fetching(`${api}/mixed-localhost/asked`),
    browser: 'net::ERR_FAILED MissingAllowOriginHeader',
    findings: ['blocked allow-origin-missing → cors-never-configured, server, likely?'],
  },
  {
    id: 'orb-script',
    script: ({ api }) => element(`<script src="${api}/orb-script/asked"></script>`),
    answer: () => ({
      headers: { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff' },
      body: '{}',
    }),
    browser: 'net::ERR_BLOCKED_BY_ORB',
    findings: ['failed orb → orb, server, certain'],
  },
  {
    id: 'orb-image',
    script: ({ api }) => element(`<img src="${api}/orb-image/asked">`),
    answer: () => html,
    browser: 'net::ERR_BLOCKED_BY_ORB',
    findings: ['failed orb → orb, server, certain'],
  },
  {
    id: 'orb-not-found',
    script: ({ api }) => element(`<img src="${api}/orb-not-found/asked">`),
    answer: () => ({ ...html, status: 404 }),
    browser: 'net::ERR_BLOCKED_BY_ORB',
    findings: ['failed orb-error-answer → orb-error-answer, server, certain'],
  },
  {
    id: 'corp',
    script: ({ api }) => element(`<img src="${api}/corp/asked">`),
    answer: () => ({ ...picture, headers: { ...picture.headers, 'Cross-Origin-Resource-Policy': 'same-origin' } }),
    browser: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin corp-not-same-origin',
    findings: ['failed corp-refused → corp-refused, server, certain'],
  },
  {
    id: 'corp-same-site',
    script: ({ foreign }) => element(`<img src="${foreign}/corp-same-site/asked">`),
    answer: () => ({ ...picture, headers: { ...picture.headers, 'Cross-Origin-Resource-Policy': 'same-site' } }),
    browser: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameSite corp-not-same-site',
    findings: ['failed corp-refused → corp-refused, server, certain'],
  },
  {
    id: 'corp-no-cors-fetch',
    script: ({ api }) => fetching(`${api}/corp-no-cors-fetch/asked`, "{ mode: 'no-cors' }"),
    answer: () => ({ headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } }),
    browser: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin corp-not-same-origin',
    findings: ['failed corp-refused → corp-refused, server, certain'],
  },
  {
    id: 'corp-with-cors',
    script: ({ api }) => fetching(`${api}/corp-with-cors/asked`),
    answer: () => ({ headers: { ...everybody, 'Cross-Origin-Resource-Policy': 'same-origin' } }),
    browser: '',
    findings: ['allowed - → -'],
  },
  {
    id: 'coep',
    page: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
    script: ({ foreign }) => element(`<img src="${foreign}/coep/asked">`),
    answer: () => picture,
    browser:
      'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep corp-not-same-origin-after-defaulted-to-same-origin-by-coep',
    findings: ['failed coep-needs-corp → coep-needs-corp, server, certain'],
  },
];
