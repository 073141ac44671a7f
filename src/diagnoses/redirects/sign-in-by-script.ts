import { parseUrl } from '../../cors/origin.ts';
import { hostOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { navigate } from './navigate.ts';
import { pageAt, startsSignIn } from './pages-for-navigation.ts';
import { plausible } from '../fit.ts';

const refused = new Set([
  'no-allow-origin',
  'preflight-redirected',
  'preflight-not-ok',
  'origin-not-allowed',
  'header-not-allowed',
  'method-not-allowed',
]);

export default defineDiagnosis({
  id: 'sign-in-by-script',
  stage: 'sign-in',
  before: ['cookie-not-sent'],
  fits: (context) => {
    const { refusal, exchange } = context;
    const { url } = exchange.hops[0];
    if (!refused.has(refusal?.kind ?? '') || parseUrl(url)?.origin === exchange.initiator) return null;
    const isPage = startsSignIn(url) || (pageAt(url) === 'payment' && exchange.hops[0].method === 'GET');
    return isPage ? plausible(facts(context)) : null;
  },
  title: ({ exchange }) => text`${bare(exchange.hops[0].url)} needs a navigation, not a request`,
  why: ({ exchange }) =>
    pageAt(exchange.hops[0].url) === 'payment'
      ? text`${hostOf(exchange.hops[0].url)} serves a page that the user has to see. It is made for navigation and has no CORS headers.`
      : text`Signing in starts with a page that the user has to see. It is made for navigation and has no CORS headers.`,
  responsible: 'page',
  act: (context) => navigate(context, bare(context.exchange.hops[0].url)),
  fix: () => [],
});

function bare(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
