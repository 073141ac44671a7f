import { allowed } from '../../wording/response.ts';
import { text, type Text } from '../../wording/text.ts';
import { parseUrl } from '../../cors/origin.ts';
import { allowsItself } from './own-origin.ts';
import { corsSays, facts, goodAnswers } from '../evidence.ts';
import { corsRefused } from '../error-responses/status-error.ts';
import { appSeen, inFrontOf, runsWriter, shortName, isApps, proxyOfApp } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { frontSettingName, settingName } from '../cors-settings.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact, plausible } from '../fit.ts';
import { get } from '../../cors/headers.ts';
import { isPlainOnOddPort } from '../network/plain-on-odd-port.ts';
import { pathOf } from '../../cors/url-parts.ts';
import { isOneRefused } from '../preflight/may-be-refused.ts';

export default defineDiagnosis({
  id: 'origin-not-on-the-list',
  stage: 'not-allowed',
  fits: (context) => {
    const { refusal, cors } = context;
    if (refusal?.kind === 'origin-not-allowed') {
      return refusal.allowOrigin === '*' ? null : exact(facts(context));
    }
    const isRefused = refusal?.kind === 'no-allow-origin' || refusal?.kind === 'preflight-not-ok';
    if (!isRefused || !corsRefused(context)) return null;
    // A preflight asks for more than the origin; the answer to the request itself refuses nothing else.
    if (context.phase === 'preflight' ? cors?.refused !== 'origin' : cors?.refused === 'method') return null;
    const evidence = [...corsSays(context), ...facts(context)];
    return isLoneVary(context) ? exact(evidence) : plausible(evidence);
  },
  alike: [
    {
      of: ['cached-answer'],
      when: ({ headers }) => get(headers, 'Access-Control-Allow-Origin') !== null,
      or: ({ headers }) => text`the server allows nobody but ${get(headers, 'Access-Control-Allow-Origin') ?? ''}`,
      check: () =>
        text`Add a new query to the URL, such as ${'?x=1'}, so that no cache has a copy. If that request is blocked too, it isn't the cache.`,
    },
    {
      of: ['forbidden-without-cors'],
      when: (context) => isApps(context) && goodAnswers(context).length === 0,
      or: ({ origin }) => text`CORS middleware rejects ${origin} with 403, as in Spring, gin and Tomcat`,
      check: ({ origin }) =>
        text`Send the same request with curl and without ${'Origin'}. If it succeeds, add ${origin} to the allowed origins.`,
    },
    {
      of: ['client-error-without-cors'],
      when: (context) =>
        context.status === 400 &&
        !isPlainOnOddPort(context.url) &&
        /^text\/plain\b/i.test(get(context.headers, 'Content-Type') ?? '') &&
        goodAnswers(context).length === 0,
      or: ({ origin }) => text`CORS middleware rejects ${origin} with this status, as actix-cors does`,
      check: () =>
        text`Read the response body in the Network panel, or send the request with curl and without ${'Origin'}.`,
    },
    {
      of: ['cors-never-configured'],
      when: (context) => proxyOfApp(context) === null,
      or: ({ host, origin, phase, url }) =>
        text`${host} has CORS configured, but not for ${origin}, for the path ${pathOf(url)}${phase === 'preflight' ? text` or for ${'OPTIONS'}` : []}`,
      check: () =>
        text`Search its code and configuration for ${'Access-Control-Allow-Origin'} and for CORS middleware. If you find any, compare its allowed origins and paths with this request.`,
    },
    {
      of: ['header-removed-on-the-way'],
      or: ({ origin }) => text`${origin} isn't an allowed origin in the app`,
      check: ({ origin }) =>
        text`Send the request directly to the app with ${`Origin: ${origin}`}. If that response has ${'Access-Control-Allow-Origin'}, the proxy removes it.`,
    },
    {
      of: ['crossorigin-without-cors'],
      or: ({ host, origin }) => text`${host} has CORS configured, but not for ${origin}`,
      check: ({ origin }) =>
        text`Request the file with curl and an ${'Origin'} that is in the allowlist. If that response has CORS headers, add ${origin}.`,
    },
    {
      of: ['preflight-forbidden'],
      or: ({ origin }) => text`CORS middleware rejects ${origin}, the method or a header with 403`,
      check: ({ origin }) =>
        text`Send the same ${'OPTIONS'} request with curl and an origin that is allowed. If it passes, add ${origin} to the allowed origins.`,
    },
    {
      of: ['preflight-refused-silently'],
      when: (context) => isOneRefused(context, context.origin),
      or: ({ origin }) => text`only the origin ${origin} isn't allowed`,
      check: () =>
        text`Send the preflight with curl and an ${'Origin'} that is allowed. If that response has CORS headers, it is the origin.`,
    },
  ],
  title: (context) => {
    const list = frontSettingName(context, 'origins');
    if (context.refusal !== null && allowsItself(context.refusal))
      return text`The server allows its own origin, ${allowed(context.refusal)}, not ${context.origin}`;
    return list === null
      ? text`${context.origin} isn't an allowed origin on ${context.host}`
      : text`${context.origin} isn't allowed by ${list}`;
  },
  why: (context) => {
    const values = context.refusal?.kind === 'origin-not-allowed' ? allowed(context.refusal) : null;
    if (context.refusal !== null && allowsItself(context.refusal))
      return text`${'Access-Control-Allow-Origin'} is for the origin of the page that sends the request, ${context.origin}. Here it is the server's own, ${values ?? []}, whose pages need no CORS.`;
    return values === null
      ? text`${layerName(context)} ran and didn't allow the page's origin. It is missing from the allowed origins, or is there in another form: with another scheme or port, or with a trailing slash.`
      : text`It returns ${values}, and the browser requires an exact match with ${context.origin}.`;
  },
  // A gateway or a proxy that no app stands out behind has the list itself.
  responsible: (context) => (ownsList(context) ? runsWriter(context) : 'server'),
  act: (context) => {
    const { refusal, origin, cors } = context;
    if (refusal !== null && allowsItself(refusal)) return insteadOfItself(context, allowed(refusal));
    if (cors?.middleware.some(({ id }) => id === 'mcp-origin'))
      return text`Add ${parseUrl(origin)?.hostname ?? origin} to ${'allowedOrigins'} of the app (${'createMcpExpressApp'}), without scheme and port; in Python, ${origin} to ${'allowed_origins'} of ${'TransportSecuritySettings'}. Then add CORS middleware that allows ${origin} too.`;
    return text`Add ${context.origin} to ${settingName(context, 'origins') ?? text`the allowed origins of ${context.host}`}, without a trailing slash. Restart the server if it reads them at startup.`;
  },
});

/** True where `Vary: Origin` is all that speaks of CORS: it may be left over of something else. */
export function isLoneVary({ headers, cors }: Context): boolean {
  return cors?.middleware.length === 0 && !headers.some(([name]) => /^access-control-/i.test(name));
}

function insteadOfItself(context: Context, own: Text): Text {
  return inFrontOf(context)?.id === 'nginx'
    ? text`In nginx, replace ${'$scheme://$host'} or ${own} with ${context.origin}. For several origins, use ${'$http_origin'} after a ${'map'} has checked it.`
    : text`Where the header is set, replace ${own} with ${context.origin}. If the value comes from the request's ${'Host'}, use its ${'Origin'} instead, and check it against a list.`;
}

function ownsList(context: Context): boolean {
  return appSeen(context) === null && (context.writer?.layer === 'gateway' || context.writer?.layer === 'proxy');
}

/** The CORS middleware by name, where its shape is known and only one has it. */
export function layerName({ cors, host }: Context) {
  const [middleware, ...others] = cors?.middleware ?? [];
  if (middleware === undefined || others.length > 0 || cors?.ran === 'cannot-tell')
    return text`CORS middleware on ${host}`;
  return text`${[shortName(middleware.title)]} on ${host}`;
}
