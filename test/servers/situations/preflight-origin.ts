import { correct, noContent, nginxPage, orders, redirect, reply } from '../replies.ts';
import type { Situation } from '../situation.ts';

const put = {
  by: 'fetch',
  method: 'PUT',
  headers: { 'Content-Type': 'application/json' },
  body: '{"paid":true}',
} as const;
const missing = (cause: string) =>
  ({ outcome: 'blocked', corsError: 'PreflightMissingAllowOriginHeader', cause }) as const;

/** Preflights that fail as a whole: by their status, by a redirect, by Access-Control-Allow-Origin. */
export const preflightOriginSituations: readonly Situation[] = [
  {
    id: 'preflight-unauthorized',
    title: 'The login check refuses the preflight',
    story: 'Authentication stands in front of CORS, and a preflight has no token.',
    call: { by: 'fetch', headers: { Authorization: 'Bearer demo' } },
    answer: (asked, { page }) =>
      asked.preflight
        ? reply(401, { 'WWW-Authenticate': 'Bearer', 'Content-Type': 'application/json' }, '{"error":"unauthorized"}')
        : correct(asked, page),
    expect: missing('preflight-unauthorized'),
  },
  {
    id: 'preflight-not-found',
    title: 'No route for OPTIONS',
    story: 'The router knows PUT /orders, not OPTIONS /orders.',
    call: put,
    answer: (asked, { page }) => (asked.preflight ? reply(404, {}, 'Cannot OPTIONS') : correct(asked, page)),
    expect: missing('preflight-no-route'),
  },
  {
    id: 'preflight-method-not-allowed',
    title: '405, but with CORS headers',
    story: 'The headers are right, the status is not.',
    call: put,
    answer: (asked, { page }) => ({ ...correct(asked, page), status: asked.preflight ? 405 : 200 }),
    expect: { outcome: 'blocked', corsError: 'PreflightInvalidStatus', cause: 'preflight-no-route' },
  },
  {
    id: 'preflight-unavailable',
    title: 'The preflight meets a 503',
    story: 'The app restarts, the proxy says so to OPTIONS too.',
    call: put,
    answer: () => nginxPage(503, 'Service Temporarily Unavailable'),
    expect: missing('preflight-server-error'),
  },
  {
    id: 'preflight-slash',
    title: 'The preflight is redirected to a slash',
    story: 'The route is /orders/, the page calls /orders.',
    call: put,
    answer: (asked, { api, page }) =>
      asked.path === '/orders' ? redirect(301, `${api}/preflight-slash/orders/`) : correct(asked, page),
    expect: { outcome: 'blocked', corsError: 'PreflightDisallowedRedirect', cause: 'preflight-redirected-slash' },
  },
  {
    id: 'preflight-https',
    title: 'The preflight is redirected to https',
    story: 'The load balancer sends everything to https, OPTIONS too.',
    call: put,
    answer: (_, { api }) => redirect(308, `${api.replace('http:', 'https:')}/preflight-https/orders`),
    expect: { outcome: 'blocked', corsError: 'PreflightDisallowedRedirect', cause: 'preflight-redirected-https' },
  },
  {
    id: 'preflight-session',
    title: 'The preflight is redirected to the login page',
    story: 'A session check that treats OPTIONS like a browser without cookie.',
    call: put,
    answer: (_, { third }) => redirect(302, `${third}/preflight-session/login?next=%2Forders`),
    expect: { outcome: 'blocked', corsError: 'PreflightDisallowedRedirect', cause: 'preflight-redirected-login' },
  },
  {
    id: 'response-only',
    title: 'CORS headers on real answers only',
    story: 'The code sets them in the handler, and OPTIONS never gets there.',
    call: put,
    answer: (asked, { page }) => (asked.preflight ? noContent({ Allow: 'GET, PUT' }) : correct(asked, page)),
    expect: missing('preflight-without-cors'),
  },
  {
    id: 'preflight-only',
    title: 'CORS headers on the preflight only',
    story: 'The proxy answers OPTIONS, the app was never told about CORS.',
    call: put,
    answer: (asked, { page }) => (asked.preflight ? correct(asked, page) : orders()),
    expect: { outcome: 'blocked', corsError: 'MissingAllowOriginHeader', cause: 'preflight-only' },
  },
  {
    id: 'preflight-other-origin',
    title: 'The preflight names another origin',
    story: 'A cached answer for another page.',
    call: put,
    answer: (asked) => correct(asked, 'https://shop.acme.example'),
    expect: { outcome: 'blocked', corsError: 'PreflightAllowOriginMismatch', cause: 'allow-origin-other' },
  },
  {
    id: 'preflight-header-twice',
    title: 'The preflight has the header twice',
    story: 'nginx adds what the app has already set.',
    call: put,
    answer: (asked, { page }) => correct(asked, page, { 'Access-Control-Allow-Origin': [page, '*'] }),
    expect: {
      outcome: 'blocked',
      corsError: 'PreflightMultipleAllowOriginValues',
      cause: 'allow-origin-two-origins',
    },
  },
  {
    id: 'preflight-placeholder',
    title: 'A variable that nobody filled in',
    story: 'The template’s placeholder went to production.',
    call: put,
    answer: (asked) => correct(asked, '${FRONTEND_ORIGIN}'),
    expect: { outcome: 'blocked', corsError: 'PreflightInvalidAllowOriginValue', cause: 'allow-origin-placeholder' },
  },
];
