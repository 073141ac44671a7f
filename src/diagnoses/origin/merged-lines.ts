import { get } from '../../cors/headers.ts';
import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';

/**
 * Whether the value may be one header or several: Firefox shows extensions all lines of a name as one, joined with a comma and a
 * space (measured with ESR 153).
 */
export function mayBeMerged({ exchange, headers }: Pick<Context, 'exchange' | 'headers'>): boolean {
  return exchange.ranIn === 'firefox' && (get(headers, 'Access-Control-Allow-Origin') ?? '').includes(', ');
}

/** How to find out whether a header is there once or more often. */
export const countLines = text`Firefox joins the lines before an extension sees them. Look at the response headers in the Network panel, or send the request with ${'curl -i'}.`;
