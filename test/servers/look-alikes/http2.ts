import { createSecureServer, type Http2Session } from 'node:http2';
import type { Certificate } from './certificate.ts';
import type { Answer, Asked } from './look-alike.ts';

/** A server that speaks HTTP/2 alone, encrypted. `answer` is asked by the path of a request, its id first. */
export function listenHttp2(
  certificate: Certificate,
  answer: (url: string, asked: Omit<Asked, 'path'>) => Answer,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const sessions = new Set<Http2Session>();
  const server = createSecureServer(certificate, ({ method, url, headers, stream }, response) => {
    const preflight = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
    const reply = answer(url, { method, preflight, headers });
    // Another end of a stream than HTTP's own is what Chromium tells of by name.
    if (typeof reply === 'object' && 'ends' in reply) return stream.close(reply.ends);
    if (typeof reply === 'string' || 'raw' in reply) return stream.session?.destroy();
    response.writeHead(reply.status ?? 200, { 'Cache-Control': 'no-store', ...reply.headers }).end(reply.body ?? '');
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
    session.on('error', () => session.destroy());
  });
  const close = () => {
    for (const session of sessions) session.destroy();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  };
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ port: typeof address === 'object' && address !== null ? address.port : 0, close });
    });
  });
}
