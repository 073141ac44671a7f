import type { Hop } from './exchange.ts';
import { get } from './headers.ts';
import type { HeaderList, Phase, Refusal } from './model.ts';

/** The hop that was refused. */
export function hopOf({ exchange, hop }: Pick<Refusal, 'exchange' | 'hop'>): Hop {
  return exchange.hops[hop] ?? exchange.hops[0];
}

/** The headers of the answer that was refused; empty when there was none. */
export function headersOf({ response }: Pick<Refusal, 'response'>): HeaderList {
  return response?.headers ?? [];
}

/** One header of the answer that was refused, as the standard reads it; null when it is absent. */
export function headerOf(refusal: Pick<Refusal, 'response'>, name: string): string | null {
  return get(headersOf(refusal), name);
}

/** The status of the answer that was refused; 0 when there was none. */
export function statusOf({ response }: Pick<Refusal, 'response'>): number {
  return response?.status ?? 0;
}

/** True in the preflight of a request: the browser asks before it sends anything of the page's own. */
export function isPreflight({ phase }: { readonly phase: Phase }): boolean {
  return phase === 'preflight';
}

/**
 * True when something that knows CORS wrote this answer: it sent another header of the protocol, or `Vary: Origin`.
 * Without Access-Control-Allow-Origin that means it looked at the origin and refused it. Access-Control-Max-Age alone means
 * nothing: it is often set by itself.
 */
export function corsRan(headers: HeaderList): boolean {
  if (/(?:^|,)\s*origin\s*(?:,|$)/i.test(get(headers, 'Vary') ?? '')) return true;
  return headers.some(([name]) => /^access-control-allow-(?:methods|headers|credentials)$/i.test(name));
}
