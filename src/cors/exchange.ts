import type { BrowserName, Credentials, HeaderList, Mode, RedirectMode } from './fetch-terms.ts';

/** `webRequest`'s resource types, as the browser names them (`xmlhttprequest`, `image`, `font`, `ping`, …). */
export type ResourceType = string;

/**
 * One fetch as the browser ran it: facts only, no verdict. Plain JSON, so that it can be stored, exported and imported.
 * Values of Cookie, Set-Cookie, Authorization, Proxy-Authorization and of headers named like a secret are never in it (see
 * `capture/secrets.ts`).
 */
export interface Exchange {
  /** Unique within one browser session: the browser's request id. */
  readonly id: string;
  /** -1 for requests of service workers and shared workers. */
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** The requesting page's serialised origin, `null` as text for an opaque one, null when the browser did not say. */
  readonly initiator: string | null;
  readonly type: ResourceType;
  /** Never empty. The first one is the request as the page made it, each later one the target of a redirect. */
  readonly hops: readonly [Hop, ...Hop[]];
  /** null while the browser is still at it. */
  readonly end: End | null;
  /** The browser that ran it, which decides what an end means; Chromium's family when absent. */
  readonly ranIn?: BrowserName;
  /** The URL as the page made the request, where the browser itself changed it before anything was sent. Only Firefox tells. */
  readonly changedFrom?: string;
  /** What the page itself got to see, told by its Resource Timing. A page can forge it: evidence, never against the headers. */
  readonly pageObservation?: PageObservation;
  /** Its document was left, or about to be, before it ended: the page need not have got what came then. */
  readonly documentLeft?: true;
  /** Made by a worker without a tab that belongs to private windows; no ordinary tab shows it. Only Firefox tells. */
  readonly isPrivate?: true;
  /** The extension was stopped while this was under way and started again, and not all of it was seen. */
  readonly interrupted?: true;
  /** What of the page's own rules stopped it, as its document tells it. Without this, nothing is known of any. */
  readonly stoppedBy?: StoppedBy;
  /** What cannot be seen by `webRequest` and was told by another source (a HAR file, a test); absent when nothing was. */
  readonly knownOptions?: KnownOptions;
}

export interface PageObservation {
  /** 0 when the page got no readable response: refused, failed, or opaque. */
  readonly responseStatus: number;
  /**
   * False where no response had arrived when the request was over. Firefox alone tells: it keeps the status of a refused
   * response from the page and not from extensions (measured with ESR 153). Absent: not told.
   */
  readonly arrived?: boolean;
}

/**
 * A rule of the page that stops a request before it is sent, or a redirect before it is followed. The browser tells the
 * document alone; `webRequest` hears nothing, or no more than that the request is over.
 */
export type StoppedBy =
  | {
      readonly kind: 'csp';
      /** The effective directive: `connect-src`, `script-src-elem`, … */
      readonly directive: string;
      /** What the policy says of it: the directive itself, or the one that stands in for it. */
      readonly policy: string;
      /** The script that asked; empty where the browser does not say. */
      readonly sourceFile: string;
      /** Counted from 1; null where the browser does not say. */
      readonly line: number | null;
    }
  /** An unencrypted address on an encrypted page. */
  | { readonly kind: 'mixed-content' }
  /** Integrity-Policy of the page: a script without the `integrity` that it asks for. */
  | { readonly kind: 'integrity-policy' }
  /** Cross-Origin-Embedder-Policy (`coep`) or Document-Isolation-Policy (`dip`) of the page, which refuses a response. */
  | { readonly kind: 'embedder-policy'; readonly policy: 'coep' | 'dip' }
  /** The browser did not send it, for a reason of its own that it tells nobody: request blocking in DevTools, an ad filter. */
  | { readonly kind: 'unsent' };

export interface KnownOptions {
  readonly mode?: Mode;
  readonly credentials?: Credentials;
  readonly redirect?: RedirectMode;
}

export interface Hop {
  readonly url: string;
  /** Empty where nobody told it: see `StoppedBy`. */
  readonly method: string;
  /** null: the browser never got to send it (its preflight failed, or nothing was sent yet). */
  readonly requestHeaders: HeaderList | null;
  readonly preflight: Preflight | null;
  /** null: no response headers were seen. */
  readonly response: HopResponse | null;
}

export interface HopResponse {
  readonly status: number;
  readonly statusLine: string;
  readonly headers: HeaderList;
  readonly fromCache: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /**
   * The browser passed it on to the page. Chromium says so of every response that CORS lets through and of none that it
   * refuses (measured with 156); absent where it did not, and in Firefox, which says it of all.
   */
  readonly begun?: true;
}

/** An OPTIONS request of the browser's own, and who asked for it is the hop it hangs on. */
export interface Preflight {
  readonly id: string;
  readonly startedAt: number;
  readonly requestHeaders: HeaderList;
  readonly response: HopResponse | null;
  readonly end: End | null;
}

export type End =
  | { readonly kind: 'completed'; readonly at: number }
  /** `error` is the browser's own name: `net::ERR_FAILED`, `NS_ERROR_DOM_BAD_URI`, … */
  | { readonly kind: 'error'; readonly error: string; readonly at: number }
  /** No closing event came and none will: the document is gone. */
  | { readonly kind: 'gone'; readonly at: number };

/**
 * What the browser did. `blocked` is by CORS policy, `failed` by the network or another policy, `canceled` by the page, which
 * gave the request up or went away; `opaque` is no-cors.
 */
export type Outcome = 'allowed' | 'blocked' | 'failed' | 'canceled' | 'opaque' | 'pending';
