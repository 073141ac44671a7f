import { one } from './lengths.ts';
import type { OwnPage } from './page.ts';

/** HAProxy’s built-in error files (2.6, measured). */
const haproxyLengths: Readonly<Record<number, number>> = { 401: 112, 403: 93, 429: 117, 502: 107, 503: 107, 504: 92 };

/** API Gateway’s `{"message":"…"}`. */
const apiGatewayLengths: Readonly<Record<number, readonly number[]>> = {
  401: [26],
  403: [23, 42],
  404: [23],
  429: [31],
  500: [35, 36],
  503: [33],
  504: [40],
};

/** Pages of what stands in front of an app. */
export const frontPages: readonly OwnPage[] = [
  {
    id: 'haproxy',
    title: 'HAProxy',
    layer: 'proxy',
    pattern: { headers: { 'content-type': /^text\/html$/, 'cache-control': /^no-cache$/, server: null } },
    lengths: one(haproxyLengths),
    confidence: 'certain',
    verified: 'measured',
  },
  {
    id: 'apache',
    title: 'Apache httpd',
    layer: 'web-server',
    pattern: {
      headers: { server: /^Apache\b/, 'content-type': /^text\/html; charset=iso-8859-1$/i, 'x-powered-by': null },
    },
    confidence: 'certain',
    verified: 'measured',
  },
  {
    id: 'caddy',
    title: 'Caddy',
    layer: 'web-server',
    pattern: {
      status: [401, 403, 404, 405, 413, 500, 502, 503, 504],
      headers: { server: /^Caddy$/, 'content-length': /^0$/, 'content-type': null, 'x-powered-by': null },
    },
    confidence: 'likely',
    verified: 'measured',
  },
  {
    id: 'cloudflare',
    title: 'Cloudflare',
    layer: 'cdn',
    // Only Cloudflare has these statuses: it did not get an answer from the server behind it.
    pattern: { status: [520, 521, 522, 523, 524, 525, 526, 527, 530], headers: { 'cf-ray': /./ } },
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'cloudflare',
    title: 'Cloudflare',
    layer: 'cdn',
    pattern: {
      status: [403, 429, 502, 503, 504],
      headers: { 'cf-ray': /./, 'content-type': /^text\/html/, expires: /^Thu, 01 Jan 1970 00:00:01 GMT$/ },
    },
    confidence: 'likely',
    verified: 'unverified',
  },
  {
    id: 'cloudfront',
    title: 'CloudFront',
    layer: 'cdn',
    // `X-Cache: Error from cloudfront` alone is on the errors of the origin as well.
    pattern: {
      status: [400, 403, 404, 413, 429, 500, 502, 503, 504],
      headers: { server: /^CloudFront$/, 'content-type': /^text\/html$/, 'x-cache': /^Error from cloudfront$/i },
    },
    confidence: 'likely',
    verified: 'documented',
  },
  {
    id: 'api-gateway',
    title: 'AWS API Gateway',
    layer: 'gateway',
    pattern: { headers: { 'x-amzn-errortype': /./, 'x-amz-apigw-id': /./ } },
    confidence: 'likely',
    verified: 'documented',
  },
  {
    id: 'api-gateway',
    title: 'AWS API Gateway',
    layer: 'gateway',
    pattern: { headers: { 'apigw-requestid': /./, 'content-type': /^application\/json$/ } },
    lengths: (status) => apiGatewayLengths[status] ?? [],
    confidence: 'likely',
    verified: 'documented',
  },
  {
    id: 'envoy',
    title: 'Envoy',
    layer: 'proxy',
    // An answer that came from the app carries the time that it took.
    pattern: {
      status: [401, 403, 404, 408, 429, 503, 504],
      headers: { server: /^envoy$/, 'x-envoy-upstream-service-time': null, 'content-type': /^text\/plain$/ },
    },
    confidence: 'likely',
    verified: 'documented',
  },
  {
    id: 'istio',
    title: 'Istio',
    layer: 'proxy',
    pattern: {
      status: [401, 403, 404, 408, 429, 503, 504],
      headers: { server: /^istio-envoy$/, 'x-envoy-upstream-service-time': null, 'content-type': /^text\/plain$/ },
    },
    confidence: 'likely',
    verified: 'documented',
  },
  {
    id: 'google-frontend',
    title: 'Google Cloud (Cloud Run, Functions, App Engine)',
    layer: 'platform',
    pattern: {
      status: [401, 403, 429, 500, 502, 503],
      headers: { server: /^Google Frontend$/, 'content-type': /^text\/html; charset=UTF-8$/, 'x-powered-by': null },
    },
    confidence: 'likely',
    verified: 'unverified',
  },
];
