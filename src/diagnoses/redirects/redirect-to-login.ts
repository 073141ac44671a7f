import { text, type Text } from '../../wording/text.ts';
import { hostOf, pathOf } from '../../cors/url-parts.ts';
import { redirectFacts } from './redirect.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { isManifest } from '../element-request.ts';
import { prefetcherOf } from '../front-end/page-framework.ts';
import { byLibrary, navigate } from './navigate.ts';
import { pageRedirect, type PageRedirect } from './page-redirect.ts';
import { isElsewhere } from './redirect-shape.ts';
import { carriesAt } from './sign-in.ts';
import { exact } from '../fit.ts';

export default defineDiagnosis({
  id: 'redirect-to-login',
  stage: 'redirect-to-sign-in',
  fits: (context) =>
    pageRedirect(context)?.kind === 'sign-in'
      ? exact([redirected(at(context)), ...byLibrary(context), ...redirectFacts(context)])
      : null,
  title: (context) => {
    const { from, to } = at(context);
    return lacksCookies(context)
      ? text`The manifest ${pathOf(from)} was redirected to sign in: ${to}`
      : text`${hostOf(from)} redirected to a sign-in page: ${to}`;
  },
  why: (context) => {
    if (lacksCookies(context))
      return text`Browsers request a manifest without cookies, so ${hostOf(at(context).from)} treats the request as signed out, even if the user is signed in.`;
    return isOthers(context)
      ? text`Signing in needs a navigation: the user has to see the page at ${hostOf(at(context).to)}. It has no CORS headers, so a script can't load it.`
      : text`The session has expired or was never there, and the sign-in page is made for navigation: it has no CORS headers, so the browser reports a CORS error.`;
  },
  responsible: (context) => {
    if (lacksCookies(context) || isOthers(context)) return 'page';
    return context.layers.some(({ layer }) => layer === 'auth') ? 'auth' : 'server';
  },
  act: (context) => {
    if (lacksCookies(context))
      return text`Add ${'crossorigin="use-credentials"'} to ${'<link rel="manifest">'}, so that the browser sends cookies with it.`;
    const { from } = at(context);
    return isOthers(context)
      ? text`${navigate(context, from)} For API requests, have ${hostOf(from)} return 401 with CORS headers instead of redirecting.`
      : text`On ${hostOf(from)}, return 401 with CORS headers to requests from scripts instead of a redirect, and navigate to the sign-in page from the page's code. Until then, sign in again.`;
  },
});

const nowhere: PageRedirect = { from: '', to: '', kind: 'sign-in', hop: 0 };

function at(context: Context): PageRedirect {
  return pageRedirect(context) ?? nowhere;
}

function redirected({ from, to }: PageRedirect): Text {
  return text`${from} redirected to ${to}`;
}

/** The sign-in page is another host's: of a service, or of everything that belongs together. */
function isOthers(context: Context): boolean {
  const { from, to } = at(context);
  return isElsewhere(from, to);
}

function lacksCookies(context: Context): boolean {
  return (
    isManifest(context) && !carriesAt(context, at(context).hop, 'Cookie') && prefetcherOf(context.exchange) === null
  );
}
