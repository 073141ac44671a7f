import { pathOf } from '../causes/answer.ts';
import { answer, exchange } from '../causes/example.ts';
import type { Responsible } from '../causes/cause.ts';
import { sendAllowOrigin } from '../causes/phrases.ts';
import { text, type Text } from '../causes/text.ts';
import { maybeCopy } from './browser-copy.ts';
import { corsSays, facts, sent } from './evidence.ts';
import { defineRootCause, type Match, type Unsure } from './root-cause.ts';
import { appSeen, inFrontOf } from './who.ts';
import type { Context } from './context.ts';

export default defineRootCause({
  id: 'cors-never-configured',
  matches: (context): Match | null => {
    const { refusal, status, phase, cors } = context;
    if (refusal?.kind !== 'no-allow-origin') return null;
    if (status >= 400 && !(phase === 'preflight' && [400, 404, 405, 501].includes(status))) return null;
    const evidence = [...facts(context), ...corsSays(context), ...sent(context, 'Allow'), ...noneElsewhere(context)];
    if (cors?.ran === 'did-not-run' && proxy(context) === null) {
      const copy = maybeCopy(context);
      if (copy !== null) return { confidence: 'likely', evidence, unsure: copy };
      // One answer says nothing of other paths and other origins.
      return noneElsewhere(context).length > 0
        ? { confidence: 'likely', evidence }
        : { confidence: 'likely', evidence, unsure: elsewhere(context) };
    }
    return {
      confidence: 'possible',
      evidence,
      unsure:
        proxy(context) === null
          ? {
              or: text`CORS is set up, and its list of origins lacks ${context.origin}`,
              findOut: text`Ask ${context.host} with curl and an origin that is surely on the list: if that answer has CORS headers, the list is what is missing.`,
            }
          : {
              or: text`the app sends the headers, and something on the way drops them or ${'Origin'}`,
              findOut: text`Ask the app directly, past what stands in front of it, with ${`Origin: ${context.origin}`}.`,
            },
    };
  },
  title: (context) => {
    const { host, phase, status } = context;
    const [front, app] = [proxy(context), appSeen(context)];
    if (front !== null && app !== null)
      return text`Neither ${[front.title]} nor ${[app.title]} behind it sends CORS headers`;
    if (phase === 'preflight') return text`CORS is not set up on ${host}: ${'OPTIONS'} got a bare ${status}`;
    return isTag(context)
      ? text`${host} serves this ${[context.exchange.type]} without CORS headers`
      : text`CORS is not set up on ${host} for this address`;
  },
  why: (context) =>
    isTag(context)
      ? text`A tag with ${'crossorigin'}, a module and a style sheet's font are fetched with CORS, even where the file is public. The answer came, but without a header that lets ${context.origin} use it.`
      : text`The answer came as if there were no other sites: nothing in it speaks of CORS. The browser then keeps it from ${context.origin}; tools outside of a browser do not ask for such headers.`,
  responsible: (context): Responsible => {
    if (proxy(context) !== null) return 'proxy';
    // Files that tags load from elsewhere are the business of whoever hosts them.
    return isHosted(context) ? 'cdn' : 'server';
  },
  act: (context): Text => {
    const { refusal, address } = context;
    const front = proxy(context);
    const headers = refusal === null ? [] : sendAllowOrigin(refusal);
    if (front !== null)
      return text`Decide on one place, ${[front.title]} or the app, and there ${headers} on ${address}.`;
    return text`Switch CORS on for ${address}: ${headers}. Most frameworks have a middleware for it; it must see ${'OPTIONS'} too.`;
  },
  examples: [
    {
      name: 'a server without CORS',
      exchange: exchange({ response: answer(200, [['Content-Type', 'application/json']]) }),
    },
    {
      name: 'Express answers OPTIONS alone',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(200, [
          ['X-Powered-By', 'Express'],
          ['Allow', 'GET, HEAD, PUT'],
        ]),
      }),
    },
  ],
});

/** What stands before the app that signed the answer and could send the headers itself; a CDN hands on what it gets. */
function proxy(context: Context) {
  const front = appSeen(context) === null ? null : inFrontOf(context);
  return front !== null && ['web-server', 'proxy', 'gateway'].includes(front.layer) ? front : null;
}

function isTag({ exchange }: Context): boolean {
  return ['script', 'stylesheet', 'font', 'image', 'media'].includes(exchange.type);
}

function isHosted(context: Context): boolean {
  return ['script', 'stylesheet'].includes(context.exchange.type) && appSeen(context) === null;
}

function elsewhere({ host, origin, phase, url }: Context): Unsure {
  const without: Text = phase === 'preflight' ? text` or for ${'OPTIONS'}` : [];
  return {
    or: text`${host} has CORS set up, and not for ${origin}, for the path ${pathOf(url)}${without}`,
    findOut: text`Search its code and configuration for ${'Access-Control-Allow-Origin'} and for a CORS middleware. If there is one, compare its list of origins and its paths with this request.`,
  };
}

/** Nobody on this host sends CORS headers: that is more than one answer without them. */
function noneElsewhere({ others, host }: Context): readonly Text[] {
  if (others.length === 0 || others.some(({ allowOrigin }) => allowOrigin !== null)) return [];
  return [
    text`${others.length} other ${[others.length === 1 ? 'answer' : 'answers']} of ${host} had no CORS headers either`,
  ];
}
