import { text } from '../../wording/text.ts';
import { withoutAnswer } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { waitsForOptions } from './waits-for-options.ts';
import { plausible } from '../fit.ts';

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
    return plausible([
      ...withoutAnswer(context),
      text`the preflight waited ${Math.round(waited)} ms and got no response`,
    ]);
  },
  alike: [
    {
      of: ['aborted'],
      when: waitsForOptions,
      or: ({ host }) => text`${host} never responds to ${'OPTIONS'}, and the page canceled the request before that`,
      check: ({ host }) => text`Send ${'OPTIONS'} to ${host} with curl. If there is no response, it is the server.`,
    },
  ],
  title: ({ host }) => text`${host} never responded to the preflight`,
  why: ({ host, method }) =>
    text`The browser sent ${'OPTIONS'} to ${host} and waited until the request was canceled. It didn't send the ${method} request.`,
  responsible: 'server',
  act: ({ host }) =>
    text`Send ${'OPTIONS'} to ${host} with curl and find out where it hangs: in a handler that never ends the response, or in a firewall that drops the method.`,
});
