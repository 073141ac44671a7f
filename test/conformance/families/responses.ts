import type { Header } from '../../../src/cors/model.ts';
import type { Broken } from '../case.ts';
import { allow, anyCredentials, anyPage, asking, draft, foreign, good, having, step, type Family } from './draft.ts';

/** Every status of the final answer, with and without its headers, after a good preflight or none. */
export const actualResponse: Family = (random) => {
  const page = anyPage(random);
  const ask = asking({ method: random.pick(['GET', 'HEAD', 'POST', 'PUT']), credentials: anyCredentials(random) });
  const status = random.pick([
    200, 201, 202, 203, 204, 205, 206, 226, 299, 300, 304, 305, 306, 400, 401, 403, 404, 405, 407, 408, 409, 410, 412,
    413, 416, 418, 425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 511, 599, 600, 999,
  ]);
  const right = good(ask);
  const headers = random.pick([
    right.actual.headers,
    right.actual.headers,
    allow('*'),
    allow('{origin}'),
    allow(null, 'true'),
    allow('http://{other}', 'true'),
    [
      ['access-control-allow-origin', '{origin}'],
      ['ACCESS-CONTROL-ALLOW-CREDENTIALS', 'true'],
    ],
    [['Access-Control-Allow-Origin ', '*']],
    [['Access_Control_Allow_Origin', '*']],
    [['Access-Control-Allow-Origins', '*']],
    [['Allow-Origin', '*']],
  ] as const satisfies readonly [readonly Header[], ...(readonly Header[])[]]);
  return draft(page, ask, [step(foreign(random, page), right.preflight, { status, headers })]);
};

const broken: readonly [Broken, ...Broken[]] = ['reset', 'empty', 'garbage', 'cut', 'nul'];

const nowhere = [
  'http://{refusing}',
  'https://{api}',
  'http://nowhere.invalid',
  'http://{api.host}:1',
  'http://{api.host}:6667',
] as const;

/** Connections that break, are refused, or never come about; on the preflight, the answer, or behind a redirect. */
export const networkFailures: Family = (random) => {
  const page = anyPage(random);
  const ask = asking({ method: random.pick(['GET', 'POST', 'PUT']), credentials: anyCredentials(random), body: null });
  const right = good(ask);
  const answer = random.chance(0.75) ? { broken: random.pick(broken) } : { ...right.actual, cut: true as const };
  const first = foreign(random, page);
  switch (random.pick(['preflight', 'actual', 'nowhere', 'redirected'])) {
    case 'preflight':
      return draft(page, { ...ask, method: 'PUT' }, [step(first, { broken: random.pick(broken) }, right.actual)]);
    case 'nowhere':
      return draft(page, ask, [{ base: random.pick(nowhere), ...right }]);
    case 'redirected': {
      const base = random.pick(nowhere);
      const redirect = having({ ...right.actual, status: 307 }, 'Location', `${base}/c/{id}/1`);
      return draft(page, ask, [step(first, right.preflight, redirect), { base, ...right }]);
    }
    default:
      return draft(page, ask, [step(first, right.preflight, answer)]);
  }
};

/** Headers as bytes: control bytes, Latin-1, very long values, many lines, names in odd cases. */
export const oddBytes: Family = (random) => {
  const page = anyPage(random);
  const ask = asking({
    method: random.pick(['GET', 'PUT']),
    headers: random.chance(0.5) ? [['X-A', '1']] : [],
    credentials: anyCredentials(random),
  });
  const right = good(ask);
  const byte = String.fromCharCode(random.pick([1, 7, 8, 9, 11, 12, 14, 27, 31, 32, 127, 128, 133, 160, 173, 255]));
  const names = [
    'Access-Control-Allow-Origin',
    'Access-Control-Allow-Credentials',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Headers',
  ] as const;
  const name = random.pick(names);
  const spoil = (value: string) =>
    random.pick([
      `${byte}${value}`,
      `${value}${byte}`,
      `${value}${byte}${value}`,
      `${value},${byte}`,
      value + 'x'.repeat(20_000),
    ]);
  const spoiled = (headers: readonly Header[]) =>
    headers.map(([key, value]): Header => [key, key === name ? spoil(value) : value]);
  const many = (headers: readonly Header[]) => [
    ...Array.from({ length: 400 }, (_, i): Header => [`X-Many-${i}`, 'x']),
    ...headers,
  ];
  const change = random.pick([spoiled, spoiled, spoiled, many]);
  const preflight = random.chance(0.6)
    ? { ...right.preflight, headers: change(right.preflight.headers) }
    : right.preflight;
  return draft(page, ask, [
    step(foreign(random, page), preflight, { ...right.actual, headers: change(right.actual.headers) }),
  ]);
};
