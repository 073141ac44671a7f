import { one } from './lengths.ts';
import type { OwnPage } from './page.ts';

/** Werkzeug’s HTTP exceptions (2.2, measured). */
const werkzeugLengths: Readonly<Record<number, number>> = { 401: 317, 404: 207, 405: 153, 500: 265 };

/** Error pages of frameworks. */
export const appPages: readonly OwnPage[] = [
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
];
