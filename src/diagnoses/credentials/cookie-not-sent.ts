import { addressOf } from '../../cors/url-parts.ts';
import { asksOtherSite, lostLogin, ruleOf, type CookieFate } from './cookie-fate.ts';
import { text } from '../../wording/text.ts';
import { seenCredentials } from '../../cors/readings.ts';
import { facts } from '../evidence.ts';
import { asksToSignIn, carries, storageAccess } from '../redirects/sign-in.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'cookie-not-sent',
  stage: 'sign-in',
  before: ['third-party-cookies-withheld'],
  fits: (context) => {
    const lost = lostAt(context);
    if (lost === null) return null;
    const { method, url, cookie } = lost;
    return plausible([
      text`the response to ${`${method} ${addressOf(url)}`} set the cookie ${cookie.name}, which ${because(lost)}`,
      text`the request has ${'Sec-Fetch-Site: cross-site'} and no cookie`,
      ...facts(context),
    ]);
  },
  title: (context) => {
    const lost = lostAt(context);
    if (lost === null) return [];
    return lost.lost === 'no-credentials'
      ? text`The cookie ${lost.cookie.name} wasn't stored: its request had no ${'credentials'}`
      : text`The cookie ${lost.cookie.name} ${because(lost)}, so it wasn't sent`;
  },
  why: ({ host, status }) =>
    text`The page and ${host} are different sites, so the browser drops this cookie when it is set. ${host} saw a signed-out user and returned ${status} without CORS headers.`,
  responsible: (context) => (lostAt(context)?.lost === 'no-credentials' ? 'page' : 'server'),
  act: (context) => {
    const lost = lostAt(context);
    return lost?.lost === 'no-credentials'
      ? text`Send ${`${lost.method} ${addressOf(lost.url)}`} with ${"credentials: 'include'"} too. The cookie needs ${'SameSite=None; Secure'}, and the response needs ${'Access-Control-Allow-Credentials: true'}.`
      : text`On ${context.host}, set the cookie with ${'SameSite=None; Secure'}. Or serve both from one site, such as ${'app.example.com'} and ${'api.example.com'}.`;
  },
  fix: () => [],
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
