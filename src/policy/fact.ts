/** One thing that a policy allows, about one origin at one path, and the exchange that shows it or needs it. */
export interface Fact {
  readonly path: string;
  /** A serialised origin, or `*`. */
  readonly origin: string;
  readonly element: Element;
  readonly exchangeId: string;
}

export type Element =
  | { readonly kind: 'origin' | 'credentials' | 'repeats-headers' }
  /** An origin that passed by `*`. */
  | { readonly kind: 'page'; readonly name: string }
  | { readonly kind: 'method' | 'header' | 'exposed'; readonly name: string }
  | { readonly kind: 'max-age'; readonly seconds: number };
