import type { Edit } from '../fixes/edit.ts';
import { missingHeaders } from '../fixes/edits.ts';
import { enumerate } from '../wording/enumerate.ts';
import { text, type Text } from '../wording/text.ts';
import type { Context } from './context.ts';
import type { Diagnosis, Responsible } from './diagnosis.ts';
import { hostedApiAt, type HostedApi } from './hosted-apis.ts';
import { madeBy } from './made-by.ts';
import { pageRedirect } from './redirects/page-redirect.ts';

/** Who acts, and how, where the server is a service that its users can't configure. */
interface WayOut {
  readonly responsible: Responsible;
  readonly act: Text;
  /** What the page changes; empty where no option of the request helps. */
  readonly fix: readonly Edit[];
}

/** The hosted service whose response decided; null: none that is known, so it may be the reader's own. */
export function hostedApi({ refusal, url, headers }: Context): HostedApi | null {
  return refusal === null || !isAboutCors(refusal.kind) ? null : hostedApiAt(url, headers);
}

/** What a page does where nobody who reads this can configure the server; null: it may be the reader's own. */
export function notYours(context: Context, diagnosis: Diagnosis): WayOut | null {
  const service = hostedApi(context);
  if (service === null) return null;
  const own = madeBy('page', [...diagnosis.fix(context), ...diagnosis.otherwise(context)]);
  const { host, status, phase } = context;
  const responsible = diagnosis.responsible(context);
  // It was not the service that responded.
  if (responsible === 'extension' || responsible === 'network' || responsible === 'browser') return null;
  // What to do is the page's already.
  if (responsible === 'page' && own.length > 0) return { responsible, act: diagnosis.act(context), fix: own };
  const cant = text`You can't configure CORS on ${host}.`;
  if (status >= 500 || status === 429) return { ...busy(context), fix: [] };
  const saysMore = service.instead !== undefined && status !== 404 && status !== 410;
  const error = phase === 'response' && !saysMore ? ofStatus(context) : null;
  if (error !== null) return { responsible: 'page', act: error, fix: [] };
  const { act, fix } = ofRefusal(context, service, own);
  return { responsible: 'page', act: text`${cant} ${act}`, fix };
}

function isAboutCors(kind: string): boolean {
  return /^(?:no-allow-origin|origin-not-allowed|credentials-not-allowed|preflight-not-ok|preflight-redirected|method-not-allowed|header-not-allowed|list-malformed)$/.test(
    kind,
  );
}

/** That it is down or busy is not the page's to resolve, and nobody else's who reads this. */
function busy({ host, status }: Context): Pick<WayOut, 'responsible' | 'act'> {
  return status === 429
    ? { responsible: 'page', act: text`Send fewer requests to ${host}, and wait before the next one.` }
    : { responsible: 'server', act: text`Wait and try again, and look at the status page of ${host}.` };
}

/** An error of the request itself, which the service doesn't let the page read. */
function ofStatus({ status, host, method, address, refusal }: Context): Text | null {
  if (refusal?.kind !== 'no-allow-origin') return null;
  if (status === 404 || status === 410)
    return text`Compare ${`${method} ${address}`} with the documentation of ${host}.`;
  if (status === 401 || status === 403)
    return text`Check the key or token for ${host}, and whether it may be used from a page. Send the same request with curl to read the error.`;
  return status >= 400
    ? text`Send ${`${method} ${address}`} with curl and read the error in the response of ${host}.`
    : null;
}

function ofRefusal(context: Context, service: HostedApi, own: readonly Edit[]): Pick<WayOut, 'act' | 'fix'> {
  const { refusal, host, method } = context;
  const instead = service.instead ?? text`Call ${host} from your own server, and that server from the page.`;
  if (refusal === null) return { act: instead, fix: [] };
  if (refusal.kind === 'header-not-allowed') {
    const names = missingHeaders(refusal);
    const drop = names.map((name): Edit => ({ on: 'page', change: { kind: 'remove-header', name } }));
    if (names.includes('authorization')) return { act: instead, fix: [] };
    return names.every((name) => name === 'content-type')
      ? { act: service.takesPlainBody ? instead : text`${plainBody} Or: ${lower(instead)}`, fix: drop }
      : { act: text`Send the request without ${enumerate(names)}. Or: ${lower(instead)}`, fix: drop };
  }
  if (refusal.kind === 'method-not-allowed')
    return {
      act: text`Use a method that ${host} allows for pages instead of ${method}. Or: ${lower(instead)}`,
      fix: [],
    };
  const omits = own.find((edit) => edit.on === 'page' && edit.change.kind === 'credentials');
  if (omits !== undefined)
    return { act: text`Send the request without credentials: ${"credentials: 'omit'"}.`, fix: [omits] };
  return { act: instead, fix: [] };
}

const plainBody = text`If the API accepts it, send the body as ${'text/plain'} or as a form: then there is no preflight.`;

/** Goes on after a colon. */
function lower([first, ...rest]: Text): Text {
  return typeof first === 'string' ? [first.charAt(0).toLowerCase() + first.slice(1), ...rest] : [first ?? '', ...rest];
}

/** True where the deciding response is of a server that the reader can't configure: a sign-in or payment service, a web filter. */
export function isOutOfReach(context: Context): boolean {
  const page = pageRedirect(context);
  return page !== null && page.hop < context.hop;
}
