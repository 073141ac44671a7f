import { hostOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { originOf } from '../../cors/origin.ts';
import { redirectFacts } from './redirect.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact } from '../fit.ts';

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
    return exact([text`${hostOf(from.url)} redirected to ${context.address}`, ...redirectFacts(context)]);
  },
  title: ({ host, exchange, hop }) =>
    text`A redirect bypasses the proxy ${hostOf(exchange.hops[hop - 1]?.url ?? '')} and goes to ${host}`,
  why: ({ host, origin }) =>
    text`The proxy forwards requests, but the app behind it redirects to its own host. The browser then sends the request to ${host} with ${`Origin: ${origin}`}, which isn't allowed there.`,
  responsible: 'server',
  act: ({ host }) =>
    text`Redirect to a path without a host in the app, or rewrite the redirect in the proxy (in Vite, ${'autoRewrite: true'}), so that requests don't go to ${host}.`,
});

function isLocal(url: string): boolean {
  return URL.canParse(url) && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
}

function sameHost(a: string, b: string): boolean {
  return hostOf(a) === hostOf(b);
}
