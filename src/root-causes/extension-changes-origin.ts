import { answer, exchange } from '../causes/example.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import { defineRootCause } from './root-cause.ts';
import type { Context } from './context.ts';

export default defineRootCause({
  id: 'extension-changes-origin',
  matches: (context) => {
    const sent = changed(context);
    if (sent === null || context.refusal === null) return null;
    return {
      confidence: 'likely',
      evidence: [text`the page is ${context.exchange.initiator ?? ''}, and the request says ${`Origin: ${sent}`}`],
    };
  },
  title: (context) => text`Another extension changes the page's name to ${changed(context) ?? ''}`,
  why: ({ exchange }) =>
    text`The request says another ${'Origin'} than the page's own, which only an extension can do. The server answers to that name, and the browser still compares with ${exchange.initiator ?? ''}.`,
  responsible: 'extension',
  act: () => text`Switch off extensions that promise to unblock or to change CORS, and try again.`,
  examples: [
    {
      name: 'an unblocker writes an origin of its own',
      exchange: forged(),
    },
  ],
});

/** The Origin header at the first hop, where it is neither the page's nor `null`. */
function changed({ exchange }: Context): string | null {
  const { initiator, hops } = exchange;
  const sent = get(hops[0].requestHeaders ?? hops[0].preflight?.requestHeaders ?? [], 'Origin');
  if (initiator === null || initiator === 'null' || sent === null || sent === 'null') return null;
  return sent === initiator ? null : sent;
}

function forged() {
  const one = exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'http://evil.example']]) });
  const [first] = one.hops;
  return { ...one, hops: [{ ...first, requestHeaders: [['Origin', 'http://evil.example'] as const] }] as const };
}
