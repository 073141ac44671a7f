import { describe, expect, it } from 'vitest';
import type { HeaderList } from '../../src/cors/model.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { plain } from '../../src/wording/text.ts';
import { answer, exchange, type Spec } from '../build.ts';

function told(spec: Spec): {
  readonly id: string | undefined;
  readonly by: string | undefined;
  readonly words: string;
} {
  const one = exchange(spec);
  const { rootCause } = findingOf(one, [one]);
  const parts = rootCause === null ? [] : [rootCause.title, rootCause.why, rootCause.act];
  return { id: rootCause?.id, by: rootCause?.responsible, words: parts.map(plain).join('\n') };
}

describe('Socket.IO', () => {
  const url = 'https://api.example/socket.io/?EIO=4&transport=polling&t=1';

  it.each([
    ['Werkzeug', 'Werkzeug/3.1.3 Python/3.13.1'],
    ['gunicorn', 'gunicorn'],
    ['uvicorn', 'uvicorn'],
    ['nobody', null],
  ])('refuses an origin with 400 behind %s', (_, server) => {
    const headers: HeaderList = [
      ['Content-Type', 'text/plain'],
      ...(server === null ? [] : [['Server', server] as const]),
    ];
    expect(told({ url, response: answer(400, headers) })).toMatchObject({
      id: 'origin-not-on-the-list',
      by: 'server',
      words: expect.stringContaining('`cors_allowed_origins`'),
    });
  });

  it('is no reason for a 400 of another path', () => {
    const response = answer(400, [['Content-Type', 'text/plain']]);
    expect(told({ url: 'https://api.example/items?transport=polling', response }).words).not.toContain('cors_allowed');
  });
});

describe('a client certificate', () => {
  it.each([
    ['nginx/1.22.1', 639],
    ['nginx/1.22.1', 237],
    ['nginx', 632],
    ['nginx/1.29.3', 639],
    ['openresty/1.27.1.1', 645],
  ])('is what %s wants with 400 and %i bytes', (server, length) => {
    const preflight = answer(400, [
      ['Server', server],
      ['Content-Type', 'text/html'],
      ['Content-Length', String(length)],
    ]);
    const { id, by, words } = told({ method: 'PUT', preflight });
    expect([id, by]).toEqual(['preflight-meets-authentication', 'server']);
    expect(words).toMatch(/client certificate[^]*ssl_verify_client/);
  });

  it.each(['net::ERR_BAD_SSL_CLIENT_AUTH_CERT', 'net::ERR_SSL_CLIENT_AUTH_CERT_NEEDED'])('is named in %s', (error) => {
    expect(told({ error })).toMatchObject({ id: 'client-certificate', by: 'server' });
  });

  it('is not what any 400 of nginx means', () => {
    const preflight = answer(400, [
      ['Server', 'nginx/1.22.1'],
      ['Content-Type', 'text/html'],
      ['Content-Length', '559'],
    ]);
    expect(told({ method: 'PUT', preflight }).words).not.toContain('certificate');
  });
});

describe('http on a port for https', () => {
  const url = 'http://api.example:8443/items';
  const page = 'http://app.example';

  it.each([
    [
      'nginx',
      answer(400, [
        ['Server', 'nginx/1.22.1'],
        ['Content-Type', 'text/html'],
        ['Content-Length', '657'],
      ]),
    ],
    [
      'nginx without its version',
      answer(400, [
        ['Server', 'nginx'],
        ['Content-Type', 'text/html'],
        ['Content-Length', '650'],
      ]),
    ],
    ['Go', answer(400)],
  ])('is told by the 400 of %s', (_, response) => {
    for (const spec of [{ response }, { method: 'PUT', preflight: response }]) {
      expect(told({ page, url, ...spec })).toMatchObject({ id: 'wrong-protocol', by: 'page' });
      expect(told({ page, url, ...spec }).words).toContain('https://api.example:8443/items');
    }
  });

  it('may be behind a connection that closes without a response', () => {
    expect(told({ page, url, error: 'net::ERR_EMPTY_RESPONSE' }).words).toContain('https://api.example:8443/items');
    const overTls = told({ url: 'https://api.example/items', error: 'net::ERR_EMPTY_RESPONSE' });
    expect(overTls.words).not.toContain('expects https');
  });
});

