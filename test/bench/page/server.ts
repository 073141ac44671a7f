import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { readFileSync } from 'node:fs';

// Runs as a process of its own, so that answering costs the same whatever the browser under test does.

const page = '<!doctype html><meta charset="utf-8"><title>Bench</title><script src="/requests.js"></script>';
const script = readFileSync(new URL('requests.js', import.meta.url));

function servePage({ url }: IncomingMessage, response: ServerResponse): void {
  const isScript = url === '/requests.js';
  response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? script : page);
}

/** `/allowed/…`, `/refused/…` (no CORS header on the response) and `/no-preflight/…` (none on the preflight). */
function serveApi({ url = '', method, headers }: IncomingMessage, response: ServerResponse): void {
  const isPreflight = method === 'OPTIONS';
  const refuses = url.startsWith('/refused/') ? !isPreflight : url.startsWith('/no-preflight/');
  if (!refuses) response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '*');
  if (isPreflight) {
    response.setHeader('Access-Control-Allow-Headers', 'x-bench');
    response.setHeader('Access-Control-Max-Age', '0');
    response.writeHead(204).end();
    return;
  }
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-store');
  response.end('{"ok":true}');
}

async function listen(handle: RequestListener): Promise<number> {
  const server = createServer({ keepAliveTimeout: 120_000 }, handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server of the benchmark has no port.');
  return address.port;
}

const ports = { page: await listen(servePage), api: await listen(serveApi) };
process.send?.(ports);
process.once('disconnect', () => process.exit(0));
