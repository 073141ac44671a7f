import { describe, expect, test } from 'vitest';
import { answer, exchange, type Spec } from '../build.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import { findingOf } from '../../src/report/finding-of.ts';

const away: HeaderList = [
  ['Sec-Fetch-Site', 'cross-site'],
  ['Sec-Fetch-Mode', 'cors'],
  ['Sec-Fetch-Storage-Access', 'active'],
];
const near: HeaderList = [
  ['Sec-Fetch-Site', 'same-site'],
  ['Sec-Fetch-Mode', 'cors'],
];

function asking(spec: Spec = {}): Exchange {
  return { ...exchange({ send: away, response: answer(401), ...spec }), id: 'asked', startedAt: 5000 };
}

function login(cookies: readonly string[], spec: Spec = {}, id = 'login'): Exchange {
  const headers: HeaderList = [
    ['Access-Control-Allow-Origin', 'https://app.example'],
    ['Access-Control-Allow-Credentials', 'true'],
    ...cookies.map((line) => ['Set-Cookie', line] as const),
  ];
  const url = 'https://api.example/login';
  const one = exchange({ url, method: 'POST', send: away, response: answer(200, headers), error: null, ...spec });
  return { ...one, id, startedAt: 1000 };
}

const rootCause = (one: Exchange, ...history: readonly Exchange[]) => findingOf(one, [...history, one]).rootCause?.id;
const lax = 'sid=(hidden); SameSite=Lax';

describe('a login that hangs on a cookie which never came back', () => {
  test('is told by the rule of the cookie', () => {
    expect(rootCause(asking(), login([lax]))).toBe('cookie-not-sent');
    expect(rootCause(asking({ response: answer(403) }), login([lax]))).toBe('cookie-not-sent');
    const toLogin = answer(302, [['Location', 'https://id.example/login']]);
    expect(rootCause(asking({ response: toLogin }), login([lax]))).toBe('cookie-not-sent');
  });

  const silent: readonly (readonly [string, Exchange, readonly Exchange[]])[] = [
    ['nothing was seen of a cookie', asking(), []],
    ['page and server are of one site', asking({ send: near, credentials: 'include' }), [login([lax], { send: near })]],
    ['the browser does not say what site it is', asking({ send: [], credentials: 'include' }), [login([lax])]],
    ['a cookie went out', asking({ send: [...away, ['Cookie', '(1 cookie)']] }), [login([lax])]],
    ['a token went out', asking({ send: [...away, ['Authorization', 'Bearer (hidden)']] }), [login([lax])]],
    ['a cookie that may go was set as well', asking(), [login([lax, 'b=(hidden); SameSite=None; Secure; Path=/'])]],
    [
      'it was set anew for other sites',
      asking(),
      [login([lax]), login(['sid=(hidden); SameSite=None; Secure'], {}, '2')],
    ],
    ['it was ended', asking(), [login([lax]), login([`${lax}; Max-Age=0`], {}, '2')]],
    ['it belongs to another path', asking(), [login([`${lax}; Path=/admin`])]],
    ['it is of the load balancer', asking(), [login(['AWSALB=(hidden); Path=/'])]],
    ['it is of another host', asking(), [login([lax], { url: 'https://other.example/login' })]],
    ['nobody signed in there', asking(), [login([lax], { method: 'GET', url: 'https://api.example/news' })]],
    ['the page asked without credentials', asking({ send: away.slice(0, 2) }), [login([lax])]],
    ['it is the server that failed', asking({ response: answer(500) }), [login([lax])]],
  ];
  test.each(silent)('and not where %s', (_, one, history) => {
    expect(rootCause(one, ...history)).not.toBe('cookie-not-sent');
  });

  test('third-party cookies that the browser holds back come first', () => {
    const send: HeaderList = [...away.slice(0, 2), ['Sec-Fetch-Storage-Access', 'none']];
    const blocked = asking({ send });
    expect(rootCause(blocked, login([lax], { send }))).toBe('third-party-cookies-withheld');
    // In Firefox it says `none` and sends cookies all the same, in a jar of their own.
    const end = { kind: 'completed', at: 5100 } as const;
    const inFirefox = (one: Exchange): Exchange => ({ ...one, ranIn: 'firefox', end });
    expect(rootCause(inFirefox(blocked), inFirefox(login([lax], { send })))).toBe('cookie-not-sent');
    const partitioned = asking({ send: [...send, ['Cookie', '(1 cookie)']] });
    expect(rootCause(partitioned)).toBe('unauthorized-without-cors');
  });
});
