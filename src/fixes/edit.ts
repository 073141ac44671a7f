/** Which of a hop's two answers a server-side edit changes. `both` is what a middleware does. */
export type Where = 'preflight' | 'response' | 'both';

/** One change that heals an exchange. All edits of a fix belong together; each is about the refusing hop. */
export type Edit =
  /** The header stands there once, with this value. */
  | { readonly on: Where; readonly set: string; readonly to: string }
  | { readonly on: Where; readonly remove: string }
  /** `Origin` becomes an element of `Vary`, once. */
  | { readonly on: Where; readonly vary: 'Origin' }
  | { readonly on: 'preflight'; readonly status: number }
  /** The server answers here itself instead of redirecting. */
  | { readonly on: 'response'; readonly status: number }
  | { readonly on: 'page'; readonly change: PageChange };

/** A change in the page's own code. */
export type PageChange =
  | { readonly kind: 'url'; readonly to: string }
  | { readonly kind: 'credentials'; readonly to: 'omit' }
  | { readonly kind: 'method'; readonly to: string }
  | { readonly kind: 'remove-header'; readonly name: string }
  | { readonly kind: 'mode'; readonly to: 'cors' }
  | { readonly kind: 'redirect'; readonly to: 'follow' };
