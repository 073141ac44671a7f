import { get } from '../../cors/headers.ts';
import type { Context } from '../context.ts';

/** Imperva signs what it lets through as well, but a script that asks for data gets a page from hardly anybody else. */
export function isImpervaPage({ layers, headers, exchange: { type } }: Context): boolean {
  const isHtml = /^text\/html\b/i.test(get(headers, 'Content-Type') ?? '');
  return type === 'xmlhttprequest' && isHtml && layers.some(({ id }) => id === 'imperva');
}
