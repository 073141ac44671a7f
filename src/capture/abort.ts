import type { Exchange } from '../cors/exchange.ts';

const names: ReadonlySet<string> = new Set([
  'net::ERR_ABORTED',
  'NS_BINDING_ABORTED',
  // Firefox: a stream's reader was canceled; a player or an image has what it needs.
  'NS_BASE_STREAM_CLOSED',
  'NS_ERROR_PARSED_DATA_CACHED',
]);

/** Whether an error name says that the page, or its going away, gave the request up. */
export function isAbort(error: string): boolean {
  return names.has(error);
}

/** Whether a request was given up. In Chromium most that are while their response is being read end as if they had been refused. */
export function isGivenUp({ hops }: Exchange, error: string): boolean {
  return isAbort(error) || (error === 'net::ERR_FAILED' && hops.at(-1)?.response?.begun === true);
}
