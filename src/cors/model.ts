import type { Exchange, Outcome } from './exchange.ts';
import type { BrowserName, Credentials, HeaderList, Mode, RedirectMode } from './fetch-terms.ts';

export type { BrowserName, Credentials, Header, HeaderList, Mode, RedirectMode } from './fetch-terms.ts';

/** What the algorithms need of the standard's request: https://fetch.spec.whatwg.org/#concept-request */
export interface Request {
  readonly url: string;
  readonly method: string;
  /** The serialised request origin at this point of the redirect chain: `https://app.example`, or `null`. */
  readonly origin: string;
  readonly mode: Mode;
  readonly credentials: Credentials;
  readonly redirect: RedirectMode;
  /** The CORS-unsafe request-header names: lower case, sorted, without duplicates. */
  readonly unsafeHeaderNames: readonly string[];
  /** True for an upload with a progress listener and for a stream as the body. */
  readonly useCorsPreflight: boolean;
}

/** What the algorithms need of the standard's response: https://fetch.spec.whatwg.org/#concept-response */
export interface Response {
  readonly status: number;
  readonly headers: HeaderList;
}

/** Where in an exchange a check ran: on the preflight's response, on a redirect, or on the final response. */
export type Phase = 'preflight' | 'response' | 'redirect';

/** Every way a request can end badly, with the facts it was refused on. The first group is the CORS protocol's own. */
export interface Refusals {
  /** CORS check: no `Access-Control-Allow-Origin`. */
  'no-allow-origin': object;
  /** CORS check: the header's value is not the request's origin. */
  'origin-not-allowed': { readonly allowOrigin: string };
  /** CORS check: credentials mode `include` without `Access-Control-Allow-Credentials: true`. */
  'credentials-not-allowed': { readonly allowCredentials: string | null };
  /** Preflight: a redirect, which is never followed there. */
  'preflight-redirected': { readonly location: string };
  /** Preflight: status outside 200 to 299. */
  'preflight-not-ok': { readonly status: number };
  /** Preflight: a list header that does not parse. `token` is the first bad element. */
  'list-malformed': { readonly header: ListHeader; readonly value: string; readonly token: string };
  'method-not-allowed': { readonly method: string; readonly allowMethods: readonly string[] };
  'header-not-allowed': { readonly name: string; readonly allowHeaders: readonly string[] };
  /** Redirect to a URL with a user name or password. */
  'redirect-with-credentials': { readonly location: string };
  /** Redirect to something that is not HTTP(S). */
  'redirect-scheme': { readonly location: string; readonly scheme: string };
  /** Redirect whose `Location` is no URL. */
  'redirect-invalid': { readonly location: string };
  /** The twenty-first redirect. */
  'redirect-count': { readonly count: number };
  /** Mode `same-origin` meets another origin, at once or by a redirect. */
  'mode-same-origin': object;
  /** Mode `no-cors` with a redirect mode other than `follow`. */
  'no-cors-redirect-mode': { readonly redirect: RedirectMode };
  /** The requested URL itself is not HTTP(S). */
  'scheme-not-http': { readonly scheme: string };

  // What follows is not CORS; it is told apart here so that it is never reported as CORS.

  /** Local Network Access: a page asked for a more private address space. */
  'local-network-access': { readonly reason: 'insecure-page' | 'permission-denied' | 'wrong-address-space' };
  /** The connection or the answer broke: refused, DNS, TLS, reset, empty, timeout. */
  'network-error': { readonly error: string };
  /** Cancelled by the page, by a navigation, or by `redirect: 'error'`. */
  aborted: { readonly error: string };
  'blocked-by-client': { readonly error: string };
  'blocked-by-orb': { readonly error: string };
  /** Cross-Origin-Resource-Policy or Cross-Origin-Embedder-Policy. */
  'blocked-by-response-policy': { readonly error: string };
  /** Content-Security-Policy of the page: nothing was sent, or the redirect to `location` was not followed. */
  'blocked-by-csp': { readonly directive: string; readonly policy: string; readonly location: string | null };
  /** Connection-Allowlist of the page: nothing was sent, or the redirect to `location` was not followed. */
  'blocked-by-connection-allowlist': { readonly error: string; readonly location: string | null };
  /** Integrity-Policy of the page: a script without `integrity` was not requested. */
  'blocked-by-integrity-policy': object;
  /** An encrypted page asked for an unencrypted address, at once or by the redirect to `location`. */
  'mixed-content': { readonly location: string | null };
  /** The browser failed the request although every check that we can make passes. */
  unexplained: { readonly error: string };
}

export type RefusalKind = keyof Refusals;
export type ListHeader = 'Access-Control-Allow-Methods' | 'Access-Control-Allow-Headers';

/** A refusal as an algorithm returns it: the kind, what was judged, and the deciding facts. */
export type Refused<K extends RefusalKind = RefusalKind> = {
  [P in K]: { readonly kind: P; readonly request: Request; readonly response: Response | null } & Refusals[P];
}[K];

/** Where in the exchange an algorithm refused, and what it was part of. */
interface Place {
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
  /** What the standard refuses and this browser let through (Authorization under `*`, headers that an extension changed). */
  readonly tolerated: readonly Refusal[];
  /** The hop whose preflight the browser must have taken from its cache, or null. */
  readonly cachedPreflightAt: number | null;
  readonly browsers: Readonly<Record<BrowserName, Elsewhere>>;
}

/** What a browser makes of the same responses. `unknown`: it would go on where this exchange ended, to what nobody has seen. */
export type Elsewhere = 'allowed' | 'blocked' | 'unknown';

/** One assumption about what `webRequest` does not show. */
export interface Reading {
  readonly mode: Mode;
  readonly credentials: Credentials;
  readonly redirect: RedirectMode;
}

/** What the walk found under one reading. */
export interface Judged {
  readonly reading: Reading;
  readonly refusal: Refusal | null;
}
