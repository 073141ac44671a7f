import { hostOf } from '../../cors/url-parts.ts';
import { text, type Text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { withoutAnswer } from '../evidence.ts';

export default defineDiagnosis({
  id: 'https-upgrade-failed',
  stage: 'canceled',
  fits: (context) => {
    const { refusal, exchange: one, hop } = context;
    const from = one.changedFrom;
    if (refusal?.kind !== 'network-error' || hop !== 0 || from === undefined || !isUpgrade(from, context.url))
      return null;
    return {
      confidence: 'certain',
      evidence: [
        text`the page requested ${short(from)}, and the browser sent the request to ${short(context.url)}`,
        ...withoutAnswer(context),
      ],
    };
  },
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
