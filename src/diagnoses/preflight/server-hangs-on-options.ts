import { text } from '../../wording/text.ts';
import { withoutAnswer } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'server-hangs-on-options',
  stage: 'redirect-option',
  fits: (context) => {
    const { refusal, exchange, hop } = context;
    const preflight = exchange.hops[hop]?.preflight ?? null;
    // A page that gave up waiting has canceled the request itself; how long the server would have taken is not known.
    if (refusal?.kind !== 'network-error') return null;
    if (preflight === null || preflight.response !== null) return null;
    if (!/TIMED_OUT/.test(refusal.error)) return null;
    const waited = (exchange.end?.at ?? preflight.startedAt) - preflight.startedAt;
    if (waited < 1000) return null;
    return {
      confidence: 'likely',
      evidence: [
        ...withoutAnswer(context),
        text`the preflight waited ${Math.round(waited)} ms for an answer that did not come`,
      ],
    };
  },
  title: ({ host }) => text`${host} never answered the preflight`,
  why: ({ host, method }) =>
    text`The browser asked ${host} with ${'OPTIONS'} whether ${method} is allowed, and waited until it was given up. The request itself was never sent.`,
  responsible: 'server',
  act: ({ host }) =>
    text`Send ${'OPTIONS'} to ${host} with curl and see where it hangs: a handler that never ends the answer, or a firewall that drops the method.`,
});
