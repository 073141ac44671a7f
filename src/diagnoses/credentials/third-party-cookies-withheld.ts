import { hostOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { asksToSignIn, carries, storageAccess } from '../redirects/sign-in.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'third-party-cookies-withheld',
  stage: 'sign-in',
  fits: (context) => {
    // A login page of another host answers everybody: its cookies are not what was missing.
    if (new Set(context.exchange.hops.map(({ url }) => hostOf(url))).size > 1) return null;
    const access = storageAccess(context);
    if (access === null || access === 'active' || !asksToSignIn(context)) return null;
    // A partitioned cookie goes along all the same.
    if (carries(context, 'Cookie') || carries(context, 'Authorization')) return null;
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
    text`Bring page and ${host} under one site (${'app.example.com'} and ${'api.example.com'}), or send a token in ${'Authorization'} instead of a cookie. A cookie that this page's own requests set may have ${'SameSite=None; Secure; Partitioned'}; without ${'Partitioned'} it does not help here.`,
});
