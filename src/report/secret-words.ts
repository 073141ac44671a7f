import type { Exchange, HopResponse } from '../cors/exchange.ts';
import type { HeaderList } from '../cors/model.ts';
import { maskHeader } from './mask-header.ts';
import { mask, maskText } from './mask.ts';

const word = /[\w$.+@-]{3,}/g;

/**
 * The words that masking takes out of headers and status lines, in lower case. A fix takes a value apart: of `password: abc`
 * as a list of methods it keeps `abc`, in which nothing tells any more what it was.
 */
export function secretWordsOf({ hops }: Exchange): ReadonlySet<string> {
  return new Set(
    hops.flatMap(({ requestHeaders, preflight, response }) => [
      ...ofHeaders(requestHeaders ?? []),
      ...ofHeaders(preflight?.requestHeaders ?? []),
      ...ofResponse(preflight?.response ?? null),
      ...ofResponse(response),
    ]),
  );
}

/** A text without those words. */
export function withoutWords(text: string, words: ReadonlySet<string>): string {
  return words.size === 0 ? text : text.replace(word, (one) => (words.has(one.toLowerCase()) ? mask : one));
}

function ofResponse(response: HopResponse | null): readonly string[] {
  if (response === null) return [];
  return [...ofHeaders(response.headers), ...taken(response.statusLine, maskText(response.statusLine))];
}

function ofHeaders(headers: HeaderList): readonly string[] {
  return headers.flatMap(([name, value]) => {
    // What a URL loses is told by its place alone, and may be any word: `?next=items`.
    if (/^(?:location|content-location|referer|link)$/i.test(name)) return [];
    const [, shown] = maskHeader([name, value]);
    return shown.includes(mask) ? taken(value, shown) : [];
  });
}

function taken(value: string, shown: string): readonly string[] {
  if (value === shown) return [];
  const left = new Set(wordsOf(shown));
  return wordsOf(value).filter((one) => !left.has(one));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(word) ?? [];
}
