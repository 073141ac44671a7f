import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import { keptPreflight, wentByKept } from './cached-preflight.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis, type Fit } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'stale-preflight-permission',
  stage: 'preflight-cache',
  fits: (context): Fit | null => {
    const { refusal, host, method, cors } = context;
    if (!wentByKept(context) || !refusals.has(refusal?.kind ?? '')) return null;
    const none = text`${method} needs a preflight, and none was seen: the browser went by a permission that it had kept`;
    const kept = keptPreflight(context);
    if (kept?.allowed) {
      const { age, preflight } = kept;
      return {
        confidence: 'likely',
        evidence: [
          none,
          text`${age} seconds before, a preflight of this address allowed the page, for ${preflight.keptFor} seconds`,
          text`an answer to the same ${method} allowed the page before`,
          ...facts(context),
        ],
        unsure: {
          or: text`only some of the servers behind ${host} send the headers`,
          findOut: text`Tick ${'Disable cache'} in the Network panel and send it some times. If it passes now and then, it is one of several servers.`,
        },
      };
    }
    // Where the log shows nothing of before, a layer that refuses and a header that differs say more than a guess.
    if (refusal?.kind !== 'no-allow-origin' || cors?.ran === 'ran-and-refused' || kept?.refused) return null;
    return { confidence: 'possible', evidence: [none, ...facts(context)], unsure: alone(context) };
  },
  title: (context) =>
    keptPreflight(context)?.allowed
      ? text`${context.host} no longer allows ${context.origin}, an older preflight did`
      : text`${context.method} went out by an older permission of ${context.host}`,
  why: (context) => {
    const { host, method, origin, status } = context;
    const kept = keptPreflight(context);
    return kept?.allowed
      ? text`The server changed since. The browser still goes by the permission of ${kept.age} seconds before and asks no more, so ${host} carried out the ${method}. Its answer (${status}) does not allow ${origin}.`
      : text`The browser did not ask first, because an earlier preflight still counts. So ${host} carried out the ${method}, and its answer (${status}) does not allow ${origin}.`;
  },
  responsible: 'server',
  act: (context) => {
    const { address, method, refusal } = context;
    const headers = refusal === null ? [] : sendAllowOrigin(refusal);
    const kept = keptPreflight(context);
    const left = kept === null ? null : Math.max(1, kept.preflight.keptFor - kept.age);
    const until =
      left === null ? text`once the permission ran out` : text`in ${left} ${[left === 1 ? 'second' : 'seconds']}`;
    return text`On the answer to ${`${method} ${address}`}, ${headers}. The browser asks again ${until}, or at once with ${'Disable cache'} ticked.`;
  },
});

const refusals: ReadonlySet<string> = new Set(['no-allow-origin', 'origin-not-allowed', 'credentials-not-allowed']);

function alone({ method }: Context) {
  return {
    or: text`the server sends the headers on ${'OPTIONS'} alone, and never did on the answer to ${method}`,
    findOut: text`Tick ${'Disable cache'} in the Network panel and send it again. If the preflight is refused, the server has changed; if it passes, only the answer lacks the headers.`,
  };
}
