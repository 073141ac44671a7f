import { isNeedless } from './needless-preflight.ts';
import { text, type Text } from '../../wording/text.ts';
import type { Context } from '../context.ts';

/** What there is to say of a preflight that neither the method nor a header asks for. */
interface Needless {
  readonly evidence: Text;
  /** One sentence: how the page can do without. */
  readonly wayOut: Text;
}

/**
 * Why there is a preflight at all, where the request would go out without one: a listener on `xhr.upload`, or a stream as the
 * body. Measured: Chromium 156 (with a body, and for a stream only over HTTP/2), Firefox ESR 153
 * (also without a body; no streams). null: it is needed, or was not refused.
 */
export function uploadListener(context: Context, rootCause: string): Needless | null {
  const { exchange, hop, method, phase, refusal } = context;
  if (refusal === null || exchange.type !== 'xmlhttprequest') return null;
  if (phase !== 'preflight' && rootCause !== 'server-hangs-on-options') return null;
  // Behind a redirect a preflight can be there because the first address needed one.
  if (!exchange.hops.slice(0, hop + 1).every(isNeedless)) return null;
  const mayStream = exchange.ranIn !== 'firefox' && method === 'POST' && context.url.startsWith('https:');
  const stream: Text = mayStream ? text`, or a stream as the body,` : [];
  const instead: Text = mayStream ? text` and send the body as a whole` : [];
  return {
    evidence: text`${method} and its headers need no preflight: a listener on ${'xhr.upload'}${stream} causes it`,
    wayOut: text`Or remove the listener from ${'xhr.upload'}${instead}: then ${method} needs no ${'OPTIONS'}.`,
  };
}
