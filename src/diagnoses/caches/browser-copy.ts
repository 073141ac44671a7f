import { get } from '../../cors/headers.ts';
import type { HeaderList } from '../../cors/model.ts';
import { namesOrigin } from '../../layers/vary.ts';
import type { Context } from '../context.ts';

/**
 * The browser may have kept this answer from a request without CORS, such as an image's: then it lacks the headers that the
 * server sends with CORS. Chromium 156 does not tell of a refused answer whether it came from its cache, so nothing settles
 * it. False where the answer may not be kept, or says that it depends on the origin.
 */
export function mayBeCopy({ headers, method, phase }: Context): boolean {
  return method === 'GET' && phase === 'response' && !namesOrigin(headers) && isKept(headers);
}

/** Whether an answer says that it may be used again for a while. */
export function isKept(headers: HeaderList): boolean {
  const control = get(headers, 'Cache-Control') ?? '';
  return /max-age\s*=\s*"?[1-9]|immutable/i.test(control) && !/no-store|no-cache/i.test(control);
}
