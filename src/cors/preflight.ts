import { corsCheck } from './check.ts';
import { extractList, get, isMalformed } from './headers.ts';
import { isSafelistedMethod } from './methods.ts';
import { locationOf } from './redirect.ts';
import { isNonWildcardName } from './safelist.ts';
import type { ListHeader, Refused, Request, Response } from './model.ts';

/** The checks of a preflight's response, each by itself. Browsers make them in different orders (`profiles/`). */
export type PreflightStep =
  'redirect' | 'cors-check' | 'status' | 'methods-parse' | 'headers-parse' | 'method' | 'non-wildcard-name' | 'headers';

type Step = (request: Request, response: Response) => Refused | null;

const success = null;

/** Status 200 to 299: https://fetch.spec.whatwg.org/#ok-status */
function isOkStatus(status: number): boolean {
  return status >= 200 && status <= 299;
}

function listOf(response: Response, header: ListHeader): readonly string[] {
  const list = extractList(response.headers, header);
  return list === null || isMalformed(list) ? [] : list;
}

function parses(header: ListHeader): Step {
  return (request, response) => {
    const list = extractList(response.headers, header);
    if (!isMalformed(list)) return success;
    const value = get(response.headers, header) ?? '';
    return { kind: 'list-malformed', request, response, header, value, token: list.malformed };
  };
}

const steps: Readonly<Record<PreflightStep, Step>> = {
  // A redirect is one of the statuses that are not ok; it is told apart because browsers and people name it apart.
  redirect: (request, response) => {
    const location = locationOf(response, request.url);
    if (location === null) return success;
    // What is no URL leads nowhere: a broken answer, not a redirect.
    if (location.url === null) return { kind: 'redirect-invalid', request, response, location: location.value };
    return { kind: 'preflight-redirected', request, response, location: location.value };
  },

  // 7. The check runs with the actual request, so with its credentials mode, although a preflight carries none.
  'cors-check': corsCheck,

  // 7. And the status has to be an ok status.
  status: (request, response) =>
    isOkStatus(response.status) ? success : { kind: 'preflight-not-ok', request, response, status: response.status },

  // 7.1 and 7.3: a list that does not parse fails even when it is not needed.
  'methods-parse': parses('Access-Control-Allow-Methods'),
  'headers-parse': parses('Access-Control-Allow-Headers'),

  // 7.4 to 7.5: the method is listed, safelisted, or covered by a wildcard that credentials do not switch off.
  method: (request, response) => {
    // 7.4. With the use-CORS-preflight flag a missing list allows the request's own method.
    if (request.useCorsPreflight && get(response.headers, 'Access-Control-Allow-Methods') === null) return success;
    const allowMethods = listOf(response, 'Access-Control-Allow-Methods');
    if (allowMethods.includes(request.method) || isSafelistedMethod(request.method)) return success;
    if (request.credentials !== 'include' && allowMethods.includes('*')) return success;
    return { kind: 'method-not-allowed', request, response, method: request.method, allowMethods };
  },

  // 7.6. Authorization has to be named; the wildcard does not cover it.
  'non-wildcard-name': (request, response) => {
    const allowHeaders = listOf(response, 'Access-Control-Allow-Headers');
    const name = request.unsafeHeaderNames.find((unsafe) => isNonWildcardName(unsafe) && !names(allowHeaders, unsafe));
    return name === undefined ? success : { kind: 'header-not-allowed', request, response, name, allowHeaders };
  },

  // 7.7. Every unsafe name is listed, or covered by a wildcard that credentials do not switch off.
  headers: (request, response) => {
    const allowHeaders = listOf(response, 'Access-Control-Allow-Headers');
    if (request.credentials !== 'include' && allowHeaders.includes('*')) return success;
    const name = request.unsafeHeaderNames.find((unsafe) => !names(allowHeaders, unsafe));
    return name === undefined ? success : { kind: 'header-not-allowed', request, response, name, allowHeaders };
  },
};

function names(allowHeaders: readonly string[], name: string): boolean {
  return allowHeaders.some((allowed) => allowed.toLowerCase() === name.toLowerCase());
}

/** The standard's order: https://fetch.spec.whatwg.org/#cors-preflight-fetch, step 7 */
export const standardOrder: readonly PreflightStep[] = [
  'cors-check',
  'redirect',
  'status',
  'methods-parse',
  'headers-parse',
  'method',
  'non-wildcard-name',
  'headers',
];

/**
 * https://fetch.spec.whatwg.org/#cors-preflight-fetch from step 7 on: what the preflight's response allows.
 * @param request the actual request, not the OPTIONS request
 * @param order which checks, and which first; the standard's unless a browser's profile says otherwise
 * @returns the first refusal, or null
 */
export function corsPreflight(
  request: Request,
  response: Response,
  order: readonly PreflightStep[] = standardOrder,
): Refused | null {
  for (const step of order) {
    const refused = steps[step](request, response);
    if (refused !== null) return refused;
  }
  return success;
}
