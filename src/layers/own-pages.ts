import type { Confidence, LayerKind } from './layer.ts';
import type { Pattern } from './pattern.ts';

/** The page that a layer writes itself when it has no answer of the app: known by its type and its length. */
export interface OwnPage {
  readonly id: string;
  readonly title: string;
  readonly layer: LayerKind;
  readonly pattern: Pattern;
  /** The exact lengths in bytes that the page has for this status and this Server header; absent: any. */
  readonly lengths?: (status: number, server: string | null) => readonly number[];
  readonly confidence: Confidence;
  readonly verified: 'measured' | 'documented' | 'unverified';
}

/** HAProxy’s built-in error files (2.6, measured). */
const haproxyLengths: Readonly<Record<number, number>> = { 401: 112, 403: 93, 429: 117, 502: 107, 503: 107, 504: 92 };

/** Werkzeug’s HTTP exceptions (2.2, measured). */
const werkzeugLengths: Readonly<Record<number, number>> = { 401: 317, 404: 207, 405: 153, 500: 265 };

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

const one = (table: Readonly<Record<number, number>>) => (status: number) => {
  const length = table[status];
  return length === undefined ? [] : [length];
};

export const ownPages: readonly OwnPage[] = [
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
    id: 'werkzeug',
    title: 'Werkzeug (Flask)',
    layer: 'app',
    pattern: { headers: { 'content-type': /^text\/html; charset=utf-8$/ } },
    lengths: one(werkzeugLengths),
    confidence: 'hint',
    verified: 'measured',
  },
  {
    id: 'express',
    title: 'Express',
    layer: 'app',
    pattern: {
      status: [400, 403, 404, 413, 415, 431, 500, 502, 503],
      headers: {
        'content-security-policy': /^default-src 'none'$/,
        'x-content-type-options': /^nosniff$/,
        'content-type': /^text\/html; charset=utf-8$/,
      },
    },
    confidence: 'likely',
    verified: 'measured',
  },
  {
    id: 'tomcat',
    title: 'Tomcat',
    layer: 'app',
    pattern: { headers: { 'content-language': /^[a-z]{2}$/, 'content-type': /^text\/html;charset=utf-8$/ } },
    confidence: 'likely',
    verified: 'measured',
  },
  {
    id: 'jetty',
    title: 'Jetty',
    layer: 'app',
    pattern: {
      headers: {
        'cache-control': /^must-revalidate,no-cache,no-store$/,
        'content-type': /^text\/html;charset=iso-8859-1$/,
      },
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
