import { get } from './headers.ts';
import type { Refused, Request, Response } from './model.ts';

type CorsCheckRefusal = Refused<'no-allow-origin' | 'origin-not-allowed' | 'credentials-not-allowed'>;

const success = null;

/**
 * https://fetch.spec.whatwg.org/#concept-cors-check
 * Any status passes when the headers do: a readable 500 is a success here.
 */
export function corsCheck(request: Request, response: Response): CorsCheckRefusal | null {
  // 1. One header decides alone; several of the same name count as one joined value.
  const origin = get(response.headers, 'Access-Control-Allow-Origin');

  // 2. Absent is a failure; the value `null` is something else.
  if (origin === null) return { kind: 'no-allow-origin', request, response };

  // 3. The wildcard is enough for everybody who sends no credentials.
  if (request.credentials !== 'include' && origin === '*') return success;

  // 4. Otherwise the value has to be the request's own origin, byte for byte.
  if (request.origin !== origin) return { kind: 'origin-not-allowed', request, response, allowOrigin: origin };

  // 5. Without credentials that is all.
  if (request.credentials !== 'include') return success;

  // 6. With credentials the server must have said so as well.
  const credentials = get(response.headers, 'Access-Control-Allow-Credentials');

  // 7. It says so with these four bytes, in this case.
  if (credentials === 'true') return success;

  // 8. Anything else does not.
  return { kind: 'credentials-not-allowed', request, response, allowCredentials: credentials };
}
