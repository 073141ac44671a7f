import type { Exchange } from '../../src/cors/exchange.ts';

/** The exchange as the browser shows one that such a redirect began. */
export function unsentFirst(exchange: Exchange): Exchange {
  const [first, ...rest] = exchange.hops;
  return { ...exchange, hops: [{ ...first, requestHeaders: null }, ...rest] };
}
