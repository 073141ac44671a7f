import { allowed } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { corsSays, facts } from '../evidence.ts';
import { corsRefused, mayHaveRefused } from '../error-responses/status-error.ts';
import { appSeen, runsWriter, shortName } from '../responsible-party.ts';
import type { Context } from '../context.ts';
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
  title: (context) => text`${context.origin} isn't an allowed origin on ${context.host}`,
  why: (context) => {
    const values = context.refusal?.kind === 'origin-not-allowed' ? allowed(context.refusal) : null;
    return values === null
      ? text`${layerName(context)} ran and didn't allow the page's origin. It is missing from the allowed origins, or is there in another form: with another scheme or port, or with a trailing slash.`
      : text`It returns ${values}, and the browser requires an exact match with ${context.origin}.`;
  },
  // A gateway or a proxy that no app stands out behind has the list itself.
  responsible: (context) => (ownsList(context) ? runsWriter(context) : 'server'),
  act: ({ host, origin }) =>
    text`Add ${origin} to the allowed origins of ${host}, without a trailing slash. Restart the server if it reads them at startup.`,
});

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
