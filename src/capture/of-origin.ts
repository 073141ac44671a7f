import type { Seen } from './event.ts';
import { originOf } from '../cors/origin.ts';

/** Scheme and host of an http(s) URL in normal form, without a user name and a host that a parser would change. */
const plain = /^https?:\/\/[a-z0-9.-]+(?::\d+)?(?=\/)/;

/**
 * Whether a URL is of this origin. This is asked at every event, and parsing is what costs most in it: URLs and origins come from
 * the browser in normal form, where the text alone tells. Everything that looks unusual is left to the parser.
 */
export function isOfOrigin(url: string, origin: string | null): boolean {
  const [start] = plain.exec(url) ?? [];
  return (start ?? originOf(url)) === origin;
}

/** True for the browser's own requests and for extension pages: nobody there whom CORS could hinder. */
export function isNobodys({ initiator }: Pick<Seen, 'initiator'>): boolean {
  return initiator === null || !/^(?:https?:|file:|null$)/.test(initiator);
}
