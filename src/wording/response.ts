import type { Phase, Refusal } from '../cors/model.ts';
import { headerOf, hopOf } from '../cors/refused-response.ts';
import { hostOf } from '../cors/url-parts.ts';
import type { Text } from './text.ts';

/** What the answer allows: the value of Access-Control-Allow-Origin, or nobody. */
export function allowed(refusal: Pick<Refusal, 'response'>): Text {
  const value = headerOf(refusal, 'Access-Control-Allow-Origin');
  return value === null ? ['no origin'] : [{ code: value }];
}

/** Why a list header holds nothing, for a text: it is missing, or it is empty. */
export function missingOrEmpty(refusal: Pick<Refusal, 'response'>, name: string): Text {
  return [headerOf(refusal, name) === null ? 'missing' : 'empty'];
}

/** The type of the answer, for a text: the value of Content-Type, or that it has none. */
export function contentType(refusal: Pick<Refusal, 'response'>): Text {
  const value = headerOf(refusal, 'Content-Type');
  return value === null ? ['no content type'] : [{ code: value }];
}

/** The refused answer as a person calls it: `The preflight response`, `The redirect`, `The response`. */
export function answerName({ phase }: { readonly phase: Phase }): Text {
  if (phase === 'preflight') return ['The preflight response'];
  return [phase === 'redirect' ? 'The redirect' : 'The response'];
}

/** Host and port of the refused hop, for a text; the whole URL when it has none. */
export function serverOf(refusal: Pick<Refusal, 'exchange' | 'hop'>): string {
  return hostOf(hopOf(refusal).url);
}
