import { text } from '../../wording/text.ts';
import { facts, withoutAnswer } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'service-worker-request',
  stage: 'other',
  fits: (context) => {
    const { exchange, refusal, answer } = context;
    // Chromium 156 gives a worker's own requests no tab.
    if (refusal?.kind !== 'unexplained' || exchange.tabId !== -1) return null;
    return {
      confidence: 'possible',
      evidence: [
        text`the request has no tab: a service worker or a shared worker made it`,
        ...(answer === null ? withoutAnswer(context) : facts(context)),
      ],
      unsure: {
        or: text`an extension changed the headers on the way`,
        findOut: text`In the Application panel, tick ${'Bypass for network'} under service workers and load the page again: if it passes, it is the worker.`,
      },
    };
  },
  title: ({ host }) => text`A worker of the page made the request to ${host}, and failed`,
  why: ({ host }) =>
    text`The headers of ${host} allow it, so CORS is not what stopped it. A service worker can answer in place of the server, refuse, or hand on an answer that the page may not read.`,
  responsible: 'page',
  act: ({ host }) =>
    text`Look into the handler for ${'fetch'} of the service worker: what does it do with requests to ${host}, and does it hand on answers made without CORS?`,
});
