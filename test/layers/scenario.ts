import type { CorsRan, Refused } from '../../src/layers/cors-answer.ts';
import type { LayerKind } from '../../src/layers/layer.ts';
import type { Credentials } from '../../src/cors/model.ts';

/** Header pairs as JSON has them. */
export type Pairs = readonly (readonly string[])[];

/** One answer as it came over the wire. */
export interface RecordedAnswer {
  readonly status: number;
  readonly statusLine: string;
  readonly headers: Pairs;
}

/** One fetch: what was asked, and every answer that came. */
export interface RecordedExchange {
  readonly pageOrigin: string;
  readonly method: string;
  readonly credentials: Credentials;
  readonly hops: readonly RecordedHop[];
}

export interface RecordedHop {
  readonly url: string;
  readonly requestHeaders: Pairs | null;
  readonly preflight: { readonly requestHeaders: Pairs; readonly response: RecordedAnswer | null } | null;
  readonly response: RecordedAnswer | null;
}

/** What is true of the last answer: the one that decided. */
export interface Expected {
  /** The id of the layer that wrote it: a fingerprint's, or `app` where the app has no mark of its own. */
  readonly writer: string;
  readonly layer: LayerKind;
  readonly cors: CorsRan;
  /** What the CORS layer said no to. */
  readonly refused?: Refused;
  /** Two set-ups answer alike, so that nothing but a second answer tells them apart. */
  readonly alike?: string;
}

export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** Earlier exchanges of the same page. */
  readonly before: readonly RecordedExchange[];
  readonly exchange: RecordedExchange;
  readonly expected: Expected;
  readonly rootCause: { readonly id: string; readonly words: string };
  readonly responsible: string;
  readonly control: boolean;
}

/** A file of `recorded/`. */
export interface Recording {
  readonly stack: string;
  readonly title: string;
  readonly versions: Readonly<Record<string, string>>;
  /** False: built from documented headers, because the service cannot run here. */
  readonly measured: boolean;
  readonly scenarios: readonly Scenario[];
}
