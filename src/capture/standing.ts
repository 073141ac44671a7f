import type { Preflight } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { corsPreflight, standardOrder } from '../cors/preflight.ts';

/** How far a preflight is, and what it told the browser about the request behind it. */
export type Standing = 'none' | 'pending' | 'granted' | 'refused' | 'broken';

export function standingOf(preflight: Preflight | null): Standing {
  if (preflight === null) return 'none';
  if (preflight.end === null) return 'pending';
  if (preflight.end.kind !== 'completed' || preflight.response === null) return 'broken';
  return refuses(preflight) ? 'refused' : 'granted';
}

/** Chromium lets the wildcard cover Authorization (measured with 156), so that step of the standard decides nothing here. */
const order = standardOrder.filter((step) => step !== 'non-wildcard-name');

/**
 * Whether a preflight refuses under every reading of the credentials mode. This only tells preflights of identical
 * requests apart; the verdict is made elsewhere, with all that is known.
 */
function refuses({ requestHeaders, response }: Preflight): boolean {
  if (response === null) return false;
  const request = {
    url: '',
    method: get(requestHeaders, 'Access-Control-Request-Method') ?? '',
    origin: get(requestHeaders, 'Origin') ?? 'null',
    mode: 'cors',
    credentials: 'omit',
    redirect: 'follow',
    unsafeHeaderNames: requestedNames(requestHeaders),
    useCorsPreflight: false,
  } as const;
  return corsPreflight(request, response, order) !== null;
}

/** The names a preflight asks for, lower case; empty when it asks for none. */
export function requestedNames(requestHeaders: Preflight['requestHeaders']): readonly string[] {
  const value = get(requestHeaders, 'Access-Control-Request-Headers') ?? '';
  return value === '' ? [] : value.split(',').map((name) => name.trim().toLowerCase());
}
