import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'extension-changes-origin',
  stage: 'extension',
  fits: (context) => {
    const sent = changed(context);
    if (sent === null || context.refusal === null) return null;
    return plausible([
      text`the page's origin is ${context.exchange.initiator ?? ''}, and the request has ${`Origin: ${sent}`}`,
    ]);
  },
  title: (context) => text`Another extension changes the request's ${'Origin'} to ${changed(context) ?? ''}`,
  why: ({ exchange }) =>
    text`Only an extension can change this header. The server allows the changed origin, but the browser compares with ${exchange.initiator ?? ''}.`,
  responsible: 'extension',
  act: () => text`Turn off extensions that unblock or change CORS, and try again.`,
});

/** The Origin header at the first hop, where it is neither the page's nor `null`. */
function changed({ exchange }: Context): string | null {
  const { initiator, hops } = exchange;
  const sent = get(hops[0].requestHeaders ?? hops[0].preflight?.requestHeaders ?? [], 'Origin');
  if (initiator === null || initiator === 'null' || sent === null || sent === 'null') return null;
  return sent === initiator ? null : sent;
}
