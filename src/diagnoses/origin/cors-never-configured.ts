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
                or: text`CORS is configured, but ${context.origin} isn't an allowed origin`,
                findOut: text`Send the request with curl and an ${'Origin'} that is in the allowlist. If that response has CORS headers, add ${context.origin}.`,
              }
            : {
                or: text`the app sends the headers, and a proxy drops them or the ${'Origin'} header`,
                findOut: text`Send the request directly to the app with ${`Origin: ${context.origin}`}.`,
              },
    };
  },
  title: (context) => {
    const { host, phase, status } = context;
    const [front, app] = [proxyOfApp(context), appSeen(context)];
    if (front !== null && app !== null)
      return text`Neither ${[front.title]} nor ${[app.title]} behind it sent CORS headers`;
    if (phase === 'preflight')
      return text`${host} doesn't answer preflights: ${'OPTIONS'} returned ${status} without CORS headers`;
    return isTag(context)
      ? text`${host} serves this ${[context.exchange.type]} without CORS headers`
      : text`CORS isn't configured on ${host} for this URL`;
  },
  why: (context) =>
    isTag(context)
      ? whyFetchedWithCors(context)
      : text`The response has no CORS headers, so the browser blocked it for ${context.origin}. Tools such as curl or Postman don't check these headers.`,
  responsible: (context): Responsible => (proxyOfApp(context) === null ? hostsFile(context) : 'proxy'),
  act: (context): Text => {
    const { refusal, address } = context;
    const front = proxyOfApp(context);
    const headers = refusal === null ? [] : sendAllowOrigin(refusal);
    if (front !== null)
      return text`Choose one place, ${[front.title]} or the app, and ${headers} there for ${address}.`;
    if (context.exchange.type === 'script')
      return text`On ${address}, ${headers}. Or, if the page ${usesOfCors(context)}, remove ${'crossorigin'} from the element.`;
    if (context.exchange.type === 'font') return text`On ${address}, ${headers}. For public files, ${'*'} works too.`;
    return text`Enable CORS for ${address}: ${headers}. Most frameworks have CORS middleware for this; it must handle ${'OPTIONS'} too.`;
  },
});

function optionsAlone({ method, origin }: Context): Alternative {
  return {
    or: text`the ${method} response has CORS headers, and ${'OPTIONS'} has no handler`,
    findOut: text`Send the ${method} with curl and ${`Origin: ${origin}`}. If that response has CORS headers, only ${'OPTIONS'} needs a handler.`,
  };
}

function elsewhere({ host, origin, phase, url }: Context): Alternative {
  const without: Text = phase === 'preflight' ? text` or for ${'OPTIONS'}` : [];
  return {
    or: text`${host} has CORS configured, but not for ${origin}, for the path ${pathOf(url)}${without}`,
    findOut: text`Search its code and configuration for ${'Access-Control-Allow-Origin'} and for CORS middleware. If you find any, compare its allowed origins and paths with this request.`,
  };
}

/** Nobody on this host sends CORS headers: that is more than one answer without them. */
function noneElsewhere({ others, host }: Context): readonly Text[] {
  if (others.length === 0 || others.some(({ allowOrigin }) => allowOrigin !== null)) return [];
  return [
    text`${others.length} other ${[others.length === 1 ? 'response' : 'responses']} from ${host} had no CORS headers either`,
  ];
}
