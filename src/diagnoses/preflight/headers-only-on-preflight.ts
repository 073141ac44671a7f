import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { facts } from '../evidence.ts';
import { keptPreflight } from '../caches/cached-preflight.ts';
import { isBareSuccess } from '../error-responses/status-error.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'headers-only-on-preflight',
  stage: 'partly-configured',
  fits: (context) => {
    const kept = keptPreflight(context);
    if (isBareSuccess(context) && kept?.refused && !kept.allowed) {
      return {
        confidence: 'likely',
        evidence: [
          text`${kept.age} seconds before, a preflight of this address allowed the page, and the answer behind it did not`,
          ...facts(context),
        ],
      };
    }
    const preflight = context.exchange.hops[context.hop]?.preflight?.response?.headers ?? [];
    const value = get(preflight, 'Access-Control-Allow-Origin');
    if (!isBareSuccess(context) || context.phase !== 'response' || value === null) return null;
    return {
      confidence: 'certain',
      evidence: [text`the preflight had ${`Access-Control-Allow-Origin: ${value}`}`, ...facts(context)],
    };
  },
  title: ({ method, status }) => text`CORS is set up for ${'OPTIONS'} alone: ${method} answered ${status} without`,
  why: ({ method }) =>
    text`The browser looks twice: at the preflight, and at the answer to ${method} itself. The ${method} was carried out, but the page may not read what came back.`,
  responsible: 'server',
  act: ({ method, origin }) =>
    text`Send ${`Access-Control-Allow-Origin: ${origin}`} and ${'Vary: Origin'} on the answer to ${method} too.`,
});