describe('421', () => {
  it.each(['Apache', 'nginx', 'envoy', 'Caddy', 'cloudflare'])('of %s is about the connection', (server) => {
    const response = answer(421, [['Server', server]]);
    expect(told({ response }).id).toBe('misdirected-request');
    expect(told({ method: 'DELETE', preflight: response }).id).toBe('misdirected-request');
  });
});

describe('a server that allows itself', () => {
  it.each([
    ['https://api.example/x', 'https://api.example', 'https://app.example'],
    ['http://localhost:8000/x', 'http://localhost:8000', 'http://localhost:5173'],
    ['http://127.0.0.1:8000/x', 'http://127.0.0.1:8000', 'http://localhost:5173'],
    ['https://api.shop.example/x', 'https://api.shop.example', 'https://www.shop.example'],
    ['http://shop.example/x', 'http://shop.example', 'https://shop.example'],
    ['https://shop.example/x', 'https://shop.example', 'https://www.shop.example'],
  ])('%s allows %s, not %s', (url, allowed, page) => {
    const { words, by } = told({ page, url, response: answer(200, [['Access-Control-Allow-Origin', allowed]]) });
    expect(words).toContain('its own origin');
    expect(by).toBe('server');
  });

  it('is told in the words of nginx', () => {
    const response = answer(200, [
      ['Server', 'nginx'],
      ['Access-Control-Allow-Origin', 'https://api.example'],
    ]);
    expect(told({ response }).words).toContain('$scheme://$host');
  });
});

describe('an MCP server', () => {
  it.each([
    ['https://app.example', 91],
    ['http://localhost:5173', 89],
    ['https://inspector.corp.example', 102],
  ])('refuses %s with 403 and the host in its text', (page, length) => {
    const no = answer(403, [
      ['Content-Type', 'application/json'],
      ['Content-Length', String(length)],
    ]);
    for (const spec of [
      { response: no },
      { method: 'POST', send: [['mcp-session-id', '1']] as const, preflight: no },
    ]) {
      const { id, words } = told({ page, url: 'http://localhost:3001/mcp', ...spec });
      expect(id).toBe('origin-not-on-the-list');
      expect(words).toContain('`allowedOrigins`');
    }
  });
});

describe('who wrote it', () => {
  it('CloudFront, by its own Server header', () => {
    const no = answer(403, [
      ['Server', 'CloudFront'],
      ['X-Cache', 'Error from cloudfront'],
      ['Content-Type', 'text/html'],
      ['Content-Length', '915'],
    ]);
    expect(told({ method: 'PUT', preflight: no })).toMatchObject({
      by: 'cdn',
      words: expect.stringContaining('CloudFront'),
    });
  });

  it('CouchDB, and its settings', () => {
    const no = answer(200, [
      ['Server', 'CouchDB/3.3.3 (Erlang OTP/25)'],
      ['Access-Control-Allow-Origin', 'https://old.example'],
    ]);
    expect(told({ response: no }).words).toContain('`[cors]`');
  });

  it('the storage emulator of Azure', () => {
    const no = answer(403, [
      ['Server', 'Azurite-Blob/3.35.0'],
      ['x-ms-error-code', 'CorsPreflightFailure'],
    ]);
    expect(told({ method: 'PUT', send: [['x-ms-version', '1']], preflight: no })).toMatchObject({
      id: 'storage-bucket-rules',
    });
  });

  it('a proxy that makes names lower case is not called HAProxy', () => {
    const response = answer(200, [
      ['x-powered-by', 'Express'],
      ['content-type', 'application/json'],
    ]);
    const { by, words } = told({ page: 'http://app.example', url: 'http://api.example/x', response });
    expect(by).toBe('proxy');
    expect(words).not.toContain('HAProxy');
  });

  it('a word of a debug header or of the status line is nobody’s name', () => {
    const headers: HeaderList = [['X-CORS-Status', 'status: origin not allowed']];
    expect(told({ method: 'PUT', preflight: answer(403, headers) }).words).not.toMatch(/^`?status`? on/m);
    const line = {
      ...answer(403),
      statusLine: 'HTTP/1.1 403 CORS not enabled or no matching rule found for this request.',
    };
    expect(told({ method: 'PUT', preflight: line }).words).not.toMatch(/^`?status`? on/m);
  });
});

