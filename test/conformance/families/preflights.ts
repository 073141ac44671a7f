import type { Header } from '../../../src/cors/model.ts';
import { customHeaders, listSpellings, methods, takesBody } from '../values.ts';
import { anyCredentials, anyPage, asking, draft, foreign, good, having, lines, step, type Family } from './draft.ts';

const statuses = [
  200, 201, 204, 206, 226, 299, 300, 301, 302, 303, 304, 305, 307, 308, 400, 401, 403, 404, 405, 407, 409, 418, 429,
  500, 501, 502, 503, 504, 511, 599, 600, 999,
] as const;

/** Every status of a preflight, with the right headers or without. */
export const preflightStatus: Family = (random) => {
  const page = anyPage(random);
  const ask = asking({
    method: random.pick(['PUT', 'DELETE', 'POST']),
    headers: [['X-A', '1']],
    credentials: anyCredentials(random),
  });
  const right = good(ask);
  const status = random.pick(statuses);
  const headers = random.chance(0.75) ? right.preflight.headers : random.some(right.preflight.headers, 0.5);
  return draft(page, ask, [step(foreign(random, page), { status, headers }, right.actual)]);
};

/** Methods in every case, against Access-Control-Allow-Methods in every spelling. */
export const methodLists: Family = (random) => {
  const page = anyPage(random);
  const method = random.pick(methods);
  const ask = asking({
    method,
    credentials: anyCredentials(random),
    headers: random.chance(0.3) ? [['X-A', '1']] : [],
  });
  const right = good(ask);
  const values = lines(random, listSpellings(random.chance(0.8) ? method.toUpperCase() : method));
  const preflight = having(right.preflight, 'Access-Control-Allow-Methods', ...values);
  const body = takesBody(ask) && random.chance(0.3) ? 'text' : null;
  return draft(page, { ...ask, body }, [step(foreign(random, page), preflight, right.actual)]);
};

/** Request headers, against Access-Control-Allow-Headers in every spelling. */
export const headerLists: Family = (random) => {
  const page = anyPage(random);
  const wanted = random.pick(customHeaders);
  const others = random.some(customHeaders, 0.06).filter((name) => name !== wanted);
  const headers = [wanted, ...others].map((name): Header => [name, random.pick(['1', 'application/json', 'a"b'])]);
  const ask = asking({ method: random.pick(['GET', 'POST', 'PUT']), headers, credentials: anyCredentials(random) });
  const right = good(ask);
  const values = lines(random, listSpellings(wanted)).map((value) =>
    random.chance(0.5) ? [value, ...others].join(', ') : value,
  );
  const preflight = having(right.preflight, 'Access-Control-Allow-Headers', ...values);
  return draft(page, ask, [step(foreign(random, page), preflight, right.actual)]);
};

/** A preflight that is redirected, to anywhere, with any headers. */
export const preflightRedirects: Family = (random) => {
  const page = anyPage(random);
  const ask = asking({
    method: 'PUT',
    headers: random.chance(0.5) ? [['X-A', '1']] : [],
    credentials: anyCredentials(random),
  });
  const right = good(ask);
  const first = foreign(random, page);
  const second = random.pick([first, 'app', 'other', 'local-api'] as const);
  const location = random.pick([
    `http://{${second}}/c/{id}/1`,
    '/c/{id}/1',
    '../{id}/1',
    '',
    'http://[',
    'https://{api}/',
    'data:,x',
    'ftp://x/',
    'foo:bar',
    'javascript:1',
    'http://u:p@{api}/',
    '#x',
    '?x',
    '//',
    'http://',
  ]);
  const headers = random.chance(0.7) ? right.preflight.headers : random.some(right.preflight.headers, 0.5);
  const status = random.pick([301, 302, 303, 307, 308, 300, 304, 200]);
  const redirected = { status, headers: random.chance(0.93) ? [...headers, ['Location', location] as const] : headers };
  return draft(page, ask, [step(first, redirected, right.actual), step(second, right.preflight, right.actual)]);
};
