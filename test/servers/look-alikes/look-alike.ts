/** Where everything is, each an origin. A server answers HTTP and HTTPS on its one port. */
export interface Places {
  /** The page's own server. */
  readonly page: string;
  readonly securePage: string;
  /** The page's server, by a name that no browser trusts without encryption. */
  readonly shop: string;
  /** Another origin of the same site. */
  readonly api: string;
  readonly secureApi: string;
  /** The same server, as another site. */
  readonly foreign: string;
  readonly secureForeign: string;
  /** A server that the browser takes for one on the internet. */
  readonly internet: string;
  readonly secureInternet: string;
  /** Encrypted with a certificate that the browser does not trust. */
  readonly untrusted: string;
  /** Speaks HTTP only. */
  readonly plain: string;
  /** Speaks HTTP/2 only. */
  readonly http2: string;
  /** Nothing listens there. */
  readonly closed: string;
}

export interface Asked {
  readonly method: string;
  /** What follows the look-alike's id, with the query. */
  readonly path: string;
  readonly preflight: boolean;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * `raw` is written as it is, and the connection closed after it; `ends` is the error code with which a stream of HTTP/2 ends;
 * `empty` closes without a byte, `reset` with a reset.
 */
export type Answer = Reply | { readonly raw: string } | { readonly ends: number } | 'empty' | 'reset' | 'silence';

/** A request that fails, or passes, for another reason than its CORS headers. */
export interface LookAlike {
  /** First segment of every path of it. */
  readonly id: string;
  /** The page that makes the request; absent: `places.page`. */
  readonly from?: 'page' | 'securePage' | 'shop' | 'internet' | 'secureInternet' | 'file';
  /** Permissions that the user gives the page, by Chromium's names. */
  readonly granted?: readonly string[];
  /** Absent: third-party cookies are allowed. */
  readonly cookies?: 'blocked';
  /** Headers of the page. */
  readonly page?: Readonly<Record<string, string>>;
  /** Runs in the page. It ends when the page knows how its request ended, or at once where that would not be known. */
  readonly script: (places: Places) => string;
  readonly answer?: (asked: Asked, places: Places) => Answer;
  /** What the browser itself says: net error, blocked reason, CORS error. '' when it reports no failure. */
  readonly browser: string;
  /** `outcome cause → root cause, responsible, confidence`, one line a finding, by its start; none: nothing can be seen. */
  readonly findings: readonly string[];
  /** Words that the root cause of the last finding must hold. */
  readonly says?: string;
}
