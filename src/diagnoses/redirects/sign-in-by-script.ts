import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'sign-in-by-script',
  stage: 'sign-in',
  before: ['cookie-not-sent'],
  fits: (context) => {
    const { refusal, exchange } = context;
    const { url, method } = exchange.hops[0];
    const isRefused = refusal?.kind === 'no-allow-origin' || refusal?.kind === 'preflight-redirected';
    if (!isRefused || method !== 'GET' || !URL.canParse(url)) return null;
    const { pathname, searchParams } = new URL(url);
    const isAuthorize =
      /\/(?:authorize|auth|sso|saml2?)\/?$/i.test(pathname) &&
      (searchParams.has('client_id') || searchParams.has('SAMLRequest'));
    return isAuthorize ? { confidence: 'likely', evidence: facts(context) } : null;
  },
  title: ({ exchange }) => text`${exchange.hops[0].url.replace(/[?#].*$/s, '')} needs a navigation, not a request`,
  why: () =>
    text`Signing in starts with a page that the user has to see. It is made for navigation and has no CORS headers.`,
  responsible: 'page',
  act: () => text`Navigate there with ${'window.location'} or in a new window, instead of ${'fetch'}.`,
});
