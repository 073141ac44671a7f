import { pathOf } from '../../cors/url-parts.ts';
import { type Responsible, defineDiagnosis, type Fit, type Alternative } from '../diagnosis.ts';
import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text, type Text } from '../../wording/text.ts';
import { maybeCopy } from '../caches/browser-copy.ts';
import { corsSays, facts, sent } from '../evidence.ts';
import { noSuchAddress } from '../error-responses/no-such-address.ts';
import { hostsFile, isTag, usesOfCors, whyFetchedWithCors } from '../element-request.ts';
import { appSeen, proxyOfApp } from '../responsible-party.ts';
import type { Context } from '../context.ts';

export default defineDiagnosis({
  id: 'cors-never-configured',
  stage: 'not-configured',
  fits: (context): Fit | null => {
    const { refusal, status, phase, cors } = context;
    if (refusal?.kind !== 'no-allow-origin') return null;
    if (status >= 400 && !(phase === 'preflight' && [404, 405, 501].includes(status))) return null;
    const evidence = [...facts(context), ...corsSays(context), ...sent(context, 'Allow'), ...noneElsewhere(context)];
    if (cors?.ran === 'did-not-run' && proxyOfApp(context) === null) {
      const copy = maybeCopy(context);
      if (copy !== null) return { confidence: 'likely', evidence, unsure: copy };
      // One answer says nothing of other paths and other origins.
      if (status === 404) return { confidence: 'likely', evidence, unsure: noSuchAddress };
      return noneElsewhere(context).length > 0
        ? { confidence: 'likely', evidence }
        : { confidence: 'likely', evidence, unsure: elsewhere(context) };
    }
    return {
      confidence: 'possible',
      evidence,
      unsure:
        phase === 'preflight' && status >= 400
          ? optionsAlone(context)
          : proxyOfApp(context) === null
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
    const [front, app] = [proxyOfApp(context), appSeen(context)];
    if (front !== null && app !== null)
      return text`Neither ${[front.title]} nor ${[app.title]} behind it sends CORS headers`;
    if (phase === 'preflight') return text`CORS is not set up on ${host}: ${'OPTIONS'} got a bare ${status}`;
    return isTag(context)
      ? text`${host} serves this ${[context.exchange.type]} without CORS headers`
      : text`CORS is not set up on ${host} for this address`;
  },
  why: (context) =>
    isTag(context)
      ? whyFetchedWithCors(context)
      : text`The answer came as if there were no other sites: nothing in it speaks of CORS. The browser then keeps it from ${context.origin}; tools outside of a browser do not ask for such headers.`,
  responsible: (context): Responsible => (proxyOfApp(context) === null ? hostsFile(context) : 'proxy'),
  act: (context): Text => {
    const { refusal, address } = context;
    const front = proxyOfApp(context);
    const headers = refusal === null ? [] : sendAllowOrigin(refusal);
    if (front !== null)
      return text`Decide on one place, ${[front.title]} or the app, and there ${headers} on ${address}.`;
    if (context.exchange.type === 'script')
      return text`Let ${address} ${headers}. Where the page ${usesOfCors(context)}, take ${'crossorigin'} off the tag instead.`;
    if (context.exchange.type === 'font')
      return text`Let ${address} ${headers}. For files that everybody may have, ${'*'} does as well.`;
    return text`Switch CORS on for ${address}: ${headers}. Most frameworks have a middleware for it; it must see ${'OPTIONS'} too.`;
  },
});

function optionsAlone({ method, origin }: Context): Alternative {
  return {
    or: text`${method} itself has CORS headers, and nothing answers ${'OPTIONS'}`,
    findOut: text`Send the ${method} with curl and ${`Origin: ${origin}`}: if that answer has CORS headers, ${'OPTIONS'} is what lacks a handler.`,
  };
}

function elsewhere({ host, origin, phase, url }: Context): Alternative {
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
