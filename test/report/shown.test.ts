import { describe, expect, test } from 'vitest';
import { fingerprints } from '../../src/layers/fingerprints.ts';
import type { Finding } from '../../src/report/finding.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { maskHeader, maskName } from '../../src/report/mask-header.ts';
import { maskSource, maskText, maskUrl } from '../../src/report/mask.ts';
import { redactFinding } from '../../src/report/redact.ts';
import { shownHeaders } from '../../src/report/shown-headers.ts';
import { cases } from '../diagnoses/examples.ts';
import { recorded } from '../diagnoses/recorded.ts';

// Masking that takes away what explains a failure would make a report useless: what must be readable with masking on.

/** What masking takes away on purpose: query values, user info, whose computer it is, numbers of requests. */
const meantToGo = /\?|@|^file:|\bfile:\/\/|^(?:x-amz-[\w-]*id|apigw-requestid|cf-ray|x-vercel-id|x-request-id): /i;

/** Every text and value that a finding explains with. */
function explanationOf(finding: Finding): readonly string[] {
  const { cause, rootCause, alternatives, alsoFailing, layers, checks, fix, outcome } = finding;
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  const words = [cause, ...alternatives, ...alsoFailing].map((one) => [one?.title, one?.why, one?.act, one?.edits]);
  collect([words, rootCause?.title, rootCause?.why, rootCause?.act, rootCause?.evidence, rootCause?.alternatives]);
  collect([layers.map(({ evidence }) => evidence), checks, fix.edits, fix.otherwise, outcome]);
  return found;
}

function lostIn(finding: Finding): readonly string[] {
  const before = explanationOf(finding);
  const after = explanationOf(redactFinding(finding, true));
  expect(after).toHaveLength(before.length);
  return before.filter((one, i) => one !== after[i] && !meantToGo.test(one)).map((one) => one);
}

test.each(cases.map(({ label, example }) => [label, example] as const))(
  '%s: the explanation loses nothing',
  (_label, example) => {
    const { exchange, history = [] } = example;
    expect(lostIn(findingOf(exchange, [...history, exchange]))).toEqual([]);
  },
);

test.each(recorded.map(({ id, exchange }) => [id, exchange] as const))(
  '%s: the explanation loses nothing',
  (_id, exchange) => {
    expect(lostIn(findingOf(exchange, [exchange]))).toEqual([]);
  },
);

/** Marks that are there or not, and whose value is a number of a request, a person, or an address. */
const hiddenMarks: ReadonlySet<string> = new Set(
  `akamai-grn apigw-requestid cf-access-domain fastly-debug-digest fly-request-id gap-auth ngrok-agent-ips sb-project-ref x-amz-apigw-id
  x-amz-cf-id x-auth0-requestid x-bz-file-id x-cloud-trace-context x-debug-token x-debug-token-link x-fastly-request-id
  x-guploader-uploadid x-kong-request-id x-localtunnel-agent-ips x-magento-tags x-minio-deployment-id x-ms-middleware-request-id
  x-nf-request-id x-okta-request-id x-oracle-dms-ecid x-railway-request-id x-sucuri-id x-vercel-challenge-token x-vercel-id
  x-amz-request-id x-couch-request-id x-couchdb-body-time x-ms-request-id x-request-id`.split(/\s+/),
);

test('every header by which a layer is known is shown, or is known to be none that may be', () => {
  const names = fingerprints.flatMap(({ signs }) => signs.flatMap((sign) => ('header' in sign ? [sign.header] : [])));
  const unknown = [...new Set(names)].filter((name) => !shownHeaders.has(name) && !hiddenMarks.has(name));
  expect(unknown).toEqual([]);
});

test('no name of a header that is shown looks like a secret', () => {
  expect([...shownHeaders.keys()].filter((name) => maskName(name) !== name)).toEqual([]);
});

