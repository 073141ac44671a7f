import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/cors/exchange.ts';
import type { Responsible } from '../../src/diagnoses/diagnosis.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { surenessOf } from '../../src/report/headline.ts';
import { recipesOf } from '../../src/report/recipes-of.ts';
import { plain } from '../../src/wording/text.ts';
import { reported } from './reported.ts';

interface Expected {
  readonly outcome?: Outcome;
  readonly is: string | null;
  readonly by?: Responsible;
  /** In title, why and act together. */
  readonly says: readonly RegExp[];
  readonly not?: RegExp;
  /** No configuration of a server is offered. */
  readonly noServer?: true;
  readonly advice?: string;
  /** Among the alternatives. */
  readonly or?: string;
}

const table: readonly (readonly [string, Expected])[] = [
  [
    'turbo-form-to-a-payment-page',
    { is: 'redirect-without-cors', by: 'page', says: [/payment page/, /data-turbo="false"/], noServer: true },
  ],
  [
    'next-link-prefetches-a-login',
    { is: 'redirect-to-login', by: 'page', says: [/sign-in page/, /`Link`/], noServer: true },
  ],
  [
    'manifest-behind-an-access-proxy',
    {
      is: 'redirect-to-login',
      by: 'page',
      says: [/crossorigin="use-credentials"/],
      not: /sign in again/i,
      noServer: true,
    },
  ],
  [
    'json-to-a-chat-webhook',
    {
      is: 'header-not-on-the-list',
      by: 'page',
      says: [/`content-type`/, /`text\/plain`/, /`payload`/, /your own server/],
      noServer: true,
    },
  ],
  [
    'nginx-dir-redirect-lost-port',
    {
      outcome: 'failed',
      is: 'redirect-to-other-address',
      by: 'server',
      says: [/loses the port/, /absolute_redirect off/],
    },
  ],
  [
    'nginx-star-and-origin',
    {
      is: 'allow-origin-star-and-origin',
      by: 'server',
      says: [/\*, http:\/\/localhost:21001/],
      not: /two places|twice/,
    },
  ],
  [
    'nginx-if-options-inheritance',
    { is: 'options-answered-in-front', by: 'proxy', says: [/`if` block/], not: /isn't an allowed origin/ },
  ],
  ['plack-methods-missing', { is: 'preflight-refused-silently', by: 'server', says: [/`PUT`/] }],
  [
    'client-certificate-on-a-preflight',
    { is: 'preflight-meets-authentication', by: 'server', says: [/client certificate/, /ssl_verify_client/] },
  ],
  [
    'express-http-call-to-https-server',
    { outcome: 'failed', is: 'empty-response', by: 'server', says: [/https:\/\/localhost:21320/] },
  ],
  ['hpm-no-cors', { is: 'cors-never-configured', by: 'proxy', says: [/proxy/], not: /HAProxy/ }],
  ['azurite-preflight-403', { is: 'storage-bucket-rules', by: 'server', says: [/x-ms-version/], not: /`status`/ }],
  [
    'flasksocketio-default-same-origin',
    { is: 'origin-not-on-the-list', by: 'server', says: [/cors_allowed_origins/], not: /https:/ },
  ],
  [
    'mcp-client-after-the-handshake',
    { is: 'header-not-on-the-list', by: 'server', says: [/`mcp-protocol-version`/, /`allowedHeaders`/] },
  ],
  [
    'test-tool-adds-a-header-to-a-font',
    {
      is: 'header-not-on-the-list',
      by: 'extension',
      says: [/outside the page/, /test tool/, /`extraHTTPHeaders`/],
      not: /Add `x-prerender` to/,
      noServer: true,
    },
  ],
  ['esbuild-serve-no-cors', { is: 'cors-never-configured', by: 'server', says: [/this script without CORS headers/] }],
  [
    'mcp-session-id-exposed-on-the-preflight',
    {
      outcome: 'allowed',
      is: null,
      says: [/`mcp-session-id`/, /read it only on the response itself/],
      advice: 'headers-not-exposed',
    },
  ],
  [
    'nginx-cache-no-vary',
    { is: 'origin-not-on-the-list', by: 'server', says: [/`https:\/\/www\.example\.com`/], or: 'cached-answer' },
  ],
  [
    'polka-handler-header-only',
    { is: 'cors-never-configured', by: 'server', says: [/`OPTIONS` returned 404/], or: 'options-has-no-route' },
  ],
  ['flask-put-methods-missing', { is: 'method-not-on-the-list', by: 'server', says: [/`PUT`/] }],
];

describe('what users and real servers reported', () => {
  it.each(table)('%s', (id, { outcome = 'blocked', is, by, says, not, noServer, advice, or }) => {
    const one = reported.get(id);
    if (one === undefined) throw new Error(`${id} is not there`);
    const finding = findingOf(one.exchange, [...one.history, one.exchange]);
    const { rootCause } = finding;
    expect([finding.outcome, rootCause?.id ?? null, rootCause?.responsible]).toEqual([outcome, is, by]);
    const given = finding.advice.find((each) => each.id === advice);
    const words = [rootCause, given].flatMap((each) => (each ? [each.title, each.why, each.act] : [])).map(plain);
    for (const pattern of says) expect(words.join('\n')).toMatch(pattern);
    if (not !== undefined) expect(words.join('\n')).not.toMatch(not);
    if (or !== undefined) expect(rootCause?.alternatives.map((each) => each.id)).toContain(or);
    if (rootCause !== null && or !== undefined) expect(surenessOf(rootCause, finding)).not.toBe('certain');
    if (noServer)
      expect([...finding.fix.edits, ...finding.fix.otherwise].filter(({ on }) => on !== 'page')).toEqual([]);
    if (rootCause !== null && surenessOf(rootCause, finding) === 'possible')
      expect(rootCause.alternatives).not.toEqual([]);
    if (noServer) expect(recipesOf(finding).map((each) => each.id)).not.toContain('nginx');
  });
});
