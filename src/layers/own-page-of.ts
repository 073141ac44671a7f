import type { HopResponse } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { ownPages, type OwnPage } from './own-pages.ts';
import { fits } from './pattern.ts';
import { titledPages } from './titled-pages.ts';

const pages: readonly OwnPage[] = [...titledPages, ...ownPages];

/** The page of a layer's own that this response is; null when it is none that is known. Successes are never one. */
export function ownPageOf(response: HopResponse): OwnPage | null {
  if (response.status < 300) return null;
  const server = get(response.headers, 'server');
  const length = Number(get(response.headers, 'content-length') ?? Number.NaN);
  const page = pages.find(
    ({ pattern, lengths }) =>
      fits(pattern, response) && (lengths === undefined || lengths(response.status, server).includes(length)),
  );
  return page ?? null;
}
