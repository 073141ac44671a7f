import { isHttp, originOf, schemeOf } from './origin.ts';
import { isSafelistedMethod } from './methods.ts';
import type { Refused, Request } from './model.ts';

/** https://fetch.spec.whatwg.org/#concept-request-response-tainting */
export type Tainting = 'basic' | 'cors' | 'opaque';

/**
 * https://fetch.spec.whatwg.org/#concept-main-fetch, step 12: how the response will be tainted, or why there is none.
 * @param request the request at this hop
 * @param pageOrigin the page's own serialised origin
 * @param tainting what the hops before it came to; `basic` at the start
 */
export function mainFetch(request: Request, pageOrigin: string, tainting: Tainting): Tainting | Refused {
  // Same origin, and nothing but that so far (an opaque origin is the same as nothing).
  if (tainting === 'basic' && pageOrigin !== 'null' && originOf(request.url) === pageOrigin) return 'basic';

  // Navigations and WebSockets do not take part in CORS.
  if (schemeOf(request.url) === 'data:' || request.mode === 'navigate' || request.mode === 'websocket') return 'basic';

  if (request.mode === 'same-origin') return { kind: 'mode-same-origin', request, response: null };

  if (request.mode === 'no-cors' && request.redirect !== 'follow') {
    return { kind: 'no-cors-redirect-mode', request, response: null, redirect: request.redirect };
  }

  // Without CORS it is scheme fetch that refuses here; it comes to the same.
  if (!isHttp(request.url)) {
    return { kind: 'scheme-not-http', request, response: null, scheme: schemeOf(request.url) ?? '' };
  }

  return request.mode === 'no-cors' ? 'opaque' : 'cors';
}

/** The same step's condition for a preflight. The preflight cache may still answer it without a trace. */
export function needsPreflight(request: Request): boolean {
  return request.useCorsPreflight || !isSafelistedMethod(request.method) || request.unsafeHeaderNames.length > 0;
}
