import type { Refusal } from '../cors/model.ts';
import { enumerate } from './enumerate.ts';
import { text, type Text } from './text.ts';

/** Continues "On this answer, …": the headers that allow exactly this page. */
export function sendAllowOrigin({ request }: Pick<Refusal, 'request'>): Text {
  if (request.origin === 'null') {
    return text`give the page an origin of its own first: ${'null'} isn't safe to allow`;
  }
  const credentials = request.credentials === 'include' ? [headerLine('Access-Control-Allow-Credentials', 'true')] : [];
  return text`send ${enumerate([headerLine('Access-Control-Allow-Origin', request.origin), 'Vary: Origin', ...credentials])}`;
}

/** A last sentence about an error that CORS hides; none for a page without an origin, which cannot be allowed. */
export function showErrors(refusal: Pick<Refusal, 'request'>): Text {
  if (refusal.request.origin === 'null') return [];
  return text` To see errors like this in future, ${sendAllowOrigin(refusal)} on errors too.`;
}

/** The page's own name in a sentence: its origin, or what it is when it has none. */
export function pageName({ request }: Pick<Refusal, 'request'>): Text {
  return request.origin === 'null' ? text`a page without an origin (${'null'})` : text`${request.origin}`;
}

/** A header in the form in which it is written: `Name: value`, for a code part. */
export function headerLine(name: string, value: string): string {
  return `${name}: ${value}`;
}