describe('what stands in front has the list', () => {
  it.each([
    [
      'Kong',
      [
        ['Via', '1.1 kong/3.4.0'],
        ['X-Kong-Upstream-Latency', '2'],
      ],
      'config.origins',
    ],
    [
      'Vercel',
      [
        ['Server', 'Vercel'],
        ['x-vercel-id', 'fra1::1'],
      ],
      'vercel.json',
    ],
    ['AWS API Gateway', [['apigw-requestid', '1']], 'AllowOrigins'],
    [
      'Netlify',
      [
        ['Server', 'Netlify'],
        ['x-nf-request-id', '1'],
      ],
      '_headers',
    ],
    ['APISIX', [['Server', 'APISIX/3.9.0']], 'allow_origins'],
  ] as const)('%s: its setting is named in title and act', (_, marks, setting) => {
    const one = exchange({
      response: answer(200, [...marks, ['Access-Control-Allow-Origin', 'https://other.example']]),
    });
    const { rootCause } = findingOf(one, [one]);
    expect(rootCause?.id).toBe('origin-not-on-the-list');
    expect(plain(rootCause?.title ?? [])).toContain(setting);
    expect(plain(rootCause?.act ?? [])).toContain(setting);
  });
});

describe('what a lone trace proves', () => {
  it.each(['public, max-age=60', 'max-age=31536000, immutable', 'private, max-age=300'])(
    'another origin on a response that may be kept (%s) may be a cached copy',
    (control) => {
      for (const allowed of ['https://www.other.example', 'https://admin.app.example', 'http://localhost:5173']) {
        const response = answer(200, [
          ['Access-Control-Allow-Origin', allowed],
          ['Cache-Control', control],
        ]);
        const one = exchange({ response });
        const { rootCause } = findingOf(one, [one]);
        expect(rootCause?.confidence).not.toBe('certain');
        expect([rootCause?.id, ...(rootCause?.alternatives.map(({ id }) => id) ?? [])]).toContain('cached-answer');
      }
    },
  );

  it.each([
    [
      'it names the origin in Vary',
      [
        ['Vary', 'Origin'],
        ['Cache-Control', 'max-age=60'],
      ],
    ],
    ['it is not kept', [['Cache-Control', 'no-store']]],
  ] as const)('no copy where %s', (_, headers) => {
    const one = exchange({
      response: answer(200, [['Access-Control-Allow-Origin', 'https://www.other.example'], ...headers]),
    });
    const { rootCause } = findingOf(one, [one]);
    expect(rootCause?.alternatives.map(({ id }) => id)).not.toContain('cached-answer');
  });

  it('Vary: Origin may be left over of something else', () => {
    const one = exchange({ response: answer(200, [['Vary', 'Origin']]) });
    const { rootCause } = findingOf(one, [one]);
    expect([rootCause?.id, rootCause?.confidence]).toEqual(['origin-not-on-the-list', 'likely']);
    expect(rootCause?.alternatives.map(({ id }) => id)).toContain('cors-never-configured');
  });

  it.each([
    [['Access-Control-Max-Age', '600']],
    [
      ['Server', 'nginx'],
      ['Access-Control-Max-Age', '1728000'],
    ],
  ] as const)('a lifetime alone refuses no origin: %j', (...headers) => {
    expect(told({ method: 'PUT', preflight: answer(204, [...headers]) }).id).not.toBe('origin-not-on-the-list');
  });

  it.each([
    [403, 'PUT'],
    [400, 'DELETE'],
  ])('%i with Vary: Origin may refuse the method %s as well', (status, method) => {
    const { id, words } = told({ method, preflight: answer(status, [['Vary', 'Origin']]) });
    expect(id).not.toBe('origin-not-on-the-list');
    expect(words).toContain(`\`${method}\``);
  });
});

describe('a middleware that refuses without a word', () => {
  it('is asked for the header that its defaults lack: hapi', () => {
    const no = answer(200, [
      ['content-type', 'application/json; charset=utf-8'],
      ['cache-control', 'no-cache'],
      ['content-length', '54'],
    ]);
    const { id, words } = told({
      send: [
        ['Content-Type', 'application/json'],
        ['Authorization', '(hidden)'],
        ['X-Sync', '1'],
      ],
      preflight: no,
    });
    expect(id).toBe('header-not-on-the-list');
    expect(words).toContain('`x-sync`');
    expect(words).not.toContain('`content-type`');
    expect(words).toContain('cors.additionalHeaders');
  });
});
