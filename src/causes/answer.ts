import type { Hop } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import type { HeaderList, Phase } from '../cors/model.ts';
import type { Refusal } from '../cors/judge.ts';
import type { Text } from './text.ts';

/** The hop that was refused. */
export function hopOf({ exchange, hop }: Pick<Refusal, 'exchange' | 'hop'>): Hop {
  return exchange.hops[hop] ?? exchange.hops[0];
}

/** The headers of the answer that was refused; empty when there was none. */
export function headersOf({ response }: Pick<Refusal, 'response'>): HeaderList {
  return response?.headers ?? [];
}

/** One header of the answer that was refused, as the standard reads it; null when it is absent. */
export function headerOf(refusal: Pick<Refusal, 'response'>, name: string): string | null {
  return get(headersOf(refusal), name);
}

/** What the answer allows: the value of Access-Control-Allow-Origin, or nobody. */
export function allowed(refusal: Pick<Refusal, 'response'>): Text {
  const value = headerOf(refusal, 'Access-Control-Allow-Origin');
  return value === null ? ['nobody'] : [{ code: value }];
}

/** Why a list header holds nothing, for a text: it is missing, or it is empty. */
export function missingOrEmpty(refusal: Pick<Refusal, 'response'>, name: string): Text {
  return [headerOf(refusal, name) === null ? 'missing' : 'empty'];
}

/** The type of the answer, for a text: the value of Content-Type, or that it has none. */
export function contentType(refusal: Pick<Refusal, 'response'>): Text {
  const value = headerOf(refusal, 'Content-Type');
  return value === null ? ['no named type'] : [{ code: value }];
}

/** The status of the answer that was refused; 0 when there was none. */
export function statusOf({ response }: Pick<Refusal, 'response'>): number {
  return response?.status ?? 0;
}

/** The refused answer as a person calls it: `The preflight answer`, `The redirect`, `The answer`. */
export function answerName({ phase }: { readonly phase: Phase }): Text {
  if (phase === 'preflight') return ['The preflight answer'];
  return [phase === 'redirect' ? 'The redirect' : 'The answer'];
}

/** Host and port of the refused hop, for a text; the whole URL when it has none. */
export function serverOf(refusal: Pick<Refusal, 'exchange' | 'hop'>): string {
  return hostOf(hopOf(refusal).url);
}

/** Host and port of a URL, for a text; the URL itself when it is none. */
export function hostOf(url: string): string {
  if (!URL.canParse(url)) return url;
  return new URL(url).host || url;
}

/** The URL without query and fragment: short, and without the values that may be secret. */
export function addressOf(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/**
 * True when something that knows CORS wrote this answer: it sent another header of the protocol, or `Vary: Origin`.
 * Without Access-Control-Allow-Origin that means it looked at the origin and refused it.
 */
export function corsRan(headers: HeaderList): boolean {
  if (/(?:^|,)\s*origin\s*(?:,|$)/i.test(get(headers, 'Vary') ?? '')) return true;
  return headers.some(([name]) => /^access-control-(?:allow-(?:methods|headers|credentials)|max-age)$/i.test(name));
}

/** True in the preflight of a request: the browser asks before it sends anything of the page's own. */
export function isPreflight({ phase }: { readonly phase: Phase }): boolean {
  return phase === 'preflight';
}

/** The path of a URL, for a text; the URL itself when it is none. */
export function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
