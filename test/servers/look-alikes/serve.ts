import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { freePort } from '../ports.ts';
import { selfSigned, type Certificate } from './certificate.ts';
import { listenHttp2 } from './http2.ts';
import type { Answer, Asked, LookAlike, Places } from './look-alike.ts';

export interface Serving {
  readonly places: Places;
  /** The command line flags with which Chromium takes the servers for what they play. */
  readonly flags: readonly string[];
  /** Ends all servers and their connections. */
  readonly close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts the servers of all look-alikes on loopback. */
export async function serveLookAlikes(all: readonly LookAlike[]): Promise<Serving> {
  const byId = new Map(all.map((one) => [one.id, one]));
  const answer = (url: string, asked: Omit<Asked, 'path'>) => {
    const [, id = '', path = ''] = /^\/([^/?]+)(.*)/.exec(url) ?? [];
    return answerOf(byId.get(id), { ...asked, path }, places);
  };
  const handle: Handler = (request, response) => {
    request.resume();
    const { url = '', method = '', headers } = request;
    const preflight = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    send(answer(url, { method, preflight, headers }), request, response);
  };
  const [trusted, other] = [selfSigned(), selfSigned()];
  const page = await listen(handle, trusted);
  const api = await listen(handle, trusted);
  const internet = await listen(handle, trusted);
  const untrusted = await listen(handle, other);
  const plain = await listen(handle, null);
  const http2 = await listenHttp2(trusted, answer);
  const places: Places = {
    page: `http://localhost:${page.port}`,
    securePage: `https://localhost:${page.port}`,
    shop: `http://shop.test:${page.port}`,
    api: `http://localhost:${api.port}`,
    secureApi: `https://localhost:${api.port}`,
    foreign: `http://api.test:${api.port}`,
    secureForeign: `https://api.test:${api.port}`,
    internet: `http://www.test:${internet.port}`,
    secureInternet: `https://www.test:${internet.port}`,
    untrusted: `https://localhost:${untrusted.port}`,
    plain: `https://localhost:${plain.port}`,
    http2: `https://localhost:${http2.port}`,
    closed: `http://localhost:${await freePort()}`,
  };
  return {
    places,
    flags: [
      `--ignore-certificate-errors-spki-list=${trusted.fingerprint}`,
      `--ip-address-space-overrides=127.0.0.1:${internet.port}=public`,
    ],
    close: async () => {
      await Promise.all([page, api, internet, untrusted, plain, http2].map(({ close }) => close()));
    },
  };
}

function answerOf(one: LookAlike | undefined, asked: Asked, places: Places): Answer {
  if (asked.path === '/page') {
    return { headers: { 'Content-Type': 'text/html', ...one?.page }, body: '<!doctype html><title>Page</title>' };
  }
  // Tells the end of what leaves no trace: when this one is seen, what came before it is, too.
  if (asked.path.startsWith('/after')) return { headers: { 'Access-Control-Allow-Origin': '*' } };
  return one?.answer?.(asked, places) ?? {};
}

function send(answer: Answer, { socket }: IncomingMessage, response: ServerResponse): void {
  if (answer === 'silence') return;
  if (answer === 'reset') return void socket.resetAndDestroy();
  if (answer === 'empty' || 'ends' in answer) return void socket.destroy();
  if ('raw' in answer) return void socket.end(answer.raw, 'latin1');
  response.writeHead(answer.status ?? 200, { 'Cache-Control': 'no-store', ...answer.headers }).end(answer.body ?? '');
}

interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** One port for both: the first byte of an encrypted connection is 22. */
function listen(handle: Handler, certificate: Certificate | null): Promise<Listening> {
  const plain = createServer(handle);
  const secure = certificate === null ? plain : createSecureServer(certificate, handle);
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first: unknown = socket.read(1);
      if (!Buffer.isBuffer(first)) return;
      socket.unshift(first);
      (first[0] === 22 ? secure : plain).emit('connection', socket);
    });
  });
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ port: portOf(server), close }));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
