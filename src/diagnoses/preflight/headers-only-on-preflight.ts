import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import { facts } from '../evidence.ts';
import { keptPreflight } from '../caches/cached-preflight.ts';
import { isBareSuccess } from '../error-responses/status-error.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact, plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'headers-only-on-preflight',
  stage: 'partly-configured',
  fits: (context) => {
    const kept = keptPreflight(context);
    if (isBareSuccess(context) && kept?.refused && !kept.allowed) {
      return plausible([
        text`${kept.age} seconds before, a preflight for this URL allowed the page, and the response after it didn't`,
        ...facts(context),
      ]);
    }
    const preflight = context.exchange.hops[context.hop]?.preflight?.response?.headers ?? [];
    const value = get(preflight, 'Access-Control-Allow-Origin');
    if (!isBareSuccess(context) || context.phase !== 'response' || value === null) return null;
    return exact([text`the preflight had ${`Access-Control-Allow-Origin: ${value}`}`, ...facts(context)]);
  },
  alike: [
    {
      of: ['stale-preflight-permission'],
      when: (context) => keptPreflight(context)?.allowed !== true,
      or: ({ method }) => text`the server sends the headers only on ${'OPTIONS'}, never on the response to ${method}`,
      check: ({ method }) =>
        text`Select ${'Disable cache'} in the Network panel and repeat the request. If the preflight is blocked, the server has changed; if it passes, only the ${method} response lacks the headers.`,
    },
  ],
  title: ({ method, status }) => text`The preflight passes, but the ${method} response (${status}) has no CORS headers`,
  why: ({ method }) =>
    text`The browser checks both responses. The server processed the ${method}, but the browser blocked the response.`,
  responsible: 'server',
  act: ({ method, origin }) =>
    text`Send ${`Access-Control-Allow-Origin: ${origin}`} and ${'Vary: Origin'} with the ${method} response too.`,
});
