/** One header as it came over the wire: name and value, in order, duplicates as separate entries. */
export type Header = readonly [name: string, value: string];
export type HeaderList = readonly Header[];

/** https://fetch.spec.whatwg.org/#concept-request-credentials-mode */
export type Credentials = 'omit' | 'same-origin' | 'include';

/** https://fetch.spec.whatwg.org/#concept-request-mode */
export type Mode = 'cors' | 'no-cors' | 'same-origin' | 'navigate' | 'websocket';

/** https://fetch.spec.whatwg.org/#concept-request-redirect-mode */
export type RedirectMode = 'follow' | 'error' | 'manual';

/** The browser families whose differences `profiles/` describes. */
export type BrowserName = 'chromium' | 'firefox' | 'webkit';
