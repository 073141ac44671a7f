import type { Credentials, Mode } from '../../../src/cors/model.ts';

/** The life of one page: what it asks for, what it is answered, and everything that happens meanwhile. Made from a seed alone. */
export interface Sequence {
  readonly seed: number;
  /** Stands in every URL and host of the sequence. */
  readonly id: number;
  /** What it was put together from. */
  readonly kinds: readonly string[];
  /** The setting "Preserve log". */
  readonly preserveLog: boolean;
  /** True: the page is of a trustworthy origin, which has a service worker. */
  readonly secure: boolean;
  /** False: its pages say `no-store`, so that the browser need not keep them when they are left. */
  readonly keepsPages: boolean;
  readonly asks: readonly Ask[];
  readonly moves: readonly Move[];
}

/** Where in the page a request is made. */
export type Where = 'page' | 'frame' | 'sandbox' | 'worker';

export interface Ask {
  /** Its place in `asks`. */
  readonly n: number;
  readonly in: Where;
  /** `stream`: a fetch whose body is read part by part, and ended by canceling its reader. */
  readonly how: 'fetch' | 'stream' | 'xhr' | 'event-source';
  readonly method: string;
  /** It has a header that needs a preflight. */
  readonly header: boolean;
  readonly credentials: Credentials;
  readonly mode: Extract<Mode, 'cors' | 'no-cors'>;
  readonly keepalive: boolean;
  /** True: it passes the cache by, in which a second request for the same would wait for the first. */
  readonly uncached: boolean;
  /** Asks with the same number ask for the same URL. */
  readonly target: number;
  /** What the page's service worker does with it: answers by itself, asks for it in turn, or lets it be. */
  readonly served: 'ignored' | 'answered' | 'passed';
  /** What it is answered; an EventSource asks again each time that its stream has ended. */
  readonly lives: readonly [Life, ...Life[]];
}

/** The answers to one request: each but the last redirects to the next. */
export type Life = readonly [Hop, ...Hop[]];

export interface Hop {
  readonly preflight: Reply;
  readonly actual: Reply;
}

export interface Reply {
  readonly says: Says;
  /** Seconds, of a preflight. */
  readonly maxAge?: number;
  /** Answers 304 to the next one that has it. */
  readonly etag?: string;
}

/** What an answer is to CORS: `pass` and `echo` (by the very origin) let this request through, everything else is a way to refuse it. */
export type Says =
  | 'pass'
  | 'echo'
  | 'missing'
  | 'other'
  | 'two'
  | 'wildcard'
  | 'no-credentials'
  | 'status'
  | 'method'
  | 'header'
  | 'redirect';

/** Where the server holds a request: its preflight before it is answered, itself before it is, or in the middle of its body. */
export interface Hold {
  readonly life: number;
  readonly hop: number;
  readonly at: 'preflight' | 'request' | 'body';
}

/** `end`: it is held nowhere. */
export type Until = Hold | 'end';

export type Move =
  /** The page asks; over when the server holds it there, or when it has ended before. */
  | { readonly do: 'ask'; readonly ask: number; readonly until: Until }
  /** The page asks and ends it in the same task. */
  | { readonly do: 'ask-and-end'; readonly ask: number }
  /** The server goes on. */
  | { readonly do: 'release'; readonly ask: number; readonly until: Until }
  /** The page ends it. */
  | { readonly do: 'end'; readonly ask: number }
  /** Takes the frame out, or terminates the worker. */
  | { readonly do: 'remove'; readonly where: Exclude<Where, 'page'> }
  | { readonly do: 'reload' | 'leave' | 'back' | 'forward' }
  /** As `reload` or `leave`, while the server goes on with all that is held; the next document asks as soon as it can. */
  | { readonly do: 'race'; readonly go: 'reload' | 'leave'; readonly ask: number }
  /** The browser stops the extension's worker, whose memory is gone. */
  | { readonly do: 'stop-extension' };

/** Where the hop of an ask is asked for: each hop is a host of its own. */
export function urlOf({ target, served }: Ask, hop: number, sequence: number, port: number): string {
  const host = `h${hop}.t${target}.a${sequence}.test:${port}`;
  // It is the service worker that reads the last word.
  return `http://${host}/q/${sequence}/${target}/${hop}${served === 'ignored' ? '' : `/${served}`}`;
}

/** Where the page of a sequence is. */
export function pageOf({ id, secure }: Pick<Sequence, 'id' | 'secure'>, port: number): string {
  return `http://p${id}.${secure ? 'localhost' : 'test'}:${port}`;
}

export interface Place {
  readonly sequence: number;
  readonly target: number;
  readonly hop: number;
}

/** What a URL belongs to; null for any other URL. */
export function placeOf(url: string): Place | null {
  const match = /\/q\/(\d+)\/(\d+)\/(\d+)(?:[/?#]|$)/.exec(url);
  return match === null ? null : { sequence: Number(match[1]), target: Number(match[2]), hop: Number(match[3]) };
}

/** Whether it is a request that the browser asks for permission first. */
export function isPreflighted({ mode, method, header }: Pick<Ask, 'mode' | 'method' | 'header'>): boolean {
  return mode === 'cors' && (header || !['GET', 'HEAD', 'POST'].includes(method));
}
