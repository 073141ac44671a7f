import { readFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import type { HeaderList } from '../../src/cors/model.ts';
import { placeOf, type Answer, type Case, type How } from './case.ts';
import { answerBytes, readRequest, valueOf, type Incoming } from './http.ts';
import { fill, type Ports } from './sites.ts';
import type { Subject } from './subject.ts';

/** One request that reached the server, and what it was answered. */
export interface Served {
  readonly id: number;
  readonly step: number;
  readonly url: string;
  readonly method: string;
  readonly preflight: boolean;
  readonly headers: HeaderList;
  /** The status and headers as they were sent; null where no complete answer was. */
  readonly response: { readonly status: number; readonly headers: HeaderList } | null;
  readonly at: number;
}

export interface CaseServer {
  readonly ports: Ports;
  /** Makes the server answer these cases and forget those before. */
  readonly serve: (cases: readonly Case[]) => void;
  /** What was asked in this case so far, in order. */
  readonly log: (id: number) => readonly Served[];
  readonly close: () => Promise<void>;
}

/** How the browser that asks reads odd answers. */
type Reader = Pick<Subject, 'headerName' | 'readsGarbage'>;

/** Starts one server on two free ports of this machine. */
export async function startServer(reader: Reader): Promise<CaseServer> {
  let cases = new Map<number, Case>();
  let logs = new Map<number, Served[]>();
  const ports = { first: 0, second: 0, closed: 0 };

  const handle = async (socket: Socket) => {
    const request = await readRequest(socket);
    if (request === null) return void socket.destroy();
    const place = placeOf(request.target);
    const one = place === null ? undefined : cases.get(place.id);
    const step = place === null ? undefined : one?.steps[place.step];
    if (one === undefined || step === undefined || place === null) return servePage(socket, request);

    const preflight =
      request.method === 'OPTIONS' && valueOf(request.headers, 'access-control-request-method') !== null;
    const answer = filled(preflight ? step.preflight : step.actual, one, ports, request);
    const response = understood(answer, reader);
    const url = `http://${request.host}${request.target}`;
    const log = logs.get(one.id) ?? [];
    logs.set(one.id, log);
    log.push({ ...place, url, method: request.method, preflight, headers: request.headers, response, at: Date.now() });
    send(socket, request.method, answer, one.ask.how);
  };

  const servers = [await listen(handle), await listen(handle)] as const;
  const spare = await listen(handle);
  [ports.first, ports.second, ports.closed] = [portOf(servers[0]), portOf(servers[1]), portOf(spare)];
  await closed(spare);

  return {
    ports,
    serve: (list) => {
      cases = new Map(list.map((one) => [one.id, one]));
      logs = new Map();
    },
    log: (id) => logs.get(id) ?? [],
    close: async () => void (await Promise.all(servers.map(closed))),
  };
}

function listen(handle: (socket: Socket) => Promise<void>): Promise<Server> {
  const server = createServer((socket) => void handle(socket));
  // All addresses of this machine, because a browser may try ::1 for localhost.
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/** What a browser makes of the answer; null when it is none. */
function understood(answer: Answer, { headerName, readsGarbage }: Reader): Served['response'] {
  if ('broken' in answer) {
    const isAnswer = answer.broken === 'cut' || (answer.broken === 'garbage' && readsGarbage);
    return isAnswer ? { status: 200, headers: [] } : null;
  }
  const headers = answer.headers.flatMap(([name, value]): HeaderList => {
    const read = headerName(name);
    return read === null ? [] : [[read, value]];
  });
  return { status: answer.status, headers };
}

function filled(answer: Answer, one: Case, ports: Ports, request: Incoming): Answer {
  if ('broken' in answer) return answer;
  const origin = valueOf(request.headers, 'origin') ?? '';
  const headers = answer.headers.map(([name, value]) => [name, fill(value, one, ports, origin)] as const);
  return { ...answer, headers };
}

function send(socket: Socket, method: string, answer: Answer, how: How): void {
  if (!('broken' in answer)) {
    const { type, body } = contents[how] ?? plain;
    const typed = valueOf(answer.headers, 'content-type') === null ? [['Content-Type', type] as const] : [];
    // Nothing may come out of the browser's own cache: every case has to be asked for.
    const headers = [...answer.headers, ...typed, ['Cache-Control', 'no-store'] as const];
    return void socket.end(answerBytes(method, answer.status, headers, body, answer.cut === true ? 100 : 0));
  }
  switch (answer.broken) {
    case 'reset':
      return void socket.resetAndDestroy();
    case 'empty':
      return void socket.end();
    case 'garbage':
      return void socket.end(Buffer.from('\x16\x03\x01 this is not HTTP \0\xff\r\n\r\n', 'latin1'));
    case 'nul':
      return void socket.end('HTTP/1.1 200 OK\r\nX-Odd: a\0b\r\nContent-Length: 0\r\n\r\n');
    case 'cut':
      return void socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Ori');
  }
}

const plain = { type: 'text/plain', body: 'body' };

/** A body that its kind of request takes; a font and a video may fail to decode, which is none of our business. */
const contents: Partial<Record<How, { readonly type: string; readonly body: string }>> = {
  'event-source': { type: 'text/event-stream', body: 'data: hello\n\n' },
  img: {
    type: 'image/gif',
    body: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64').toString('latin1'),
  },
  module: { type: 'text/javascript', body: 'export {};' },
  script: { type: 'text/javascript', body: ';' },
  stylesheet: { type: 'text/css', body: 'b { color: red }' },
  font: { type: 'font/woff2', body: 'no font' },
  video: { type: 'video/mp4', body: 'no video' },
};

const askScript = readFileSync(new URL('page/ask.js', import.meta.url), 'utf8');

function servePage(socket: Socket, { method, target }: Incoming): void {
  const [type, body] =
    target === '/ask.js'
      ? ['text/javascript', askScript]
      : ['text/html', '<!doctype html><meta charset="utf-8"><title>Conformance</title><script src="/ask.js"></script>'];
  socket.end(
    answerBytes(
      method,
      200,
      [
        ['Content-Type', type],
        ['Access-Control-Allow-Origin', '*'],
      ],
      body,
    ),
  );
}
