import { answer, exchange, type Spec } from '../causes/example.ts';
import { sendAllowOrigin } from '../wording/phrases.ts';
import { text } from '../wording/text.ts';
import type { Exchange, HopResponse } from '../cors/exchange.ts';
import { facts } from './evidence.ts';
import { keptPreflight, wentByKept } from './kept-preflight.ts';
import { defineRootCause, type Match } from './root-cause.ts';
import type { Context } from './context.ts';

export default defineRootCause({
  id: 'stale-preflight-permission',
  matches: (context): Match | null => {
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
  examples: [
    {
      name: 'CORS was taken away a minute after the preflight',
      exchange: sentLater(answer(200)),
      history: [before()],
    },
    {
      name: 'another origin is allowed since',
      exchange: sentLater(answer(200, [['Access-Control-Allow-Origin', 'https://partner.example.net']])),
      history: [before()],
    },
    { name: 'the preflight was before the log began', exchange: sentLater(answer(200)) },
  ],
});

const refusals: ReadonlySet<string> = new Set(['no-allow-origin', 'origin-not-allowed', 'credentials-not-allowed']);

function alone({ method }: Context) {
  return {
    or: text`the server sends the headers on ${'OPTIONS'} alone, and never did on the answer to ${method}`,
    findOut: text`Tick ${'Disable cache'} in the Network panel and send it again. If the preflight is refused, the server has changed; if it passes, only the answer lacks the headers.`,
  };
}

function put(spec: Spec): Exchange {
  return exchange({ method: 'PUT', credentials: 'same-origin', ...spec });
}

/** A PUT without a preflight, one minute after the others. */
function sentLater(response: HopResponse): Exchange {
  const one = put({ response });
  return { ...one, id: 'later', startedAt: one.startedAt + 60_000 };
}

function before(): Exchange {
  const allow = [['Access-Control-Allow-Origin', 'https://app.example']] as const;
  return put({
    preflight: answer(204, [...allow, ['Access-Control-Allow-Methods', 'PUT'], ['Access-Control-Max-Age', '600']]),
    response: answer(200, allow),
    error: null,
  });
}
