/** A server, or several in a row, and one request that a page makes of it. What is wrong stands in `expected.json`. */
export interface Blind {
  readonly id: string;
  readonly stack: string;
  readonly start: Start;
  /** Where the page stands; absent: `http://localhost:3000`. */
  readonly page?: string;
  /** Where the page thinks that the server is; absent: a port of localhost that is this scenario's own. */
  readonly api?: string;
  /** Scripts that the page ran before, whose exchanges are in the log. */
  readonly before?: readonly string[];
  /** What the page runs; `api` holds the server's origin. */
  readonly ask: string;
}

export type Start =
  | { readonly kind: 'programs'; readonly files: Files; readonly programs: readonly Program[]; readonly env?: Files }
  /** A server that is only written down: its answers in their order of asking, the first that fits. */
  | { readonly kind: 'wire'; readonly answers: readonly WireAnswer[] }
  /** Bytes as they go over the wire; then the connection ends. */
  | { readonly kind: 'raw'; readonly bytes: string }
  /** Nothing listens. */
  | { readonly kind: 'nothing' };

type Files = Readonly<Record<string, string>>;
type Program = readonly [program: string, ...args: string[]];

export interface WireAnswer {
  /** `OPTIONS`, `GET`, …; absent: any. */
  readonly method?: string;
  readonly path?: string;
  readonly status: number;
  /** One `Name: value` a line. `{origin}` stands for what the request carries, `{now}` for the time. */
  readonly headers: string;
  readonly body?: string;
}

/** Where the programs listen: what the page reaches, and what stands behind it. */
export const front = 28180;
export const back = 28181;

const json = `headers: { 'Content-Type': 'application/json' }, body: '{}'`;

/** Scripts of a page. */
export const get = (path = '/api/items', init = '{}') => `await fetch(api + '${path}', ${init})`;
export const put = (path = '/api/items') => get(path, `{ method: 'PUT', ${json} }`);
export const post = (path = '/api/items') => get(path, `{ method: 'POST', ${json} }`);
export const include = (path = '/api/items') => get(path, `{ credentials: 'include' }`);
export const bearer = (path = '/api/items') => get(path, `{ headers: { Authorization: 'Bearer t' } }`);
export const header = (name: string, path = '/api/items') => get(path, `{ headers: { '${name}': '1' } }`);

export const node = (code: string): Start => ({
  kind: 'programs',
  files: { 'app.mjs': code },
  programs: [['node', 'app.mjs']],
});
export const wire = (...answers: readonly WireAnswer[]): Start => ({ kind: 'wire', answers });
export const any = (status: number, headers: string, body = ''): Start => wire({ status, headers, body });

/** A scenario in one line. */
export const row = (
  id: string,
  stack: string,
  start: Start,
  ask: string,
  more: Pick<Blind, 'page' | 'api' | 'before'> = {},
): Blind => ({ id, stack, start, ask, ...more });
