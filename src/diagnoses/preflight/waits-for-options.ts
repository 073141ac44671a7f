import type { Context } from '../context.ts';

/** True when the preflight went out and nothing came back. */
export function waitsForOptions({ exchange, hop }: Context): boolean {
  const preflight = exchange.hops[hop]?.preflight ?? null;
  return preflight !== null && preflight.response === null;
}
