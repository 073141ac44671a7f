import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import type { Alternative } from '../diagnosis.ts';

/** A preflight that is called a bad request: some check stands before CORS, and the headers do not say which. */
export function missesWhat({ refusal, host }: Context): Alternative {
  const asks = refusal?.request.unsafeHeaderNames.includes('authorization') ?? false;
  return {
    or: asks
      ? text`CORS is not set up, or a login check misses the token, which a preflight never carries`
      : text`CORS is not set up or refuses in this way, or the server does not go by the name ${host} (in Django ${'ALLOWED_HOSTS'})`,
    findOut: text`Send the ${'OPTIONS'} with curl: the text of the answer says what is missing.`,
  };
}