describe('a header that decides or explains', () => {
  test.each([
    ['Access-Control-Allow-Origin', 'http://localhost:3000'],
    ['Access-Control-Allow-Origin', 'https://app.example/'],
    ['Access-Control-Allow-Origin', 'https://*.app.example'],
    ['Access-Control-Allow-Origin', '"https://app.example"'],
    ['Access-Control-Allow-Origin', 'https://a.example, https://b.example:8443'],
    ['Access-Control-Allow-Origin', 'https://a.example,https://b.example'],
    ['Access-Control-Allow-Origin', '*, https://a.example'],
    ['Access-Control-Allow-Origin', '/^https?:\\/\\/(.*\\.)?app\\.example$/'],
    ['Access-Control-Allow-Origin', '${ALLOWED_ORIGIN}'],
    ['Access-Control-Allow-Origin', '{{ cors_origin }}'],
    ['Access-Control-Allow-Origin', 'app.example'],
    ['Access-Control-Allow-Origin', 'null'],
    ['Access-Control-Allow-Origin', 'http://192.168.178.100:8080'],
    ['Access-Control-Allow-Origin', 'http://[::1]:3000'],
    ['Access-Control-Allow-Origin', 'https://xn--bcher-kva.example'],
    ['Access-Control-Allow-Origin', 'https://pr-123-my-app.vercel.app'],
    ['Access-Control-Allowed-Origins', 'https://app.example'],
    ['Allow-Credentials', 'True'],
    ['Access-Control-Allow-Credentials', 'TRUE'],
    ['Access-Control-Allow-Methods', 'GET, POST,PUT;PATCH delete'],
    ['Access-Control-Allow-Methods', '["GET","POST"]'],
    [
      'Access-Control-Allow-Headers',
      'x-amz-meta-checksum-sha256-v2, authorization, X-CSRF-Token, x-api-key, x-goog-authenticated-user, x-ms-client-request-id, x-b3-traceid, sec-ch-ua-full-version-list',
    ],
    ['Access-Control-Request-Headers', 'authorization,content-type,x-requested-with,x-xsrf-token,traceparent'],
    ['Access-Control-Expose-Headers', 'ETag, X-RateLimit-Remaining, x-total-count'],
    ['Access-Control-Max-Age', '86400'],
    ['Access-Control-Allow-Private-Network', 'true'],
    ['Origin', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'],
    ['Vary', 'Origin, Accept-Encoding, Access-Control-Request-Headers'],
    ['Allow', 'GET, HEAD, OPTIONS'],
    ['Location', 'https://login.example/oauth2/authorize'],
    ['Location', '/items/'],
    ['Content-Type', 'multipart/form-data; boundary=x'],
    ['Content-Type', 'application/vnd.api+json; charset=utf-8'],
    ['Content-Length', '1048576'],
    ['Cache-Control', 'public, max-age=31536000, s-maxage=86400, stale-while-revalidate=60'],
    ['Date', 'Sat, 21 Nov 2026 08:43:59 GMT'],
    ['Server', 'nginx/1.22.1'],
    ['Server', 'Apache/2.4.62 (Debian) OpenSSL/3.0.15 mod_wsgi/4.9.4 Python/3.11'],
    ['Server', 'WSGIServer/0.2 CPython/3.12.3'],
    ['Server', 'gunicorn/21.2.0'],
    ['Server', 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0'],
    ['Via', '1.1 varnish, 1.1 google, 2.0 Caddy'],
    ['X-Powered-By', 'PHP/8.3.14'],
    ['X-Cache', 'Error from cloudfront'],
    ['X-Served-By', 'cache-fra-etou8220098-FRA'],
    ['CF-Ray', '8f0000000000abcd-FRA'],
    ['X-Amzn-ErrorType', 'MissingAuthenticationTokenException'],
    ['WWW-Authenticate', 'Bearer realm="api", error="invalid_token"'],
    ['WWW-Authenticate', 'Basic realm="Restricted"'],
    ['X-Rack-CORS', 'preflight-miss; no-origin'],
    ['X-Cors-Error', 'Origin https://app.example is not allowed'],
    ['Sec-Fetch-Mode', 'cors'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    [
      'User-Agent',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    ],
    ['Set-Cookie', 'sessionid=(hidden); Path=/; HttpOnly; SameSite=None'],
    ['Set-Cookie', '__Host-csrftoken=(hidden); Path=/api/v1; Secure'],
    ['Cookie', '(3 cookies)'],
    ['Authorization', 'Bearer (hidden)'],
    ['X-Api-Key', '(hidden)'],
  ])('%s: %s', (name, value) => {
    expect(maskHeader([name, value])).toEqual([name, value]);
  });
});

describe('a path of ordinary shape', () => {
  test.each([
    '/api/v1/users/42/orders',
    '/graphql',
    '/rest/v2/getAllOrdersByCustomerAndRegion',
    '/blog/2026-01-31-how-we-made-the-api-v2-faster',
    '/assets/lib-v3.2.1.min.js',
    '/oauth2/callback',
    '/auth/login',
    '/auth/token/refresh',
    '/password/reset',
    '/sessions/new',
    '/verify/resend',
    '/.well-known/openid-configuration',
    '/wp-json/wp/v2/posts',
    '/socket.io/',
    '/v1/chat/completions',
    '/storage/v1/object/public/avatars/profile.png',
    '/_next/static/chunks/main.js',
    '/prod/items:batchGet',
    '/internationalization/de-DE',
    '/2026/11/28/report.pdf',
    '/my-extraordinarily-long-resource-name-with-many-words',
    '/users/{id}/posts',
    '/h264/mp4/sha256sum',
  ])('%s', (path) => {
    const url = `https://api.eu-west-1.example:8443${path}`;
    expect(maskUrl(url)).toBe(url);
    expect(maskText(`GET ${url}`)).toBe(`GET ${url}`);
    expect(maskText(`OPTIONS ${path} was answered`)).toBe(`OPTIONS ${path} was answered`);
  });
});

test.each([
  'http://localhost:3000',
  'localhost:8000/api/items',
  'http://127.0.0.1:5173',
  'http://192.168.178.100',
  'https://a1b2c3d4e5f6a7b8.execute-api.eu-west-1.amazonaws.com/prod',
  'wss://stream.example/socket',
  'chrome-extension://abcdefghijklmnopabcdefghijklmnop/page.html',
])('a host decides and stays: %s', (url) => {
  expect(maskUrl(url)).toBe(url);
});

test.each([
  'HTTP/1.1 403 CORS Rejected - Invalid origin',
  'HTTP/2 502',
  'HTTP/1.1 500 Internal Server Error',
  'net::ERR_CONNECTION_REFUSED',
  'NS_ERROR_DOM_BAD_URI',
  'PreflightDisallowedRedirect',
  'xmlhttprequest',
  'useOrdersQuery',
  '2026-11-28T16:25:47.123Z',
  'credentials',
])('a text stays: %s', (text) => {
  expect(maskText(text)).toBe(text);
});

test('a file keeps the name that a bundler gave it', () => {
  expect(maskSource('https://app.example/assets/index-BfG3k2Xs.js')).toBe(
    'https://app.example/assets/index-BfG3k2Xs.js',
  );
});
