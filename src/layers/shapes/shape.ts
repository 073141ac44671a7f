import type { Confidence } from '../layer.ts';
import type { CorsRan, Refused } from '../cors-answer.ts';
import type { Pattern } from '../pattern.ts';

/** What one CORS middleware's answer looks like, and what it means. */
export interface Shape {
  /** The middleware; several shapes may have the same. */
  readonly id: string;
  readonly title: string;
  /** False: it is no part of an app, but of a gateway, a proxy or a storage service. */
  readonly inApp: boolean;
  readonly on: 'preflight' | 'response' | 'both';
  readonly pattern: Pattern;
  /** The path that was requested, with the query, where only that one is the middleware's. */
  readonly path?: RegExp;
  /** Content-Length in bytes, where the body's length tells. */
  readonly lengths?: readonly number[] | ((origin: string) => readonly number[]);
  readonly ran: Exclude<CorsRan, 'cannot-tell'>;
  /** Present exactly when `ran` is `ran-and-refused`. */
  readonly refused?: Refused;
  readonly confidence: Confidence;
  readonly verified: 'measured' | 'source' | 'documented' | 'unverified';
}

/** Nothing of the CORS protocol in the answer. */
export const noCors = {
  'access-control-allow-origin': null,
  'access-control-allow-methods': null,
  'access-control-allow-headers': null,
  'access-control-allow-credentials': null,
} as const;

/** The lists of a preflight are there, the origin is not. */
export const listsAlone = {
  'access-control-allow-origin': null,
  'access-control-allow-methods': /./,
} as const;

/** An answer without a body that nobody signed. */
export const bare = {
  ...noCors,
  vary: null,
  server: null,
  'x-powered-by': null,
  via: null,
  'content-type': null,
  allow: null,
} as const;
