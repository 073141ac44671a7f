import { get } from '../cors/headers.ts';
import type { HopResponse } from '../cors/exchange.ts';
import { text, type Text } from '../wording/text.ts';

/** Whether a cache between the server and the page gave this answer, and how that shows. null: nothing says so. */
export function cachedAnswer(response: HopResponse): { readonly evidence: Text } | null {
  if (response.fromCache) return { evidence: text`the response came from the browser's cache` };
  const said = [
    'X-Cache',
    'CF-Cache-Status',
    'X-Cache-Status',
    'X-Vercel-Cache',
    'X-Proxy-Cache',
    'X-Nextjs-Cache',
    'Cache-Status',
  ].find((name) => /\bhit\b/i.test(get(response.headers, name) ?? ''));
  if (said !== undefined)
    return { evidence: text`the response has ${`${said}: ${get(response.headers, said) ?? ''}`}` };
  // Varnish names two requests when it gives the second one the answer of the first.
  const varnish = get(response.headers, 'X-Varnish') ?? '';
  if (/^\d+ \d+$/.test(varnish))
    return { evidence: text`the response has ${`X-Varnish: ${varnish}`}: two request ids, so this is a cached copy` };
  const age = get(response.headers, 'Age') ?? '';
  return /^[1-9]\d*$/.test(age)
    ? { evidence: text`the response is ${Number(age)} seconds old (${`Age: ${age}`})` }
    : null;
}
