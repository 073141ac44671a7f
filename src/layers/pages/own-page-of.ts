import type { HopResponse } from '../../cors/exchange.ts';
import { get } from '../../cors/headers.ts';
import { fits } from '../pattern.ts';
import { appPages } from './app-pages.ts';
import { frontPages } from './front-pages.ts';
import { nginxBadRequest } from './nginx-bad-request.ts';
import { titledPages } from './titled-pages.ts';
import type { OwnPage } from './page.ts';

const nginx: OwnPage = {
  id: 'nginx',
  title: 'nginx',
  layer: 'web-server',
  pattern: { headers: {} },
  confidence: 'certain',
  verified: 'measured',
};
const pages: readonly OwnPage[] = [...titledPages, ...frontPages, ...appPages];

/** The page of a layer's own that this response is; null when it is none that is known. Successes are never one. */
export function ownPageOf(response: HopResponse): OwnPage | null {
  if (response.status < 300) return null;
  if (nginxBadRequest(response) !== null) return nginx;
  const server = get(response.headers, 'server');
  const length = Number(get(response.headers, 'content-length') ?? Number.NaN);
  const page = pages.find(
    ({ pattern, lengths }) =>
      fits(pattern, response) && (lengths === undefined || lengths(response.status, server).includes(length)),
  );
  return page ?? null;
}
