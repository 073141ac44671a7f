import { addressOf } from '../cors/url-parts.ts';
import { enumerate } from '../wording/enumerate.ts';
import { text, type Text } from '../wording/text.ts';
import type { Where } from '../fixes/edit.ts';
import type { Exchange } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';

/** Method and address of a request, without the query and its secrets: `PUT https://api.example/items`. */
export function requestLine({ method, url }: { readonly method: string; readonly url: string }): string {
  return `${method} ${addressOf(url)}`;
}

/** `1 second`, `20 seconds`, `2 minutes`, `24 hours`: the largest unit that leaves nothing over. */
export function duration(seconds: number): string {
  if (seconds >= 3600 && seconds % 3600 === 0) return counted(seconds / 3600, 'hour');
  if (seconds >= 60 && seconds % 60 === 0) return counted(seconds / 60, 'minute');
  return counted(seconds, 'second');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** As `enumerate`, short enough for a title: at most three values, or two and how many more. */
export function briefly(values: readonly string[]): Text {
  if (values.length <= 3) return enumerate(values);
  return text`${values[0] ?? ''}, ${values[1] ?? ''} and ${values.length - 2} more`;
}

/** Where a server would make a change that is about every answer: on both where the browser asked first. */
export function whereAt({ hops }: Exchange, hop: number): Where {
  return hops[hop]?.preflight ? 'both' : 'response';
}

/** True when caches keep the answers to different origins apart. */
export function variesByOrigin(headers: HeaderList): boolean {
  return (get(headers, 'Vary') ?? '').split(',').some((name) => /^(?:origin|\*)$/i.test(name.trim()));
}

/** True when the answer lets the page send cookies and read what comes back. */
export function allowsCredentials(headers: HeaderList): boolean {
  return get(headers, 'Access-Control-Allow-Credentials') === 'true';
}
