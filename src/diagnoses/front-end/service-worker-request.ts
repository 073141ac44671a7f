import { text } from '../../wording/text.ts';
import { facts, withoutAnswer } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'service-worker-request',
  stage: 'other',
  fits: (context) => {
    const { exchange, refusal, answer } = context;
    // Chromium 156 gives a worker's own requests no tab.
    if (refusal?.kind !== 'unexplained' || exchange.tabId !== -1) return null;
    return plausible([
      text`the request has no tab: a service worker or a shared worker sent it`,
      ...(answer === null ? withoutAnswer(context) : facts(context)),
    ]);
  },
  title: ({ host }) => text`The request of a worker to ${host} failed`,
  why: ({ host }) =>
    text`The response headers from ${host} allow it, so CORS didn't stop it. A service worker can respond in place of the server, fail, or return a response that the page can't read.`,
  responsible: 'page',
  act: ({ host }) =>
    text`Check the service worker's ${'fetch'} handler: how does it handle requests to ${host}, and does it return opaque responses?`,
});
