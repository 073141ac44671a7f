import { answer, exchange } from '../build.ts';
import type { Exchange } from '../../src/cors/exchange.ts';

const json = ['Content-Type', 'application/json'] as const;

/** Situations as people meet them; the reports about them are read, not only compared. */
export const golden: Readonly<Record<string, readonly [Exchange, ...Exchange[]]>> = {
  'wildcard-with-credentials': [
    exchange({
      page: 'http://localhost:3000',
      url: 'https://api.example/v2/users/jane.doe@corp.example/orders?page=2&token=abc123',
      method: 'PUT',
      send: [json, ['X-Tenant-Id', '7'], ['X-Api-Key', 'k-1234']],
      credentials: 'include',
      preflight: answer(204, [
        ['Server', 'nginx/1.22.1'],
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Methods', 'GET, POST'],
        ['Access-Control-Allow-Headers', 'Content-Type'],
      ]),
    }),
  ],
  'login-check': [
    exchange({ method: 'PATCH', send: [json, ['Authorization', 'Bearer (hidden)']], preflight: answer(401) }),
  ],
  'redirect-to-login': [
    exchange({
      url: 'https://api.example/me',
      credentials: 'include',
      response: answer(302, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Location', 'https://login.example/oauth?state=f00ba4&next=%2Fme'],
      ]),
      then: [
        {
          url: 'https://login.example/oauth?state=f00ba4&next=%2Fme',
          response: answer(200, [['Content-Type', 'text/html']]),
        },
      ],
    }),
  ],
  refused: [exchange({ url: 'http://localhost:8000/items', error: 'net::ERR_CONNECTION_REFUSED' })],
  several: [
    exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example/']]), credentials: 'omit' }),
    exchange({
      url: 'https://api.example/items/',
      response: answer(500, [['Content-Type', 'text/html']]),
      credentials: 'omit',
    }),
    exchange({
      url: 'https://api.example/ok',
      response: answer(200, [['Access-Control-Allow-Origin', '*']]),
      error: null,
      credentials: 'omit',
    }),
  ],
  hostile: [
    exchange({
      page: 'https://app.example',
      url: 'https://api.example/a|b?<script>alert(1)</script>&`x`=$(touch /tmp/x)',
      send: [['X-Note', "'; rm -rf / #"]],
      preflight: answer(200, [['Access-Control-Allow-Origin', '*']]),
      response: answer(200, [
        [
          'Access-Control-Allow-Origin',
          '</details><img src=x onerror=alert(1)> ```\n# pwned @everyone | [x](https://evil.example)',
        ],
        ['X-Evil', '\x1b[31mred\u202e'],
      ]),
      credentials: 'omit',
    }),
  ],
};
