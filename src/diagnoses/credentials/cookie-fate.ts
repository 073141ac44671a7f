import { cookiesSet, crossSiteRule, isOnPath, type CookieSet, type CrossSiteRule } from '../../cors/cookies.ts';
import type { Exchange } from '../../cors/exchange.ts';
import { get } from '../../cors/headers.ts';
import type { Credentials, BrowserName } from '../../cors/model.ts';
import { seenCredentials } from '../../cors/readings.ts';
import { text, type Text } from '../../wording/text.ts';

/** Why a browser drops a cookie that an answer sets: a rule of the cookie, or the request that has no credentials. */
type Lost = CrossSiteRule | 'no-credentials';

/** One cookie that an answer sets on a page of another site. */
export interface CookieFate {
  readonly cookie: CookieSet;
  /** null: no rule that can be seen is against it. */
  readonly lost: Lost | null;
  /** The answer that sets it: the method and the URL that was asked for. */
  readonly method: string;
  readonly url: string;
}

/** Cookies that load balancers, firewalls and counters set for themselves; nobody's login hangs on them. */
const besides = /^(?:AWSALB|__cf|_cf|cf_|incap_|visid_|BIGip|TS01|ak_bmsc|bm_|_ga|_gid|.*(?:csrf|xsrf))/i;

/**
 * What becomes of the cookies that the answer at one hop sets. Only where the browser itself says that the page is another
 * site (`Sec-Fetch-Site`), and whether it asked with credentials; none where it says neither.
 */
export function cookieFates(exchange: Exchange, at: number): readonly CookieFate[] {
  const { requestHeaders, response, url, method } = exchange.hops[at] ?? exchange.hops[0];
  if (response === null || requestHeaders === null || !asksOtherSite(exchange, at)) return [];
  const credentials = seenCredentials(exchange);
  // Firefox says nothing of credentials where it lets every cookie pass.
  if (credentials === null || (credentials !== 'include' && exchange.ranIn === 'firefox')) return [];
  const browser = exchange.ranIn ?? 'chromium';
  return cookiesSet(response.headers)
    .filter(({ name }) => !besides.test(name))
    .map((cookie) => ({
      cookie,
      lost: lostBy(cookie, credentials, browser),
      method,
      url,
    }));
}

/** Nobody misses a cookie that is set in order to end it. */
function lostBy(cookie: CookieSet, credentials: Credentials, browser: BrowserName): Lost | null {
  if (cookie.ends) return null;
  return credentials === 'include' ? crossSiteRule(cookie, browser) : 'no-credentials';
}

/** True for a request of mode `cors` that went straight to another site: what a redirect did to it is not looked at. */
export function asksOtherSite(exchange: Exchange, at: number): boolean {
  const headers = exchange.hops[at]?.requestHeaders ?? [];
  const isStraight = exchange.hops
    .slice(0, at + 1)
    .every(({ url }) => hostname(url) === hostname(exchange.hops[0].url));
  return isStraight && get(headers, 'Sec-Fetch-Site') === 'cross-site' && get(headers, 'Sec-Fetch-Mode') === 'cors';
}

/** True when people sign in there, as far as an address and a method say that. */
function isLogin({ method, url }: CookieFate): boolean {
  return method === 'POST' || /log-?in|sign-?in|session|auth|token/i.test(pathname(url));
}

/**
 * The login cookie that a request to `url` went without, by the answers before it; null where there was none, or where one
 * was set that should have been sent, or ended.
 * @param before what earlier answers of the same host set, oldest first
 */
export function lostLogin(before: readonly CookieFate[], url: string): CookieFate | null {
  const latest = new Map(before.map((fate) => [fate.cookie.name, fate]));
  const here = [...latest.values()].filter((fate) => isOnPath(fate.cookie, pathname(fate.url), pathname(url)));
  if (here.some(({ lost }) => lost === null)) return null;
  return here.find(isLogin) ?? null;
}

/** The rule as it stands in `Set-Cookie`, for a text: `has SameSite=Lax`, `has no SameSite`. */
export function ruleOf(lost: CrossSiteRule): Text {
  switch (lost) {
    case 'strict':
      return text`has ${'SameSite=Strict'}`;
    case 'lax':
      return text`has ${'SameSite=Lax'}`;
    case 'lax-by-default':
      return text`has no ${'SameSite'}`;
    case 'none-without-secure':
      return text`has ${'SameSite=None'} without ${'Secure'}`;
  }
}

function hostname(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

function pathname(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
