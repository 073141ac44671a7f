import type { Hop } from '../../cors/exchange.ts';
import { get } from '../../cors/headers.ts';

/**
 * True for a preflight that neither the method nor a header asks for: every header that does is named in
 * Access-Control-Request-Headers. Then the request has what the standard calls the use-CORS-preflight flag
 * (https://fetch.spec.whatwg.org/#use-cors-preflight-flag): a listener on `xhr.upload`, or a stream as the body.
 */
export function isNeedless({ method, preflight }: Hop): boolean {
  const asked = preflight?.requestHeaders ?? [];
  if (get(asked, 'Access-Control-Request-Method') === null || !/^(?:GET|HEAD|POST)$/.test(method)) return false;
  // The second one asks for the way into a private network (Chromium before 142).
  const others = ['Access-Control-Request-Headers', 'Access-Control-Request-Private-Network'];
  return others.every((name) => get(asked, name) === null);
}
