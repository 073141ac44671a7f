import type { Text } from '../wording/text.ts';

/** Where a layer stands between browser and app. `app` holds the framework, and the server that runs it. */
export type LayerKind =
  | 'browser'
  | 'extension'
  | 'tunnel'
  | 'cdn'
  | 'firewall'
  | 'platform'
  | 'gateway'
  | 'auth'
  | 'proxy'
  | 'web-server'
  | 'storage'
  | 'app';

/** `certain`: nothing else is known to send this. `likely`: others could, and rarely do. `hint`: never enough by itself. */
export type Confidence = 'certain' | 'likely' | 'hint';

/** One mark of a layer. Names are compared without case; a cookie's value is never seen, its name is. */
export type Sign =
  | { readonly header: string; readonly value?: RegExp; readonly sure?: Confidence; readonly wrote?: true }
  | { readonly cookie: RegExp; readonly sure?: Confidence }
  | { readonly host: RegExp; readonly sure?: Confidence; readonly wrote?: true }
  | { readonly path: RegExp; readonly sure?: Confidence };

/** A server, a framework, a service, and how it is recognised from one response. */
export interface Fingerprint {
  /** Unique; stays the same, because reports carry it. */
  readonly id: string;
  readonly title: string;
  readonly layer: LayerKind;
  /**
   * Any of them is enough; the surest one counts. `sure` says otherwise than `confidence`;
   * `wrote` marks what is only on answers that this layer wrote itself, not on those that it passed on.
   */
  readonly signs: readonly [Sign, ...Sign[]];
  readonly confidence: Confidence;
  /** How it is known: measured on a real server, read in its source or documents, or neither (then it is no more than likely). */
  readonly verified: 'measured' | 'source' | 'documented' | 'unverified';
}

/** A layer that left its mark on a response. */
export interface LayerSeen {
  readonly id: string;
  readonly title: string;
  readonly layer: LayerKind;
  readonly confidence: Confidence;
  /** The mark, with its actual value. */
  readonly evidence: Text;
  /** Where the mark was: one in the path was written by the page, and says who should have answered. */
  readonly by: 'header' | 'cookie' | 'host' | 'path';
  /** True: the mark is one that only this layer's own answers carry. */
  readonly wrote: boolean;
}
