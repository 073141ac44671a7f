import { answer, exchange } from '../causes/example.ts';
import { text } from '../causes/text.ts';
import { defineRootCause } from './root-cause.ts';
import { withoutAnswer } from './told-by.ts';

export default defineRootCause({
  id: 'redirect-stopped-by-policy',
  matches: (context) => {
    const { refusal, exchange, hop, url } = context;
    const from = exchange.hops[hop - 1];
    const before = from?.url;
    // Chromium 156: after a redirect that a policy of the page stops, the target is never sent and ends as aborted.
    if (refusal?.kind !== 'aborted' || before === undefined || exchange.hops[hop]?.requestHeaders !== null) return null;
    const toHttp = url.startsWith('http:') && (exchange.initiator ?? '').startsWith('https:');
    return {
      confidence: toHttp ? 'likely' : 'possible',
      evidence: [...withoutAnswer(context), text`${before.replace(/[?#].*$/s, '')} redirected there first`],
      unsure: {
        or: text`the page asked for ${"redirect: 'error'"} or ${"'manual'"}, or aborted the request at that moment`,
        findOut: text`The console names the policy: it says ${'Content Security Policy'} or ${'Mixed Content'}. If it says neither, look at the options of the request.`,
      },
    };
  },
  title: ({ host, url, exchange }) =>
    isMixed(url, exchange.initiator)
      ? text`A redirect led to unencrypted ${host}, which an encrypted page may not call`
      : text`A rule of the page itself stops the redirect to ${host}`,
  why: ({ url, exchange }) =>
    isMixed(url, exchange.initiator)
      ? text`A page on https may load nothing over http, and the browser stopped there before it sent anything. Often an app behind a proxy does not know that it is reached by https.`
      : text`The first address was allowed and its target is not: ${'Content-Security-Policy'} of the page counts for every redirect too. Nothing was sent to the target.`,
  responsible: ({ url, exchange }) => (isMixed(url, exchange.initiator) ? 'server' : 'page'),
  act: ({ host, url, exchange }) =>
    isMixed(url, exchange.initiator)
      ? text`Let the server redirect to ${'https://'}: behind a proxy it has to trust ${'X-Forwarded-Proto'}. Or call the final https address from the page.`
      : text`Add ${host} to ${'connect-src'} of the page's ${'Content-Security-Policy'}, or call an address that does not redirect.`,
  examples: [
    {
      name: 'the target is not in connect-src',
      exchange: exchange({
        response: answer(302, [
          ['Access-Control-Allow-Origin', '*'],
          ['Location', 'https://files.example/7'],
        ]),
        then: [{ url: 'https://files.example/7', preflight: answer(204) }].map(({ url }) => ({ url })),
        error: 'net::ERR_ABORTED',
      }),
    },
  ],
});

function isMixed(url: string, page: string | null): boolean {
  return url.startsWith('http:') && (page ?? '').startsWith('https:');
}
