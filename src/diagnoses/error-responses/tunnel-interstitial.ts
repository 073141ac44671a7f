import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { facts, sent } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact } from '../fit.ts';

export default defineDiagnosis({
  id: 'tunnel-interstitial',
  stage: 'interstitial',
  fits: (context) => {
    const { refusal, layers, headers } = context;
    if (refusal?.kind !== 'no-allow-origin' && refusal?.kind !== 'preflight-redirected') return null;
    const tunnel = layers.find(({ layer }) => layer === 'tunnel');
    if (tunnel === undefined) return null;
    const marked = get(headers, 'ngrok-error-code') !== null;
    return marked ? exact([...facts(context), ...sent(context, 'ngrok-error-code')]) : null;
  },
  alike: [
    {
      of: ['cors-never-configured'],
      when: ({ layers, headers }) =>
        layers.some(({ layer }) => layer === 'tunnel') && /^text\/html/i.test(get(headers, 'Content-Type') ?? ''),
      or: ({ host }) => text`the tunnel ${host} returned its own page instead of the app's response`,
      check: ({ address }) =>
        text`Open ${address} in a tab: a warning, sign-in or error page of the tunnel shows there.`,
    },
  ],
  title: ({ host, status }) => text`The tunnel ${host} returned its own page (${status})`,
  why: () =>
    text`Instead of forwarding the request, the tunnel returned a warning, sign-in or error page of its own, which has no CORS headers.`,
  // The warning page is for the page to skip; the others say that nothing answers behind the tunnel, or who may come in.
  responsible: ({ headers }) => (isWarning(get(headers, 'ngrok-error-code')) ? 'page' : 'server'),
  act: () =>
    text`With ngrok, send the request header ${'ngrok-skip-browser-warning'} and allow it in the app's CORS settings; with other tunnels, make the port public. If the page is an error, start the app behind the tunnel.`,
  fix: () => [],
});

function isWarning(code: string | null): boolean {
  return code === null || code.startsWith('ERR_NGROK_60');
}
