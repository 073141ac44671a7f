import { get } from '../../cors/headers.ts';
import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import type { Alternative } from '../diagnosis.ts';

/**
 * Whether the value may be one header or several: Firefox shows extensions all lines of a name as one, joined with a comma and a
 * space (measured with ESR 153).
 */
export function mayBeMerged({ exchange, headers }: Pick<Context, 'exchange' | 'headers'>): boolean {
  return exchange.ranIn === 'firefox' && (get(headers, 'Access-Control-Allow-Origin') ?? '').includes(', ');
}

const findOut = text`Firefox joins the lines before an extension sees them. Look at the response headers in the Network panel, or send the request with ${'curl -i'}.`;

/** What else one value with several origins is. */
export const severalLines: Alternative = {
  or: text`the header is set more than once, for example by the app and by a proxy in front of it`,
  findOut,
};

/** What else a header that seems to be set twice is. */
export const oneLine: Alternative = { or: text`the header is set once, with a list in it`, findOut };
