import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import { neededPolicy } from '../../src/policy/needed.ts';
import { observedPolicy } from '../../src/policy/observed.ts';
import { pathPolicyAt } from '../../src/policy/policy.ts';
import { settingsOf } from '../../src/policy/settings.ts';

const server = 'https://api.example';
const page = 'https://app.example';

interface Row {
  readonly path?: string;
  readonly origin?: string;
  readonly method?: string;
  readonly asked?: string;
  readonly preflight?: HeaderList;
  readonly response?: HeaderList;
  readonly credentials?: 'omit' | 'include';
}

/** Exchanges that end as the headers say: completed with a response, refused without. */
function log(...rows: readonly Row[]): readonly Exchange[] {
  return rows.map((row, i): Exchange => {
    const { path = '/items', origin = page, method = 'GET', asked, preflight, response, credentials = 'omit' } = row;
    const respond = (headers: HeaderList) => ({ status: 200, statusLine: '', headers, fromCache: false, at: 1 });
    const requestHeaders: HeaderList = [
      ['Origin', origin],
      ...(asked === undefined ? [] : [['Access-Control-Request-Headers', asked] as const]),
    ];
    return {
      id: String(i),
      tabId: 1,
      frameId: 0,
      documentId: null,
      startedAt: 0,
      initiator: origin,
      type: 'xmlhttprequest',
      hops: [
        {
          url: server + path,
          method,
          requestHeaders: response === undefined ? null : [['Origin', origin]],
          preflight:
            preflight === undefined
              ? null
              : { id: 'p', startedAt: 0, requestHeaders, response: respond(preflight), end: null },
          response: response === undefined ? null : respond(response),
        },
      ],
      end: response === undefined ? { kind: 'error', error: 'net::ERR_FAILED', at: 2 } : { kind: 'completed', at: 2 },
      knownOptions: { mode: 'cors', credentials },
    };
  });
}

const allow = (origin: string, ...more: HeaderList): HeaderList => [['Access-Control-Allow-Origin', origin], ...more];
const credentials = ['Access-Control-Allow-Credentials', 'true'] as const;
const vary = (value: string) => ['Vary', value] as const;

describe('what is observed', () => {
  test('with every value the exchanges that show it', () => {
    const policy = observedPolicy(
      log(
        { response: allow(page, credentials, ['Access-Control-Expose-Headers', 'ETag, X-Total']) },
        {
          method: 'PUT',
          preflight: allow(
            page,
            credentials,
            ['Access-Control-Allow-Methods', 'GET, PUT'],
            ['Access-Control-Max-Age', '60'],
          ),
          response: allow(page, credentials, ['Access-Control-Expose-Headers', 'etag']),
        },
        { origin: 'https://shop.example', response: allow('https://shop.example') },
      ),
      server,
    );
    expect(policy.paths).toEqual([
      {
        prefix: '/',
        grants: [
          {
            origin: page,
            evidence: ['0', '1'],
            pages: [],
            credentials: ['0', '1'],
            methods: [
              { value: 'GET', evidence: ['1'] },
              { value: 'PUT', evidence: ['1'] },
            ],
            headers: [],
            repeatsHeaders: null,
            exposed: [
              { value: 'ETag', evidence: ['0', '1'] },
              { value: 'X-Total', evidence: ['0'] },
            ],
            maxAge: { value: 60, evidence: ['1'] },
          },
          expect.objectContaining({ origin: 'https://shop.example', evidence: ['2'], credentials: null }),
        ],
      },
    ]);
  });

  test.for([
    ['null'],
    [`${page}/`],
    ['app.example'],
    [`${page}, *`],
    ["https://a.example'"],
    ['https://a.example\nSet-Cookie: a'],
    ['https://*.example'],
    ['HTTPS://APP.EXAMPLE'],
  ] as const)('nobody is allowed by %j', ([value]) => {
    expect(observedPolicy(log({ response: allow(value) }), server).paths).toEqual([{ prefix: '/', grants: [] }]);
  });

  test('paths are told apart where they allow in different ways, and only there', () => {
    const policy = observedPolicy(
      log(
        { path: '/api/items', response: allow(page, credentials) },
        { path: '/api/items/7', response: allow(page, credentials) },
        { path: '/api/boom', response: [] },
        { path: '/public/a.json', response: allow('*') },
        { path: '/public/b/c.json', response: allow('*') },
      ),
      server,
    );
    expect(policy.paths.map(({ prefix }) => prefix)).toEqual(['/', '/api/', '/public/']);
    expect(pathPolicyAt(policy, '/public/new.json').grants).toMatchObject([
      { origin: '*', pages: [{ value: page, evidence: ['3', '4'] }] },
    ]);
    expect(pathPolicyAt(policy, '/elsewhere').grants).toEqual([]);
  });

  test.for([
    ['said by Vary', [['x-a', 'x-a', 'Access-Control-Request-Headers']], true],
    [
      'seen with different names',
      [
        ['x-a', 'x-a', ''],
        ['x-b', 'x-b', ''],
      ],
      true,
    ],
    ['seen once, which may be chance', [['x-a', 'x-a', '']], false],
    [
      'not true of one of them',
      [
        ['x-a', 'x-a', ''],
        ['x-b', 'x-b', ''],
        ['x-c', 'x-a', ''],
      ],
      false,
    ],
  ] as const)('header names are repeated to whoever asks: %s', ([, rows, expected]) => {
    const all = rows.map(([asked, allowed, said]): Row => ({
      asked,
      preflight: allow(page, ['Access-Control-Allow-Headers', allowed], vary(said)),
      response: allow(page),
    }));
    expect(settingsOf(observedPolicy(log(...all), server), '/items').anyHeader).toBe(expected);
  });
});

describe('as one set of settings', () => {
  test('`*` stays where nothing needs credentials', () => {
    const all = log({ response: allow('*') }, { method: 'PUT', preflight: allow('*') });
    expect(settingsOf(neededPolicy(all, server), '/items')).toMatchObject({
      everybody: true,
      origins: [],
      credentials: false,
      methods: ['PUT'],
    });
  });

  test('credentials turn `*` into the origins and names that were seen to pass by it', () => {
    const star = [
      ['Access-Control-Allow-Methods', '*'],
      ['Access-Control-Allow-Headers', '*'],
    ] as const;
    const all = log(
      {
        origin: 'https://shop.example',
        method: 'DELETE',
        asked: 'x-shop',
        preflight: allow('*', ...star),
        response: allow('*'),
      },
      { credentials: 'include', preflight: allow('*', ...star), asked: 'x-app' },
    );
    expect(settingsOf(neededPolicy(all, server), '/items')).toEqual({
      everybody: false,
      origins: ['https://shop.example', page],
      credentials: true,
      methods: ['DELETE', 'GET'],
      headers: ['x-shop', 'x-app'],
      anyHeader: false,
      exposed: [],
      maxAge: null,
    });
  });
});
