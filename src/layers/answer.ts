import type { Exchange, Hop, HopResponse } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import type { Phase } from '../cors/model.ts';

/** One response in its place: what was asked to get it. */
export interface Answer {
  readonly url: string;
  /** The method that was sent: OPTIONS for a preflight. */
  readonly method: string;
  readonly phase: Phase;
  /** Which hop of the exchange, from 0. */
  readonly hop: number;
  /** The Origin header that was sent; null when none was, or it was not seen. */
  readonly origin: string | null;
  /** What a preflight asked for; null for any other request. */
  readonly asked: Asked | null;
  readonly response: HopResponse;
}

export interface Asked {
  readonly method: string;
  /** Lower case, in the browser's order. */
  readonly headers: readonly string[];
}

/** Every response of an exchange, in the order in which they came. */
export function answersOf(exchange: Exchange): readonly Answer[] {
  return exchange.hops.flatMap((hop, i) => [...preflightAnswer(hop, i), ...finalAnswer(hop, i)]);
}

function preflightAnswer({ url, preflight }: Hop, hop: number): readonly Answer[] {
  if (preflight === null || preflight.response === null) return [];
  const { requestHeaders, response } = preflight;
  const method = get(requestHeaders, 'Access-Control-Request-Method') ?? '';
  const names = (get(requestHeaders, 'Access-Control-Request-Headers') ?? '').split(',');
  const headers = names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const origin = get(requestHeaders, 'Origin');
  return [{ url, method: 'OPTIONS', phase: 'preflight', hop, origin, asked: { method, headers }, response }];
}

function finalAnswer({ url, method, requestHeaders, response }: Hop, hop: number): readonly Answer[] {
  if (response === null) return [];
  const moved = response.status >= 300 && response.status <= 399 && get(response.headers, 'Location') !== null;
  const origin = get(requestHeaders ?? [], 'Origin');
  return [{ url, method, phase: moved ? 'redirect' : 'response', hop, origin, asked: null, response }];
}
