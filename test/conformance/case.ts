import type { Credentials, Header, Mode, RedirectMode } from '../../src/cors/model.ts';

/** One situation: a page that asks for something, and what every URL of the chain answers. Made from a seed alone. */
export interface Case {
  readonly seed: number;
  /** Stands in every URL of the case, so that everything that is seen can be told to belong to it. */
  readonly id: number;
  readonly family: string;
  readonly page: PageKind;
  readonly ask: Ask;
  /** The first one is asked for by the page; each other one is where a redirect can lead. */
  readonly steps: readonly [Step, ...Step[]];
  /** How often the page asks, one after the other: twice to see the preflight cache work. */
  readonly times: 1 | 2;
}

/** Which document asks. `app` is `http://app.test`; `local` is a localhost origin, so requests to it carry Sec-Fetch-*. */
export type PageKind = `${'app' | 'local'} ${'page' | 'worker' | 'sandbox'}` | 'app data';

export type How =
  | 'fetch'
  | 'xhr'
  /** XHR with a listener on its upload, so with a preflight whatever the method. */
  | 'xhr-upload'
  | 'event-source'
  | 'beacon'
  | 'img'
  | 'module'
  | 'script'
  | 'font'
  | 'stylesheet'
  | 'video';

export interface Ask {
  readonly how: How;
  readonly method: string;
  readonly headers: readonly Header[];
  /** With `xhr` and elements `include` is `withCredentials` and `use-credentials`. */
  readonly credentials: Credentials;
  readonly mode: Mode;
  readonly redirect: RedirectMode;
  /** Text, or null for none. A beacon's content type is the request's own `content-type` header. */
  readonly body: string | null;
}

export interface Step {
  /** Up to the path, with places of `fill`: `http://{api}`. */
  readonly base: string;
  readonly preflight: Answer;
  readonly actual: Answer;
}

/** What the server does: these bytes, or something that is no answer at all. */
export type Answer = Headers | { readonly broken: Broken };

interface Headers {
  readonly status: number;
  /** In this order, duplicates and all; values with places of `fill`, one character a byte. */
  readonly headers: readonly Header[];
  /** True: the connection ends in the middle of the body. */
  readonly cut?: true;
}

/** `cut`: the connection ends in the middle of the headers. `nul`: a header value has the one byte that no browser takes. */
export type Broken = 'reset' | 'empty' | 'garbage' | 'cut' | 'nul';

/** The path of one step of a case. */
export function pathOf(id: number, step: number): string {
  return `/c/${id}/${step}`;
}

/** Which case and step a URL belongs to; null for any other URL. */
export function placeOf(url: string): { readonly id: number; readonly step: number } | null {
  const match = /\/c\/(\d+)\/(\d+)(?:[/?#]|$)/.exec(url);
  return match === null ? null : { id: Number(match[1]), step: Number(match[2]) };
}
