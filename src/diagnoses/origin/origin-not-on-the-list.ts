import { allowed } from '../../wording/response.ts';
import { text, type Text } from '../../wording/text.ts';
import { parseUrl } from '../../cors/origin.ts';
import { allowsItself } from './own-origin.ts';
import { corsSays, facts } from '../evidence.ts';
import { corsRefused, mayHaveRefused } from '../error-responses/status-error.ts';
import { appSeen, inFrontOf, runsWriter, shortName } from '../responsible-party.ts';
import type { Context } from '../context.ts';
import { frontSettingName, settingName } from '../cors-settings.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'origin-not-on-the-list',
  stage: 'not-allowed',
  fits: (context) => {
    const { refusal, cors } = context;
    if (refusal?.kind === 'origin-not-allowed') {
      return refusal.allowOrigin === '*' ? null : { confidence: 'certain', evidence: facts(context) };
    }
    const isRefused = refusal?.kind === 'no-allow-origin' || refusal?.kind === 'preflight-not-ok';
    if (!isRefused || !corsRefused(context)) return null;
    // A preflight asks for more than the origin; the answer to the request itself refuses nothing else.
    if (context.phase === 'preflight' ? cors?.refused !== 'origin' : cors?.refused === 'method') return null;
    const evidence = [...corsSays(context), ...facts(context)];
    return mayHaveRefused(context)
      ? { confidence: 'possible', evidence, unsure: forbids }
      : { confidence: 'likely', evidence };
  },
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

function insteadOfItself(context: Context, own: Text): Text {
  return inFrontOf(context)?.id === 'nginx'
    ? text`In nginx, replace ${'$scheme://$host'} or ${own} with ${context.origin}. For several origins, use ${'$http_origin'} after a ${'map'} has checked it.`
    : text`Where the header is set, replace ${own} with ${context.origin}. If the value comes from the request's ${'Host'}, use its ${'Origin'} instead, and check it against a list.`;
}

function ownsList(context: Context): boolean {
  return appSeen(context) === null && (context.writer?.layer === 'gateway' || context.writer?.layer === 'proxy');
}

const forbids = {
  or: text`the app itself rejects this request, because a permission or token is missing`,
  findOut: text`Send the same request with curl and without ${'Origin'}. If it succeeds, the CORS middleware rejects the origin.`,
};

/** The CORS middleware by name, where its shape is known and only one has it. */
export function layerName({ cors, host }: Context) {
  const [middleware, ...others] = cors?.middleware ?? [];
  if (middleware === undefined || others.length > 0 || cors?.ran === 'cannot-tell')
    return text`CORS middleware on ${host}`;
  return text`${[shortName(middleware.title)]} on ${host}`;
}
