import type { Preflight } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { isAbort } from './abort.ts';
import { corsPreflight, standardOrder } from '../cors/preflight.ts';

/** How far a preflight is. */
export type Progress = 'none' | 'pending' | 'answered' | 'broken';

/** How far it is, and what it told the browser about the request behind it. */
export type PreflightState = Exclude<Progress, 'answered'> | 'granted' | 'refused' | 'given-up';

export function progressOf(preflight: Preflight | null): Progress {
  if (preflight === null) return 'none';
  if (preflight.end === null) return 'pending';
  return preflight.end.kind === 'completed' && preflight.response !== null ? 'answered' : 'broken';
}

export function preflightStateOf(preflight: Preflight | null): PreflightState {
  if (preflight === null) return 'none';
  const progress = progressOf(preflight);
  // Firefox ends the preflight of a request that is given up, before the request itself (measured: ESR 153).
  if (progress === 'broken' && preflight.end?.kind === 'error' && isAbort(preflight.end.error)) return 'given-up';
  if (progress !== 'answered') return progress;
  const known = answers.get(preflight);
  if (known !== undefined) return known;
  const preflightState = refuses(preflight) ? 'refused' : 'granted';
  answers.set(preflight, preflightState);
  return preflightState;
}

/** Of many identical requests each asks for the others' preflight states. A preflight is never changed, only replaced. */
const answers = new WeakMap<Preflight, 'granted' | 'refused'>();

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
