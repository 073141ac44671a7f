import type { Context } from '../context.ts';

/** True when a CORS layer wrote this answer and said no: its status is then part of how it says no. */
export function corsRefused(context: Context): boolean {
  const { cors, status, headers } = context;
  if (cors?.ran !== 'ran-and-refused') return mayHaveRefused(context);
  // Of an error only its own marks count: what other answers of the host carry says nothing about it.
  const marked = cors.middleware.length > 0 || headers.some(([name]) => /^(?:access-control-|vary$)/i.test(name));
  return status < 400 || (status < 500 && marked);
}

/**
 * An empty answer that CORS layers give when they refuse, and that an app without one can give as well: a preflight,
 * or a 403.
 */
export function mayHaveRefused({ cors, status, phase }: Context): boolean {
  if (cors?.ran !== 'cannot-tell' || cors.middleware.length === 0) return false;
  return status === 403 || (phase === 'preflight' && (status < 300 || status === 400));
}

/** An error that carries no CORS headers, so that the browser hides its status and speaks of CORS. */
function isBareError(context: Context): boolean {
  return context.refusal?.kind === 'no-allow-origin' && context.status >= 400 && !corsRefused(context);
}

/** The same on the answer to the page's own request, not on its preflight. */
export function isBareAnswerError(context: Context): boolean {
  return isBareError(context) && context.phase === 'response';
}

/** A preflight that its status stopped, with CORS headers or without. */
export function isPreflightError(context: Context): boolean {
  const { refusal, phase, status } = context;
  if (phase !== 'preflight' || status < 400 || corsRefused(context)) return false;
  return refusal?.kind === 'no-allow-origin' || refusal?.kind === 'preflight-not-ok';
}

/** Any of the two: the status is what is wrong first. */
export function isStatusProblem(context: Context): boolean {
  return isBareError(context) || isPreflightError(context);
}

/** An answer below 400 without Access-Control-Allow-Origin. */
export function isBareSuccess({ refusal, status }: Context): boolean {
  return refusal?.kind === 'no-allow-origin' && status < 400;
}
