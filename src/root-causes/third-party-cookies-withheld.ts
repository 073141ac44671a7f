import { answer, exchange } from '../causes/example.ts';
import { text } from '../causes/text.ts';
import { get } from '../cors/headers.ts';
import { facts } from './evidence.ts';
import { isLogin, redirectOf } from './redirect.ts';
import { defineRootCause } from './root-cause.ts';
import { isBareAnswerError } from './status-error.ts';
import type { Context } from './context.ts';

export default defineRootCause({
  id: 'third-party-cookies-withheld',
  matches: (context) => {
    const access = storageAccess(context);
    if (context.phase === 'preflight' || access === null || access === 'active' || context.refusal === null)
      return null;
    const redirect = redirectOf(context);
    const asksLogin = isBareAnswerError(context) && (context.status === 401 || context.status === 403);
    if (!asksLogin && !(redirect !== null && isLogin(redirect))) return null;
    return {
      confidence: 'likely',
      evidence: [text`the browser sent ${`Sec-Fetch-Storage-Access: ${access}`} and no cookie`, ...facts(context)],
    };
  },
  title: ({ host, status }) => text`The browser kept the cookies of ${host} back, so it answered ${status}`,
  why: ({ host }) =>
    text`The page wants to send cookies to another site, and the browser's settings forbid that. So ${host} sees a visitor who is not signed in, and its answer has no CORS headers.`,
  responsible: 'server',
  act: ({ host }) =>
    text`Bring page and ${host} under one site (${'app.example.com'} and ${'api.example.com'}), or send a token in ${'Authorization'} instead of a cookie. ${'SameSite=None; Secure'} alone does not help here.`,
  examples: [
    {
      name: 'third-party cookies are blocked',
      exchange: withoutCookies(),
    },
  ],
});

function storageAccess({ exchange, hop }: Context): string | null {
  return get(exchange.hops[hop]?.requestHeaders ?? [], 'Sec-Fetch-Storage-Access');
}

function withoutCookies() {
  return exchange({ send: [['Sec-Fetch-Storage-Access', 'none']], credentials: 'include', response: answer(401) });
}
