import { createServer } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { connect } from 'node:net';
import { createServer as createTls } from 'node:tls';
import type { Certificate } from '../../servers/look-alikes/certificate.ts';
import { front } from './scenario.ts';

export const pagePort = 28190;
export const securePagePort = 28191;
export const secureFront = 28192;

/** Pages over http and https, and the end of TLS in front of the server under test, which changes no byte. */
export async function openSides(pem: Pick<Certificate, 'key' | 'cert'>): Promise<{ readonly close: () => void }> {
  const page: Parameters<typeof createServer>[1] = (_, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Page</title><link rel="icon" href="data:,">');
  const tls = createTls(pem, (socket) => {
    const inner = connect(front, '127.0.0.1');
    socket.pipe(inner).pipe(socket);
    socket.on('error', () => inner.destroy());
    inner.on('error', () => socket.destroy());
  });
  tls.on('tlsClientError', () => undefined);
  const servers = [
    [createServer(page), pagePort],
    [createSecure(pem, page), securePagePort],
    [tls, secureFront],
  ] as const;
  for (const [server, port] of servers) await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return { close: () => servers.forEach(([server]) => server.close()) };
}
