import { addressOf } from '../cors/url-parts.ts';
import { asksOtherSite, lostLogin, ruleOf, type CookieFate } from '../causes/cookie-fate.ts';
import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { seenCredentials } from '../cors/readings.ts';
import { facts } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { asksToSignIn, carries, storageAccess } from './sign-in.ts';
import type { Context } from './context.ts';

const fromOtherSite = [
  ['Sec-Fetch-Site', 'cross-site'],
  ['Sec-Fetch-Mode', 'cors'],
] as const;
const withCookies = [...fromOtherSite, ['Sec-Fetch-Storage-Access', 'active']] as const;

export default defineRootCause({
  id: 'cookie-not-sent',
  matches: (context) => {
    const lost = lostAt(context);
    if (lost === null) return null;
    const { method, url, cookie } = lost;
    return {
      confidence: 'likely',
      evidence: [
        text`the answer to ${`${method} ${addressOf(url)}`} set the cookie ${cookie.name}, which ${because(lost)}`,
        text`the browser says ${'Sec-Fetch-Site: cross-site'}, and sent no cookie`,
        ...facts(context),
      ],
    };
  },
  title: (context) => {
    const lost = lostAt(context);
    if (lost === null) return [];
    return lost.lost === 'no-credentials'
      ? text`The login cookie ${lost.cookie.name} was not kept: no ${'credentials'} in its request`
      : text`${lost.cookie.name} ${because(lost)}, so ${context.host} never got the cookie`;
  },
  why: ({ host, status }) =>
    text`Page and ${host} are two sites, and there the browser drops such a cookie when it is set. So ${host} saw a visitor who is not signed in, and answered ${status} without CORS headers.`,
  responsible: (context) => (lostAt(context)?.lost === 'no-credentials' ? 'page' : 'server'),
  act: (context) => {
    const lost = lostAt(context);
    return lost?.lost === 'no-credentials'
      ? text`Give ${`${lost.method} ${addressOf(lost.url)}`} ${"credentials: 'include'"} too. The cookie needs ${'SameSite=None; Secure'}, and the answer ${'Access-Control-Allow-Credentials: true'}.`
      : text`On ${context.host}, set the cookie with ${'SameSite=None; Secure'}. Or bring both under one site, such as ${'app.example.com'} and ${'api.example.com'}.`;
  },
  examples: [
    {
      name: 'the cookie of the login has no SameSite',
      exchange: asking(),
      history: [login('sid=(hidden); HttpOnly')],
    },
    {
      name: 'the login was asked for without credentials',
      exchange: asking(),
      history: [login('sid=(hidden); SameSite=None; Secure', false)],
    },
  ],
});

/** The login cookie that this request went without; null where nothing says that it hangs on one. */
function lostAt(context: Context): CookieFate | null {
  const { exchange, hop, others, url } = context;
  if (!asksToSignIn(context) || !asksOtherSite(exchange, hop) || seenCredentials(exchange) !== 'include') return null;
  if (carries(context, 'Cookie') || carries(context, 'Authorization')) return null;
  // In Chromium, and in no other browser, this says that third-party cookies are held back as well.
  if (exchange.ranIn !== 'firefox' && storageAccess(context) !== 'active') return null;
  const before = others.filter(({ at }) => at <= exchange.startedAt);
  return lostLogin(
    before.flatMap(({ cookies }) => cookies),
    url,
  );
}

function because({ lost }: CookieFate) {
  return lost === null || lost === 'no-credentials' ? text`came without ${'credentials'}` : ruleOf(lost);
}

function asking() {
  return exchange({ send: withCookies, response: answer(401) });
}

function login(cookie: string, credentials = true) {
  const [page, api] = ['https://app.example', 'https://api.example/login'];
  const before = exchange({
    url: api,
    method: 'POST',
    send: credentials ? withCookies : fromOtherSite,
    response: answer(200, [
      ['Access-Control-Allow-Origin', page],
      ['Access-Control-Allow-Credentials', 'true'],
      ['Set-Cookie', cookie],
    ]),
    error: null,
  });
  const at = before.startedAt - 60_000;
  const [hop] = before.hops;
  return {
    ...before,
    id: '0',
    startedAt: at,
    hops: [{ ...hop, response: hop.response && { ...hop.response, at } }] as const,
  };
}
