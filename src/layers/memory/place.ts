import { parseUrl } from '../../cors/origin.ts';
import type { Answer } from '../answer.ts';

/** Where an answer is remembered. */
export interface MemoryPlace {
  readonly host: string;
  /** `/api` of `/api/items/7`; `/` of `/items`, because a last segment names one thing and not an area. */
  readonly prefix: string;
  readonly key: string;
}

/** null: the URL did not parse. */
export function memoryPlaceOf({ url, method, phase }: Pick<Answer, 'url' | 'method' | 'phase'>): MemoryPlace | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  const { host, pathname } = parsed;
  const [, first = '', ...rest] = pathname.split('/');
  const prefix = rest.length === 0 ? '/' : `/${first}`;
  return { host, prefix, key: keyOf(method, phase, prefix) };
}

export function keyOf(method: string, phase: Answer['phase'], prefix: string): string {
  return `${method} ${phase} ${prefix}`;
}
