import { get, getAll } from './headers.ts';
import { includesCredentials, isHttp, originOf, parseUrl, schemeOf } from './origin.ts';
import type { Refused, Request, Response } from './model.ts';
import type { Tainting } from './main-fetch.ts';

const mostRedirects = 20;

/** https://fetch.spec.whatwg.org/#redirect-status */
export function isRedirectStatus(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/**
 * https://fetch.spec.whatwg.org/#concept-response-location-url
 * @returns null when this is no redirect that a browser follows; else the `Location` value and the URL it means
 *   (`url` is null when it does not parse)
 */
export function locationOf(response: Response, base: string): { value: string; url: string | null } | null {
  if (!isRedirectStatus(response.status)) return null;
  const value = get(response.headers, 'Location');
  if (value === null) return null;
  // Two different lines are no location at all; browsers take the same line twice as one.
  const [line, ...others] = new Set(getAll(response.headers, 'Location'));
  const url = line === undefined || others.length > 0 ? null : parseUrl(line, base);
  if (line === undefined || url === null) return { value, url: null };
  // The fragment of the request goes on when the redirect has none of its own.
  if (url.hash === '') url.hash = parseUrl(base)?.hash ?? '';
  return { value: line, url: url.href };
}

export interface RedirectState {
  /** How many redirects were followed before this one. */
  readonly count: number;
  readonly tainting: Tainting;
  /** The page's own serialised origin, whatever the chain did to `request.origin`. */
  readonly pageOrigin: string;
  /** Chromium 156 and older refuse a user name in the target even where everything is same-origin. */
  readonly refusesCredentialsAlways: boolean;
}

/**
 * https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, the steps that can end in a network error.
 * The CORS check of the redirect response itself has already run.
 */
export function httpRedirectFetch(request: Request, response: Response, state: RedirectState): Refused | null {
  const location = locationOf(response, request.url);

  // 1. to 3. No Location: this is the final response.
  if (location === null) return null;

  // 4. A Location that is no URL.
  const { value, url } = location;
  if (url === null) return { kind: 'redirect-invalid', request, response, location: value };

  // 5. Only HTTP(S) can be fetched.
  if (!isHttp(url)) {
    return { kind: 'redirect-scheme', request, response, location: value, scheme: schemeOf(url) ?? '' };
  }

  // 6. The twenty-first redirect.
  if (state.count >= mostRedirects) return { kind: 'redirect-count', request, response, count: state.count };

  // 7. and 8. (the count goes up, nothing to refuse)

  // 9. and 10. A user name or password, when the target or anything before it was cross-origin.
  if (includesCredentials(url)) {
    const crossOrigin = request.mode === 'cors' && originOf(url) !== state.pageOrigin;
    if (crossOrigin || state.tainting === 'cors' || state.refusesCredentialsAlways) {
      return { kind: 'redirect-with-credentials', request, response, location: value };
    }
  }

  // 11. to 22. Method, body and Authorization change; main fetch runs again for the new URL.
  return null;
}
