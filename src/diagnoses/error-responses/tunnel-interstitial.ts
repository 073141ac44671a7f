import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { facts, sent } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'tunnel-interstitial',
  stage: 'interstitial',
  fits: (context) => {
    const { refusal, layers, headers } = context;
    if (refusal?.kind !== 'no-allow-origin' && refusal?.kind !== 'preflight-redirected') return null;
    const tunnel = layers.find(({ layer }) => layer === 'tunnel');
    if (tunnel === undefined) return null;
    const isPage = /^text\/html/i.test(get(headers, 'Content-Type') ?? '') || refusal.kind === 'preflight-redirected';
    const marked = get(headers, 'ngrok-error-code') !== null;
    if (!isPage && !marked) return null;
    const confidence = marked ? 'certain' : 'possible';
    return { confidence, evidence: [...facts(context), ...sent(context, 'ngrok-error-code')] };
  },
  title: ({ host, status }) => text`The tunnel ${host} answered with its own page, ${status}`,
  why: () =>
    text`The tunnel shows a page of its own to browsers, a warning, a login or an error, instead of handing the request on. That page has no CORS headers.`,
  // The warning page is for the page to skip; the others say that nothing answers behind the tunnel, or who may come in.
  responsible: ({ headers }) => (isWarning(get(headers, 'ngrok-error-code')) ? 'page' : 'server'),
  act: () =>
    text`With ngrok, send the request header ${'ngrok-skip-browser-warning'} and allow it in CORS; elsewhere make the port public. If the page is an error, start the app behind the tunnel.`,
});

function isWarning(code: string | null): boolean {
  return code === null || code.startsWith('ERR_NGROK_60');
}
