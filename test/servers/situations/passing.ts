import { correct, noContent, orders, redirect, reply } from '../replies.ts';
import type { Situation } from '../situation.ts';

const expect = { outcome: 'allowed', corsError: null, cause: null } as const;
const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8"/></svg>';

/** How it looks when it works. */
export const passingSituations: readonly Situation[] = [
  {
    id: 'public-api',
    title: 'A public API',
    story: 'Everybody may read it, nobody is known to it.',
    call: { by: 'fetch' },
    answer: () => orders({ 'Access-Control-Allow-Origin': '*' }),
    expect,
  },
  {
    id: 'cookies-allowed',
    title: 'With cookies, done right',
    story: 'The origin by name, Allow-Credentials, Vary.',
    call: { by: 'fetch', credentials: 'include' },
    answer: (asked, { page }) => correct(asked, page, { 'Access-Control-Allow-Credentials': 'true' }),
    expect,
  },
  {
    id: 'put-allowed',
    title: 'A PUT with JSON',
    story: 'Asked for first, then sent.',
    call: { by: 'fetch', method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: '{"paid":true}' },
    answer: (asked, { page }) => correct(asked, page),
    expect,
  },
  {
    id: 'authorization-under-star',
    title: 'Authorization under *',
    story: 'The standard says no, today’s browsers say yes.',
    call: { by: 'fetch', headers: { Authorization: 'Bearer demo' } },
    answer: ({ preflight }) => {
      const origin = { 'Access-Control-Allow-Origin': '*' };
      return preflight ? noContent({ ...origin, 'Access-Control-Allow-Headers': '*' }) : orders(origin);
    },
    expect,
  },
  {
    id: 'error-readable',
    title: 'An error that the page can read',
    story: 'A 422 with CORS headers is no CORS error.',
    call: { by: 'fetch' },
    answer: (_, { page }) =>
      reply(
        422,
        { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': page },
        '{"error":"no such customer"}',
      ),
    expect,
  },
  {
    id: 'redirect-allowed',
    title: 'A redirect on the same host',
    story: 'Both answers carry the header.',
    call: { by: 'fetch' },
    answer: (asked, { api, page }) =>
      asked.path === '/orders'
        ? redirect(302, `${api}/redirect-allowed/orders/2026`, { 'Access-Control-Allow-Origin': page })
        : correct(asked, page),
    expect,
  },
  {
    id: 'xhr-allowed',
    title: 'XMLHttpRequest',
    story: 'The old way works as well.',
    call: { by: 'xhr' },
    answer: (asked, { page }) => correct(asked, page),
    expect,
  },
  {
    id: 'image-allowed',
    title: 'An image for a canvas',
    story: 'With crossorigin, and with the header.',
    call: { by: 'image', crossOrigin: 'anonymous', path: '/logo.svg' },
    answer: () => reply(200, { 'Content-Type': 'image/svg+xml', 'Access-Control-Allow-Origin': '*' }, logo),
    expect,
  },
  {
    id: 'worker-allowed',
    title: 'From a worker',
    story: 'Its origin is the page’s.',
    call: { by: 'fetch', within: 'worker' },
    answer: (asked, { page }) => correct(asked, page),
    expect,
  },
];
