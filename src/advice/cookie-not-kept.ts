import { hostOf } from '../cors/url-parts.ts';
import { cookieFates, ruleOf } from '../diagnoses/credentials/cookie-fate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';
import type { HeaderList } from '../cors/model.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { requestLine } from './phrases.ts';
import { named } from './passing.ts';

export default defineAdvice({
  id: 'cookie-not-kept',
  matches: ({ exchange: one, responses }) =>
    firstOf(responses, ({ hop, request }) => {
      const found = cookieFates(one, hop).find(({ lost }) => lost !== null);
      return found === undefined || found.lost === null ? null : { hop, request, ...found, lost: found.lost };
    }),
  // Where the page asked for no cookies, nobody may miss them.
  severity: ({ lost }) => (lost === 'no-credentials' ? 'note' : 'fragile'),
  title: ({ request, cookie }) => text`The browser drops the cookie ${cookie.name} of ${hostOf(request.url)}`,
  why: ({ request, cookie, lost }) =>
    lost === 'no-credentials'
      ? text`${requestLine(request)} was sent without credentials, so the browser ignores cookies in the response.`
      : text`The cookie ${ruleOf(lost)}, and the page is on another site than ${hostOf(request.url)}. So the browser neither stores nor sends it, and the server never gets ${cookie.name} back.`,
  act: ({ request, lost }) =>
    lost === 'no-credentials'
      ? text`If the page needs the cookie, send the request with ${"credentials: 'include'"}, and return ${'Access-Control-Allow-Credentials: true'} from the server.`
      : text`If the page needs it, set the cookie with ${'SameSite=None; Secure'}, or serve the page and ${hostOf(request.url)} from one site. Browsers that block third-party cookies need ${'Partitioned'} too.`,
  examples: [
    { name: 'SameSite=Lax', exchange: setting('sid=(hidden); SameSite=Lax; Path=/') },
    { name: 'no SameSite', exchange: setting('sid=(hidden)') },
    { name: 'SameSite=None without Secure', exchange: setting('sid=(hidden); SameSite=None') },
    {
      name: 'a request without credentials',
      exchange: setting('sid=(hidden); SameSite=None; Secure', { access: null }),
    },
  ],
  counterExamples: [
    { name: 'a cookie for other sites', exchange: setting('sid=(hidden); SameSite=None; Secure') },
    { name: 'the page is of the same site', exchange: setting('sid=(hidden); SameSite=Lax', { site: 'same-site' }) },
    { name: 'a cookie that ends', exchange: setting('sid=(hidden); Max-Age=0') },
    { name: 'a cookie of the load balancer', exchange: setting('AWSALB=(hidden); Path=/') },
    { name: 'Firefox takes it for SameSite=None', exchange: { ...setting('sid=(hidden)'), ranIn: 'firefox' } },
  ],
});

interface Sent {
  readonly site?: string;
  /** null: the browser says nothing of it. */
  readonly access?: string | null;
}

function setting(cookie: string, { site = 'cross-site', access = 'active' }: Sent = {}) {
  const send: HeaderList = [
    ['Sec-Fetch-Site', site],
    ['Sec-Fetch-Mode', 'cors'],
    ...(access === null ? [] : [['Sec-Fetch-Storage-Access', access] as const]),
  ];
  const headers: HeaderList = [...named, ['Access-Control-Allow-Credentials', 'true'], ['Set-Cookie', cookie]];
  return exchange({ send, response: answer(200, headers), error: null });
}
