import { hostOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { asksToSignIn, carries, storageAccess } from '../redirects/sign-in.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

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
    return plausible([
      text`the browser sent ${`Sec-Fetch-Storage-Access: ${access}`} and no cookie`,
      ...facts(context),
    ]);
  },
  title: ({ host, status }) => text`The browser blocked third-party cookies, so ${host} returned ${status}`,
  why: ({ host }) =>
    text`The request includes credentials, but the browser blocks cookies to another site. ${host} saw a signed-out user, and its response has no CORS headers.`,
  responsible: 'server',
  act: ({ host }) =>
    text`Serve the page and ${host} from one site (such as ${'app.example.com'} and ${'api.example.com'}). Or send a token in ${'Authorization'} instead of a cookie, or set the cookie from this page's requests with ${'SameSite=None; Secure; Partitioned'}.`,
});
