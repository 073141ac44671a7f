import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'extension-changes-origin',
  stage: 'extension',
  fits: (context) => {
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
});

/** The Origin header at the first hop, where it is neither the page's nor `null`. */
function changed({ exchange }: Context): string | null {
  const { initiator, hops } = exchange;
  const sent = get(hops[0].requestHeaders ?? hops[0].preflight?.requestHeaders ?? [], 'Origin');
  if (initiator === null || initiator === 'null' || sent === null || sent === 'null') return null;
  return sent === initiator ? null : sent;
}
