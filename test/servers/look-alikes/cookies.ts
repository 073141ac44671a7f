import type { LookAlike, Places } from './look-alike.ts';
import { fetching } from './scripts.ts';

const refused = 'net::ERR_FAILED MissingAllowOriginHeader';
const withCookies = "{ credentials: 'include' }";

/** A page of another site signs in and asks for its data, which a cookie is needed for. */
function signingIn(one: Pick<LookAlike, 'id' | 'browser' | 'findings'> & Sets): LookAlike {
  const { id, cookie, init = "{ credentials: 'include', method: 'POST' }", place = 'secureForeign', ...rest } = one;
  return {
    ...rest,
    id,
    from: 'securePage',
    script: (places) =>
      `${fetching(`${places[place]}/${id}/login`, init)} ${fetching(`${places[place]}/${id}/data`, withCookies)}`,
    answer: ({ path, headers }, { securePage }) => {
      const allowed = { 'Access-Control-Allow-Origin': securePage, 'Access-Control-Allow-Credentials': 'true' };
      if (path === '/login') return { headers: { ...allowed, 'Set-Cookie': `${id}=1; ${cookie}` } };
      return String(headers['cookie']).includes(`${id}=`) ? { headers: allowed } : { status: 401 };
    },
  };
}

interface Sets {
  readonly cookie: string;
  readonly init?: string;
  readonly place?: keyof Places;
  readonly says?: string;
}

const notSent = ['allowed - → -', 'blocked answer-unauthorized → cookie-not-sent, server, likely'];
const arrived = ['allowed - → -', 'allowed - → -'];

/** The login cookie does not come back: `SameSite`, `Secure`, credentials, and the browser's own settings. */
export const cookies: readonly LookAlike[] = [
  signingIn({ id: 'cookie-lax', cookie: 'SameSite=Lax', browser: refused, findings: notSent, says: 'SameSite=Lax' }),
  signingIn({ id: 'cookie-strict', cookie: 'SameSite=Strict; Secure', browser: refused, findings: notSent }),
  signingIn({ id: 'cookie-plain', cookie: 'HttpOnly; Path=/', browser: refused, findings: notSent }),
  signingIn({ id: 'cookie-odd', cookie: 'SameSite=Non; Secure', browser: refused, findings: notSent }),
  signingIn({ id: 'cookie-insecure', cookie: 'SameSite=None', browser: refused, findings: notSent }),
  signingIn({
    id: 'cookie-without-credentials',
    cookie: 'SameSite=None; Secure',
    init: "{ method: 'POST' }",
    browser: refused,
    findings: ['allowed - → -', 'blocked answer-unauthorized → cookie-not-sent, page, likely'],
    says: "credentials: 'include'",
  }),
  signingIn({ id: 'cookie-none', cookie: 'SameSite=None; Secure', browser: '', findings: arrived }),
  signingIn({ id: 'cookie-same-site', cookie: 'SameSite=Strict', place: 'secureApi', browser: '', findings: arrived }),
  {
    id: 'cookies-withheld',
    cookies: 'blocked',
    from: 'securePage',
    script: ({ secureForeign }) => fetching(`${secureForeign}/cookies-withheld/asked`, "{ credentials: 'include' }"),
    answer: () => ({ status: 401 }),
    browser: 'net::ERR_FAILED MissingAllowOriginHeader',
    findings: ['blocked answer-unauthorized → third-party-cookies-withheld, server, likely'],
  },
  // Not where the cookie goes: nothing is said of it.
  signingIn({
    id: 'cookie-elsewhere',
    cookie: 'SameSite=Lax; Path=/admin',
    browser: refused,
    findings: ['allowed - → -', 'blocked answer-unauthorized → unauthorized-without-cors, server, certain'],
  }),
];
