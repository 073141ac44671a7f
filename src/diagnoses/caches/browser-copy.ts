import { pathOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import type { HeaderList } from '../../cors/model.ts';
import { namesOrigin } from '../../layers/vary.ts';
import type { Context } from '../context.ts';
import type { Alternative } from '../diagnosis.ts';

/**
 * The browser may have kept this answer from a request without CORS, such as an image's: then it lacks the headers that the
 * server sends with CORS. Chromium 156 does not tell of a refused answer whether it came from its cache, so nothing settles
 * it. null: the answer may not be kept, or says that it depends on the origin.
 */
export function maybeCopy({ headers, method, phase, url }: Context): Alternative | null {
  if (method !== 'GET' || phase !== 'response' || namesOrigin(headers)) return null;
  if (!isKept(headers)) return null;
  const control = get(headers, 'Cache-Control') ?? '';
  return {
    or: text`the browser cached this response for an earlier request without CORS, such as an image (${`Cache-Control: ${control}`}, and no ${'Vary: Origin'})`,
    findOut: text`Select ${'Disable cache'} in the Network panel and reload the page. If ${pathOf(url)} then passes, send ${'Vary: Origin'} from the server.`,
  };
}

/** Whether an answer says that it may be used again for a while. */
export function isKept(headers: HeaderList): boolean {
  const control = get(headers, 'Cache-Control') ?? '';
  return /max-age\s*=\s*"?[1-9]|immutable/i.test(control) && !/no-store|no-cache/i.test(control);
}
