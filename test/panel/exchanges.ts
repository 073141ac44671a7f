import { answer, exchange, type Spec } from '../build.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { HeaderList } from '../../src/cors/model.ts';

const json = ['Content-Type', 'application/json; charset=utf-8'] as const;
const open = ['Access-Control-Allow-Origin', '*'] as const;
const own = ['Access-Control-Allow-Origin', 'https://app.example'] as const;
const put: Partial<Spec> = { method: 'PUT', send: [['X-Requested-With', 'XMLHttpRequest'], json] };
const times = (count: number): HeaderList =>
  Array.from({ length: count }, (_, i) => [`X-Trace-${i}`, `value ${i}`] as const);

const started = Date.UTC(2026, 0, 1, 14, 2, 11);

/** One exchange of the log: `n` is its id and its place in time. */
export function entry(n: number, spec: Spec): Exchange {
  const startedAt = started + n * 430;
  const { end, ...facts } = exchange(spec);
  return { ...facts, id: String(n), startedAt, end: end && { ...end, at: startedAt + 84 } };
}

/** One of everything that the views can meet, the hostile included. */
export function assorted(): readonly Exchange[] {
  const specs: readonly Spec[] = [
    { url: 'https://api.example/v2/session', error: null, response: answer(200, [own, json]) },
    { url: 'https://api.example/v2/users?limit=20&cursor=eyJpZCI6NDJ9', response: answer(200, [json]) },
    {
      ...put,
      url: 'https://api.example/v2/users/42',
      preflight: answer(204, [
        own,
        ['Access-Control-Allow-Methods', 'GET, POST'],
        ['Access-Control-Allow-Headers', 'content-type'],
      ]),
    },
    { url: 'https://api.example/v2/profile', credentials: 'include', response: answer(200, [open, json]) },
    {
      url: 'http://localhost:8000/api/',
      page: 'http://localhost:3000',
      response: answer(200, [['Access-Control-Allow-Origin', 'http://localhost:3000/'], json]),
    },
    {
      ...put,
      url: 'https://login.example/oauth/token',
      method: 'POST',
      preflight: answer(401, [['WWW-Authenticate', 'Bearer'], json]),
    },
    {
      url: 'https://old.example/a',
      then: [{ url: 'https://new.example/b', response: answer(200, [own]) }],
      response: answer(302, [own, ['Location', 'https://new.example/b']]),
    },
    {
      url: 'https://cdn.example/fonts/inter-latin-400.woff2',
      type: 'font',
      error: null,
      response: answer(200, [open, ['Content-Type', 'font/woff2']]),
    },
    { url: 'https://down.example/health', error: 'net::ERR_CONNECTION_REFUSED' },
    { url: 'https://ads.example/tracker.js?id=1', error: 'net::ERR_BLOCKED_BY_CLIENT' },
    {
      url: 'https://api.example/v2/orders',
      response: answer(200, [own, own, ['Server', 'nginx/1.24.0'], json, ...times(1000)]),
    },
    {
      url: 'https://api.example/<img src=x onerror=alert(1)>?`rm -rf`&\u202Etxt.exe',
      response: answer(200, [
        ['Access-Control-Allow-Origin', '<b>\u202Ehttps://evil.example</b>\u001b[31m'],
        ['X-Long', 'a'.repeat(100_000)],
      ]),
    },
    { url: 'https://api.example/v2/pixel.gif', type: 'image', mode: 'no-cors', error: null, response: answer(200) },
    {
      ...put,
      url: 'https://api.example/v2/items/7',
      method: 'DELETE',
      preflight: answer(301, [['Location', 'https://api.example/v2/items/7/']]),
    },
  ];
  const all = specs.map((spec, n) => entry(n + 1, spec));
  const pending: Exchange = { ...entry(99, { url: 'https://slow.example/stream' }), end: null };
  return [...all, pending];
}

/** A long log, every third exchange of it blocked. */
export function many(count: number): readonly Exchange[] {
  return Array.from({ length: count }, (_, n) =>
    entry(n + 1, {
      url: `https://api${n % 7}.example/items/${n}?page=${n % 40}`,
      error: n % 3 === 0 ? 'net::ERR_FAILED' : null,
      response: answer(200, n % 3 === 0 ? [json] : [own, json]),
    }),
  );
}
