import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

const fromOtherSite = [
  ['Sec-Fetch-Site', 'cross-site'],
  ['Sec-Fetch-Mode', 'cors'],
] as const;

const withCookies = [...fromOtherSite, ['Sec-Fetch-Storage-Access', 'active']] as const;

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

export const examples: Examples = [
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
];
