import { text } from '../../wording/text.ts';
import { hostOf } from '../../cors/url-parts.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact, plausible } from '../fit.ts';
import { byLibrary, navigate } from './navigate.ts';
import { pageRedirect, type PageRedirect } from './page-redirect.ts';
import { redirectFacts } from './redirect.ts';
import { requestRedirect } from './request-redirect.ts';
import { callTarget } from './redirect-target.ts';

const bare = requestRedirect({
  id: 'redirect-without-cors',
  stage: 'redirect-else',
  explains: ['no-allow-origin'],
  when: ({ phase }) => phase === 'redirect',
  shape: null,
  title: ({ status, host }, { to }) => text`${host} redirects (${status}) to ${to}, without CORS headers`,
  because: ['The server redirects this URL.'],
  fix: ({ refusal }) => allowOrigin(refusal),
  otherwise: ({ refusal }) => callTarget(refusal),
});

/** Either the redirect itself was refused, or it was followed to a page that is made for people. */
export default defineDiagnosis({
  id: 'redirect-without-cors',
  stage: 'redirect-else',
  explains: ['no-allow-origin'],
  when: ({ phase }) => phase === 'redirect',
  fits: (context) => {
    const page = toPage(context);
    if (page === null) return bare.fits?.(context) ?? null;
    const { from, to, kind } = page;
    const evidence = [text`${from} redirected to ${to}`, ...byLibrary(context), ...redirectFacts(context)];
    return kind === 'payment' ? exact(evidence) : plausible(evidence);
  },
  title: (context) => {
    const page = toPage(context);
    if (page === null) return bare.title(context);
    return page.kind === 'payment'
      ? text`${hostOf(page.from)} redirected to a payment page: ${page.to}`
      : text`${hostOf(page.from)} redirected to a page on ${hostOf(page.to)}`;
  },
  why: (context) => {
    const page = toPage(context);
    return page === null
      ? bare.why(context)
      : text`${page.to} is made for navigation and has no CORS headers, so a script can't load it. The user has to see the page.`;
  },
  responsible: (context) => (toPage(context) === null ? bare.responsible(context) : 'page'),
  act: (context) => {
    const page = toPage(context);
    return page === null
      ? bare.act(context)
      : text`${navigate(context, page.from)} Or have ${hostOf(page.from)} return the URL in the response body, and set ${'window.location'} to it.`;
  },
  fix: (context) => (toPage(context) === null ? bare.fix(context) : []),
  otherwise: (context) => (toPage(context) === null ? bare.otherwise(context) : []),
});

function toPage(context: Context): PageRedirect | null {
  const page = pageRedirect(context);
  return page !== null && (page.kind === 'payment' || page.kind === 'page') ? page : null;
}
