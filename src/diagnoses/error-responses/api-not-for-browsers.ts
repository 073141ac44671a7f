import { get } from '../../cors/headers.ts';
import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { hostedApi } from '../hosted-services.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'api-not-for-browsers',
  stage: 'error-writer',
  fits: (context) => {
    if (!isKnown(context) || get(context.headers, 'Access-Control-Allow-Origin') !== null) return null;
    const known = text`${context.host} is known as ${[hostedApi(context)?.title ?? '']}`;
    return plausible([...facts(context), known]);
  },
  title: ({ host, status }) => text`${host} doesn't accept requests from browsers (${status})`,
  why: ({ host }) =>
    text`${host} expects requests from servers: it sends no CORS headers, and its keys would be readable in a page.`,
  responsible: 'page',
  act: ({ host }) => text`Call ${host} from your own server, and that server from the page.`,
});

/** A service that sends no CORS headers at all, and that its error is not about something else. */
function isKnown(context: Context): boolean {
  const { refusal, status } = context;
  if (refusal?.kind !== 'no-allow-origin' && refusal?.kind !== 'preflight-not-ok') return false;
  const service = hostedApi(context);
  return (
    service !== null &&
    service.sendsCors === undefined &&
    service.isFile === undefined &&
    status !== 429 &&
    status < 500
  );
}
