import type { HeaderList } from '../../src/cors/model.ts';
import type { Outcome } from '../../src/cors/exchange.ts';

/** The origins of one running demo, each as it stands in an `Origin` header. */
export interface Site {
  /** Where the dashboard itself comes from. */
  readonly page: string;
  readonly api: string;
  /** A second foreign origin, where redirects lead to. */
  readonly third: string;
  /** The dashboard's server under the name of a shop; only a browser with our resolver rules finds it. */
  readonly shop: string;
  /** Nothing listens there. */
  readonly closed: string;
  /** A port that browsers never connect to. */
  readonly unsafe: string;
  /** A name that does not exist. */
  readonly nowhere: string;
}

/** What the page does. Its URL is `<site[at]>/<situation id><path>`. */
export type Call = {
  readonly at?: keyof Site;
  readonly path?: string;
  readonly within?: Within;
} & (
  | {
      readonly by: 'fetch';
      readonly method?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly credentials?: 'include';
      /** The page gives up after so many milliseconds. */
      readonly timeout?: number;
    }
  | {
      readonly by: 'xhr';
      readonly method?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly credentials?: 'include';
      /** Listens to the upload's progress, which makes the browser ask first. */
      readonly upload?: boolean;
    }
  | { readonly by: 'event-source'; readonly credentials?: 'include' }
  | { readonly by: 'beacon'; readonly type: string; readonly body: string }
  | { readonly by: 'image' | 'script'; readonly crossOrigin?: 'anonymous' | 'use-credentials' }
  | { readonly by: 'stylesheet' | 'video'; readonly crossOrigin: 'anonymous' }
  | { readonly by: 'font' }
  | { readonly by: 'module' }
);

/** The document that makes the call; absent: the dashboard itself. */
export type Within = 'worker' | 'sandboxed-frame' | 'shop-frame';

/** A request as one of the servers received it. */
export interface Asked {
  readonly at: 'page' | 'api' | 'third';
  readonly method: string;
  /** What follows the situation's id, without the query. */
  readonly path: string;
  readonly preflight: boolean;
  readonly origin: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: string | Uint8Array;
}

/** `hang-up` closes the connection without a byte, `silence` never answers. */
export type Answer = Reply | 'hang-up' | 'silence';

export type Group =
  'Allow-Origin' | 'Credentials' | 'Preflight' | 'Redirects' | 'Elements' | 'Contexts' | 'Not CORS' | 'Passing';

export interface Situation {
  /** First segment of the path; by it the finding is recognised. */
  readonly id: string;
  readonly title: string;
  /** What happened, in the words of the person who has it on the desk. */
  readonly story: string;
  readonly call: Call;
  readonly answer: (asked: Asked, site: Site) => Answer;
  readonly expect: Expected;
}

interface Expected {
  readonly outcome: Outcome;
  /** `Network.CorsError` of the DevTools protocol; null when the browser reports none. */
  readonly corsError: string | null;
  /** Id of the cause; null when nothing was refused. */
  readonly cause: string | null;
}

export function urlOf({ id, call }: Pick<Situation, 'id' | 'call'>, site: Site): string {
  return `${site[call.at ?? 'api']}/${id}${call.path ?? '/orders'}`;
}
