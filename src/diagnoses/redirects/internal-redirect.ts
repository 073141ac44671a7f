import { text, type Text } from '../../wording/text.ts';
import type { Context } from '../context.ts';

/** A redirect that no server sent. */
interface InternalRedirect {
  /** True: the same address, with https. */
  readonly isUpgrade: boolean;
  readonly evidence: Text;
}

/**
 * The first redirect on the way to the deciding hop that was made inside the browser: nothing was sent to its address and
 * nothing came from there, and still the request went on (Chromium 156: so look HSTS and redirects by extensions' rules).
 * null: there is none.
 */
export function internalRedirect({ exchange, hop }: Context): InternalRedirect | null {
  const at = exchange.hops.findIndex(
    ({ requestHeaders, preflight, response }, i) =>
      i < hop && requestHeaders === null && preflight === null && response === null,
  );
  const [from, to] = [exchange.hops[at]?.url, exchange.hops[at + 1]?.url];
  if (at < 0 || from === undefined || to === undefined) return null;
  return {
    isUpgrade: from !== to && from.replace(/^http:/, 'https:') === to,
    evidence: text`nothing was sent to ${bare(from)}, but the request went on to ${bare(to)}`,
  };
}

function bare(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
