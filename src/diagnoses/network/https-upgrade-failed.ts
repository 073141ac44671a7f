import { hostOf } from '../../cors/url-parts.ts';
import { text, type Text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { withoutAnswer } from '../evidence.ts';
import { exact } from '../fit.ts';

export default defineDiagnosis({
  id: 'https-upgrade-failed',
  stage: 'canceled',
  fits: (context) => {
    const { refusal, exchange: one, hop } = context;
    const from = one.changedFrom;
    if (refusal?.kind !== 'network-error' || hop !== 0 || from === undefined || !isUpgrade(from, context.url))
      return null;
    return exact([
      text`the page requested ${short(from)}, and the browser sent the request to ${short(context.url)}`,
      ...withoutAnswer(context),
    ]);
  },
  alike: [
    {
      of: ['wrong-protocol'],
      when: mayBeUpgraded,
      or: ({ url }) =>
        text`the page already calls ${url.replace(/^https:/, 'http:').replace(/[?#].*$/s, '')}, and ${'upgrade-insecure-requests'} in its ${'Content-Security-Policy'} changes that to ${'https:'}`,
      check: () =>
        text`Look for ${'upgrade-insecure-requests'} in the response headers of the page and in its ${'<meta>'} elements. If it is there, remove it.`,
    },
  ],
  title: ({ host }) => text`The browser switched to HTTPS, which ${host} doesn't serve`,
  why: ({ exchange: one, refusal }) =>
    text`The page requested ${short(one.changedFrom ?? '')}. HTTPS-Only Mode, ${'upgrade-insecure-requests'} in the page's ${'Content-Security-Policy'} or HSTS changed it to ${'https:'}, and that failed${named(refusal?.kind === 'network-error' ? refusal.error : '')}.`,
  responsible: 'server',
  act: ({ host }) =>
    text`Serve ${host} over HTTPS. Or, to test, turn off HTTPS-Only Mode for this site, and remove ${'upgrade-insecure-requests'} from the page's ${'Content-Security-Policy'}.`,
});

function named(error: string): Text {
  return error === '' ? [] : text` (${error})`;
}

/** Whether the browser changed no more than the scheme. */
function isUpgrade(from: string, to: string): boolean {
  return from.startsWith('http:') && to.startsWith('https:') && nameOf(from) === nameOf(to);
}

function nameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : hostOf(url);
}

function short(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/**
 * `upgrade-insecure-requests` of the page makes https out of http before anything is told (Chromium 156): a request to https
 * may be one that the page makes to http. Firefox tells the change. An encrypted page could not call http at all.
 */
function mayBeUpgraded({ exchange, refusal, url, hop }: Context): boolean {
  const isPlainPage = exchange.initiator?.startsWith('http:') === true;
  if (refusal?.kind !== 'network-error' || exchange.ranIn === 'firefox' || !isPlainPage) return false;
  return url.startsWith('https:') && hop === 0 && !/INVALID_HTTP_RESPONSE/.test(refusal.error);
}
