import type { Exchange } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';
import { isOfOrigin } from './of-origin.ts';

/**
 * Whether the request's own headers say that it does not take part in CORS: `Sec-Fetch-Mode` does towards trustworthy URLs,
 * and a GET or HEAD carries `Origin` only with CORS. False while nothing was sent to another origin.
 */
export function isNoCors(exchange: Exchange): boolean {
  const sent = exchange.hops.filter((hop) => hop.requestHeaders !== null && !isOfOrigin(hop.url, exchange.initiator));
  return sent.length > 0 && sent.every((hop) => saysNoCors(hop.method, hop.requestHeaders ?? []));
}

function saysNoCors(method: string, headers: HeaderList): boolean {
  const mode = get(headers, 'Sec-Fetch-Mode');
  if (mode !== null) return mode === 'no-cors' || mode === 'navigate';
  return (method === 'GET' || method === 'HEAD') && get(headers, 'Origin') === null;
}
