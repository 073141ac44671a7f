import { cleanHeaders, cleanText, cleanUrl } from './clean.ts';
import type { RequestEvent } from './event.ts';

/** A request's event as it may be stored: the reducer keeps nothing of it that this takes away. */
export function cleanEvent(event: RequestEvent): RequestEvent {
  const clean = { ...event, url: cleanUrl(event.url), method: cleanText(event.method) };
  return 'headers' in clean ? { ...clean, headers: cleanHeaders(clean.headers) } : clean;
}
