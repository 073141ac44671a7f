import { get } from '../../cors/headers.ts';
import type { Context } from '../context.ts';
import { isLogin, redirectOf } from './redirect.ts';
import { isBareAnswerError } from '../error-responses/status-error.ts';

/** True for an answer to the page's own request that wants somebody to sign in first: 401, 403, or a redirect to a login. */
export function asksToSignIn(context: Context): boolean {
  const { phase, refusal, status } = context;
  if (phase === 'preflight' || refusal === null) return false;
  if (isBareAnswerError(context) && (status === 401 || status === 403)) return true;
  const redirect = redirectOf(context);
  return redirect !== null && isLogin(redirect);
}

/** Whether the request of a hop had this header. */
export function carriesAt({ exchange }: Context, hop: number, name: string): boolean {
  return get(exchange.hops[hop]?.requestHeaders ?? [], name) !== null;
}

/** Whether the request of the deciding hop had this header. */
export function carries(context: Context, name: string): boolean {
  return sent(context, name) !== null;
}

/** What the browser says about cookies of another site; null where it says nothing, or none were asked for. */
export function storageAccess(context: Context): string | null {
  return sent(context, 'Sec-Fetch-Storage-Access');
}

function sent({ exchange, hop }: Context, name: string): string | null {
  return get(exchange.hops[hop]?.requestHeaders ?? [], name);
}
