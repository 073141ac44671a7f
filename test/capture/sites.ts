import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What a server is told, in the request's own URL, to answer. */
export interface Answer {
  readonly status?: number;
  /** `*origin*` stands for the request's own Origin, `*secret*` for something that must never be seen again, `*9x*` for nine letters. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Further header lines, of names that are there already. */
  readonly lines?: readonly (readonly [string, string])[];
  /** So many further headers, `x-0` and on, with bytes in them that are no text. */
  readonly many?: number;
  readonly body?: string;
  /** Sends the body again and again, until the browser hangs up. */
  readonly stream?: boolean;
  /** Milliseconds. */
  readonly delay?: number;
  /** Never answers. */
  readonly hang?: boolean;
  /** Closes the connection instead of answering. */
  readonly reset?: boolean;
  /** The answer to OPTIONS. */
  readonly preflight?: Answer;
  /** Refuses every second preflight with 403: identical requests with different fates. */
  readonly flaky?: boolean;
}

export interface Sites {
  /** The page's server, by a name that the browser trusts. */
  readonly app: string;
  readonly api: string;
  readonly close: () => Promise<void>;
}

/** Two servers on loopback, each on a port of its own: two origins, and more under their other names. */
export async function openSites(): Promise<Sites> {
  const [app, api] = await Promise.all([open(), open()]);
  return {
    app: `http://localhost:${portOf(app)}`,
    api: `http://localhost:${portOf(api)}`,
    close: async () => {
      await Promise.all([shut(app), shut(api)]);
    },
  };
}

/** A URL at which a server gives this answer. */
export function at(origin: string, path: string, answer: Answer = {}): string {
  return `${origin}${path}?answer=${encodeURIComponent(JSON.stringify(answer))}`;
}

export const allowAll = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'PUT, DELETE, PATCH, OPTIONS',
  'Access-Control-Allow-Headers': 'x-a, x-b, content-type',
} as const;

const blank: Answer = { headers: { 'Content-Type': 'text/html' }, body: '<!doctype html>' };

let preflights = 0;

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const text = url.searchParams.get('answer');
  const all: Answer = text === null ? blank : JSON.parse(text);
  const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  let wanted = isPreflight ? (all.preflight ?? all) : all;
  if (isPreflight && all.flaky === true && preflights++ % 2 === 1) wanted = { ...wanted, status: 403 };
  if (wanted.reset === true) return void request.socket.destroy();
  if (wanted.hang === true) return;
  const send = () => {
    const headers = Object.entries(wanted.headers ?? {}).map(([name, value]): [string, string] => [
      name,
      value
        .replace('*origin*', request.headers.origin ?? '')
        .replace('*secret*', 'secret-of-the-server')
        .replace(/\*(\d+)x\*/, (_, count) => 'x'.repeat(Number(count))),
    ]);
    const many = Array.from({ length: wanted.many ?? 0 }, (_, i): [string, string] => [`x-${i}`, '\u00e9\u00ff<b>']);
    response.writeHead(
      wanted.status ?? 200,
      [['Cache-Control', 'no-store'], ...headers, ...(wanted.lines ?? []), ...many].flat(),
    );
    if (wanted.stream === true) return stream(response, wanted.body ?? '');
    response.end(wanted.body ?? '');
  };
  if (wanted.delay === undefined) send();
  else setTimeout(send, wanted.delay);
}

function stream(response: ServerResponse, body: string): void {
  response.write(body);
  const again = setInterval(() => void response.write(body), 20);
  response.on('close', () => clearInterval(again));
}

function open(): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve) => void server.listen(0, '127.0.0.1', () => resolve(server)));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen.');
  return address.port;
}

function shut(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
