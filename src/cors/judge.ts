import type { Exchange, Outcome } from './exchange.ts';
import type { Credentials, Mode, Phase, RefusalKind, Refused } from './model.ts';
import type { BrowserName } from './profiles/profile.ts';

/** Where in the exchange an algorithm refused, and what it was part of. */
export interface Place {
  readonly phase: Phase;
  /** Index into `exchange.hops`. */
  readonly hop: number;
  readonly exchange: Exchange;
}

export type Refusal<K extends RefusalKind = RefusalKind> = Refused<K> & Place;

/** A credentials mode and how we know it. `seen`: by a header; `inferred`: the only reading that agrees with the outcome. */
export interface CredentialsReading {
  readonly mode: Credentials;
  readonly known: 'told' | 'seen' | 'inferred' | 'assumed';
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly mode: Mode;
  readonly credentials: CredentialsReading;
  /** The first refusal, in the order of the browser that ran the exchange; null when it passed or is pending. */
  readonly refusal: Refusal | null;
  /** Refusals under other readings of what was not seen that agree with the outcome just as well. */
  readonly alternatives: readonly Refusal[];
  /** What the standard refuses and this browser lets through (Authorization under `*`). */
  readonly tolerated: readonly Refusal[];
  /** The hop whose preflight the browser must have taken from its cache, or null. */
  readonly cachedPreflightAt: number | null;
  readonly browsers: Readonly<Record<BrowserName, 'allowed' | 'blocked'>>;
}
