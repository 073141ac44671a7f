import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import type { Alternative } from '../diagnosis.ts';

/** A preflight that is called a bad request: some check stands before CORS, and the headers do not say which. */
export function missesWhat({ refusal, host }: Context): Alternative {
  const asks = refusal?.request.unsafeHeaderNames.includes('authorization') ?? false;
  return {
    or: asks
      ? text`CORS isn't configured, or authentication rejects the preflight, which never carries credentials`
      : text`CORS isn't configured, CORS middleware rejects the preflight with 400, or the server doesn't accept the host ${host} (in Django, ${'ALLOWED_HOSTS'})`,
    findOut: text`Send the ${'OPTIONS'} request with curl and read the response body.`,
  };
}
