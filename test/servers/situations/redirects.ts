import { correct, orders, redirect, reply } from '../replies.ts';
import type { Situation } from '../situation.ts';

const call = { by: 'fetch' } as const;

/** Redirects: each hop is checked for itself, and after two foreign origins the page's own origin is hidden. */
export const redirectSituations: readonly Situation[] = [
  {
    id: 'redirect-without-headers',
    title: 'The redirect itself has no CORS headers',
    story: 'The web server adds the slash before the app sees the request.',
    call,
    answer: (asked, { api, page }) =>
      asked.path === '/orders' ? redirect(301, `${api}/redirect-without-headers/orders/`) : correct(asked, page),
    expect: { outcome: 'blocked', corsError: 'MissingAllowOriginHeader', cause: 'redirect-slash' },
  },
  {
    id: 'session-expired',
    title: 'Redirected to the login page',
    story: 'The session ended; the API sends the browser to a page, not the script an error.',
    call,
    answer: ({ at }, { third, page }) =>
      at === 'api'
        ? redirect(302, `${third}/session-expired/login?next=%2Forders`, { 'Access-Control-Allow-Origin': page })
        : reply(200, { 'Content-Type': 'text/html' }, '<form>Log in</form>'),
    expect: { outcome: 'blocked', corsError: 'MissingAllowOriginHeader', cause: 'login-redirect' },
  },
  {
    id: 'origin-lost',
    title: 'The origin is lost on the way',
    story: 'The files moved to another host, which allows the page by name.',
    call,
    answer: (asked, { page, third }) =>
      asked.at === 'api'
        ? redirect(302, `${third}/origin-lost/orders`, { 'Access-Control-Allow-Origin': page })
        : correct(asked, page),
    expect: { outcome: 'blocked', corsError: 'AllowOriginMismatch', cause: 'origin-lost-in-redirect' },
  },
  {
    id: 'origin-lost-on-preflight',
    title: 'A PUT is redirected to another host',
    story: 'The second preflight comes from an origin called null.',
    call: { by: 'fetch', method: 'PUT', body: 'paid' },
    answer: (asked, { page, third }) =>
      asked.at === 'api' && !asked.preflight
        ? redirect(307, `${third}/origin-lost-on-preflight/orders`, { 'Access-Control-Allow-Origin': page })
        : correct(asked, page),
    expect: { outcome: 'blocked', corsError: 'PreflightAllowOriginMismatch', cause: 'origin-lost-in-redirect' },
  },
  {
    id: 'back-home',
    title: 'The API redirects back to the page’s own host',
    story: 'It is the page’s own origin again, and still it is checked.',
    call,
    answer: (asked, { page }) =>
      asked.at === 'api'
        ? redirect(302, `${page}/back-home/orders`, { 'Access-Control-Allow-Origin': page })
        : orders(),
    expect: { outcome: 'blocked', corsError: 'MissingAllowOriginHeader', cause: 'origin-lost-in-redirect' },
  },
  {
    id: 'redirect-with-password',
    title: 'User name and password in the Location',
    story: 'An old link to the file server.',
    call,
    answer: (_, { page, third }) =>
      redirect(302, `${third.replace('//', '//reader:secret@')}/redirect-with-password/orders`, {
        'Access-Control-Allow-Origin': page,
      }),
    expect: { outcome: 'blocked', corsError: 'RedirectContainsCredentials', cause: 'redirect-with-credentials' },
  },
];
