import { correct, orders, redirect, reply } from '../replies.ts';
import type { Situation } from '../situation.ts';

const call = { by: 'fetch' } as const;
const failed = (cause: string) => ({ outcome: 'failed', corsError: null, cause }) as const;

/** To the page it looks the same (“Failed to fetch”), but CORS has nothing to do with it. */
export const notCorsSituations: readonly Situation[] = [
  {
    id: 'refused',
    title: 'Nothing listens there',
    story: 'The API was not started.',
    call: { ...call, at: 'closed' },
    answer: () => orders(),
    expect: failed('connection-refused'),
  },
  {
    id: 'refused-preflight',
    title: 'Nothing answers the preflight',
    story: 'The same, with a request that must be asked for first.',
    call: { ...call, at: 'closed', method: 'PUT' },
    answer: () => orders(),
    expect: failed('connection-refused'),
  },
  {
    id: 'empty',
    title: 'The server hangs up',
    story: 'The process died over this request.',
    call,
    answer: () => 'hang-up',
    expect: failed('empty-response'),
  },
  {
    id: 'aborted',
    title: 'The page gives up',
    story: 'The time-out of the HTTP library is shorter than the report takes.',
    call: { ...call, timeout: 200 },
    answer: () => 'silence',
    expect: { outcome: 'canceled', corsError: null, cause: 'aborted' },
  },
  {
    id: 'unsafe-port',
    title: 'A port that browsers avoid',
    story: 'Port 6000 belongs to X11 since 1987.',
    call: { ...call, at: 'unsafe' },
    answer: () => orders(),
    expect: failed('unsafe-port'),
  },
  {
    id: 'unknown-host',
    title: 'The name does not exist',
    story: 'A typing error in the API’s address.',
    call: { ...call, at: 'nowhere' },
    answer: () => orders(),
    expect: failed('dns-failed'),
  },
  {
    id: 'too-many-redirects',
    title: 'Redirected in a circle',
    story: 'Two rules send the request to each other.',
    call,
    answer: (_, { api, page }) =>
      redirect(302, `${api}/too-many-redirects/orders`, { 'Access-Control-Allow-Origin': page }),
    expect: failed('redirect-loop'),
  },
  {
    id: 'opaque-response-blocking',
    title: 'JSON as a classic script',
    story: 'JSONP of an API that no longer speaks it.',
    call: { by: 'script' },
    answer: () =>
      reply(200, { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff' }, '{"orders":[]}'),
    expect: failed('orb'),
  },
  {
    id: 'resource-policy',
    title: 'An image that may not be embedded',
    story: 'Helmet’s default is Cross-Origin-Resource-Policy: same-origin.',
    call: { by: 'image', path: '/logo.svg' },
    answer: () =>
      reply(200, { 'Content-Type': 'image/svg+xml', 'Cross-Origin-Resource-Policy': 'same-origin' }, '<svg/>'),
    expect: failed('corp-refused'),
  },
  {
    id: 'hang-up-after-preflight',
    title: 'The server hangs up after a good preflight',
    story: 'CORS is in order; the upload is too large for the proxy.',
    call: { ...call, method: 'PUT', body: 'large' },
    answer: (asked, { page }) => (asked.preflight ? correct(asked, page) : 'hang-up'),
    expect: failed('empty-response'),
  },
];
