import { hostOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { originOf } from '../../cors/origin.ts';
import { redirectFacts } from './redirect.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'redirect-past-the-proxy',
  stage: 'redirect',
  fits: (context) => {
    const from = context.exchange.hops[context.hop - 1];
    if (from === undefined || context.refusal?.kind !== 'no-allow-origin') return null;
    if (!isLocal(from.url) || !isLocal(context.url) || sameHost(from.url, context.url)) return null;
    // Back to the page's own site: nothing was left out on the way there.
    if (originOf(context.url) === context.exchange.initiator) return null;
    // The app behind a development proxy needs no CORS of its own, and has none.
    return {
      confidence: 'likely',
      unsure: {
        or: text`${context.host} is meant to be called, and does not allow a page that calls itself ${'null'} after the redirect`,
        findOut: text`If ${hostOf(from.url)} is a development server with a proxy, it is the redirect; else the page calls ${context.host} at once.`,
      },
      evidence: [text`${hostOf(from.url)} redirected to ${context.address}`, ...redirectFacts(context)],
    };
  },
  title: ({ host, exchange, hop }) =>
    text`A redirect leads past ${hostOf(exchange.hops[hop - 1]?.url ?? '')} straight to ${host}`,
  why: ({ host, origin }) =>
    text`A development proxy hands requests on, but the app behind it redirects to its own address. The browser goes to ${host} itself, says ${`Origin: ${origin}`} there, and that is not allowed.`,
  responsible: 'server',
  act: ({ host }) =>
    text`Let the app redirect to a path without a host, or let the proxy rewrite it (Vite: ${'autoRewrite: true'}), so that nobody is sent to ${host}.`,
});

function isLocal(url: string): boolean {
  return URL.canParse(url) && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
}

function sameHost(a: string, b: string): boolean {
  return hostOf(a) === hostOf(b);
}
