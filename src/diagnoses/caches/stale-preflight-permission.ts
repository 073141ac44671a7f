import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { keptPreflight, wentByKept } from './cached-preflight.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { plausible, exact } from '../fit.ts';

export default defineDiagnosis({
  id: 'stale-preflight-permission',
  stage: 'preflight-cache',
  fits: (context) => {
    const { refusal, method, cors } = context;
    if (!wentByKept(context) || !refusals.has(refusal?.kind ?? '')) return null;
    const none = text`${method} needs a preflight, and none was seen: the browser used a cached one`;
    const kept = keptPreflight(context);
    if (kept?.allowed) {
      const { age, preflight } = kept;
      return exact([
        none,
        text`${age} seconds before, a preflight for this URL allowed the page, for ${preflight.keptFor} seconds`,
        text`an earlier response to the same ${method} allowed the page`,
        ...facts(context),
      ]);
    }
    // Where the log shows nothing of before, a layer that refuses and a header that differs say more than a guess.
    if (refusal?.kind !== 'no-allow-origin' || cors?.ran === 'ran-and-refused' || kept?.refused) return null;
    return plausible([none, ...facts(context)]);
  },
  title: (context) =>
    keptPreflight(context)?.allowed
      ? text`${context.host} no longer allows ${context.origin}, but a cached preflight did`
      : text`The ${context.method} was sent because of a cached preflight for ${context.host}`,
  why: (context) => {
    const { host, method, origin, status } = context;
    const kept = keptPreflight(context);
    return kept?.allowed
      ? text`The server's CORS configuration changed. The browser still used the preflight from ${kept.age} seconds before, so ${host} processed the ${method}. Its response (${status}) doesn't allow ${origin}.`
      : text`The browser sent no preflight, because an earlier one is still cached. So ${host} processed the ${method}, and its response (${status}) doesn't allow ${origin}.`;
  },
  responsible: 'server',
  act: (context) => {
    const { address, method, refusal } = context;
    const headers = refusal === null ? [] : sendAllowOrigin(refusal);
    const kept = keptPreflight(context);
    const left = kept === null ? null : Math.max(1, kept.preflight.keptFor - kept.age);
    const until =
      left === null ? text`once the cached one expires` : text`in ${left} ${[left === 1 ? 'second' : 'seconds']}`;
    return text`On the response to ${`${method} ${address}`}, ${headers}. The browser sends a new preflight ${until}, or immediately with ${'Disable cache'} selected.`;
  },
});

const refusals: ReadonlySet<string> = new Set(['no-allow-origin', 'origin-not-allowed', 'credentials-not-allowed']);
