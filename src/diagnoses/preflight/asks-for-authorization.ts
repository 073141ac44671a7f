import type { Context } from '../context.ts';

/** True when the preflight asks for the request header `Authorization`. */
export function asksForAuthorization({ refusal }: Context): boolean {
  return refusal?.request.unsafeHeaderNames.includes('authorization') === true;
}
