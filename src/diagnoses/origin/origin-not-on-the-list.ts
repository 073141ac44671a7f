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
  title: (context) => text`${layerName(context)} does not know ${context.origin}`,
  why: (context) => {
    const values = context.refusal?.kind === 'origin-not-allowed' ? allowed(context.refusal) : null;
    return values === null
      ? text`${layerName(context)} looked at the origin of the page and did not allow it. So its list of origins lacks ${context.origin}, or holds it in another form: another scheme or port, or a slash at the end.`
      : text`It allows ${values} to everybody who asks. The browser compares letter by letter with ${context.origin}.`;
  },
  // A gateway or a proxy that no app stands out behind has the list itself.
  responsible: (context) => (ownsList(context) ? runsWriter(context) : 'server'),
  act: ({ host, origin }) =>
    text`Add exactly ${origin} to the allowed origins of ${host}, without a slash at the end. Restart it if the list is read at the start.`,
});

function ownsList(context: Context): boolean {
  return appSeen(context) === null && (context.writer?.layer === 'gateway' || context.writer?.layer === 'proxy');
}

const forbids = {
  or: text`the app itself forbids this request, for want of a right or a token`,
  findOut: text`Send the same request with curl and without ${'Origin'}: if it passes then, the CORS layer refuses the origin.`,
};

/** The CORS middleware by name, where its shape is known and only one has it. */
export function layerName({ cors, host }: Context) {
  const [middleware, ...others] = cors?.middleware ?? [];
  if (middleware === undefined || others.length > 0 || cors?.ran === 'cannot-tell')
    return text`The CORS list of ${host}`;
  return text`${[shortName(middleware.title)]} on ${host}`;
}
