import type { Request } from '../../cors/model.ts';
import type { Context } from '../context.ts';
import type { PastAnswer } from '../past-response.ts';

/** A preflight that the browser took from its cache, as far as the log still shows it. */
export interface KeptPreflight {
  readonly preflight: PastAnswer;
  /** Seconds between its answer and this request. */
  readonly age: number;
  /** Other answers to the same method and address, by what they said to this page. */
  readonly allowed: boolean;
  readonly refused: boolean;
}

/** True when the request went out by a permission that the browser kept: it needs a preflight, and none was seen. */
export function wentByKept({ verdict, hop, phase, status }: Context): boolean {
  return verdict.cachedPreflightAt === hop && phase === 'response' && status > 0 && status < 400;
}

/**
 * The preflight that the permission comes from: of the same URL, for this page, and still counting when the request was
 * sent. null: the log does not hold it.
 */
export function keptPreflight(context: Context): KeptPreflight | null {
  const { refusal, others, url, method, exchange } = context;
  if (refusal === null || !wentByKept(context)) return null;
  const ageOf = ({ answeredAt }: PastAnswer) => (exchange.startedAt - answeredAt) / 1000;
  const preflight = others.findLast((one) => {
    const passed = one.phase === 'preflight' && one.status >= 200 && one.status <= 299;
    return passed && one.url === url && allows(one, refusal.request) && ageOf(one) >= 0 && ageOf(one) < one.keptFor;
  });
  if (preflight === undefined) return null;
  const same = others.filter((one) => one.phase === 'response' && one.url === url && one.method === method);
  return {
    preflight,
    age: Math.round(ageOf(preflight)),
    allowed: same.some((one) => allows(one, refusal.request)),
    refused: same.some((one) => one.status < 400 && !allows(one, refusal.request)),
  };
}

/** What the CORS check says of another answer: https://fetch.spec.whatwg.org/#concept-cors-check */
function allows({ allowOrigin, credentials }: PastAnswer, request: Request): boolean {
  if (request.credentials === 'include') return allowOrigin === request.origin && credentials;
  return allowOrigin === '*' || allowOrigin === request.origin;
}
