import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';

export interface Listening {
  readonly port: number;
  /** One for IPv4, and one for IPv6 where this machine has it. */
  readonly servers: readonly Server[];
}

/**
 * Listens on both loopback addresses, because browsers try both for `localhost`: with only one of them, a request could reach
 * another program. Takes `wanted`, or a free port if that is taken or 0. Throws if no port can be had at all.
 */
export async function listen(wanted: number): Promise<Listening> {
  for (const port of [wanted, 0, 0, 0]) {
    const listening = await tryPort(port);
    if (listening !== null) return listening;
  }
  throw new Error(`Neither port ${wanted} nor a free one could be opened on this machine.`);
}

/** A port on which nothing listens, as of now. */
export async function freePort(): Promise<number> {
  const { port, servers } = await listen(0);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return port;
}

/** Whether something on this machine takes connections at this port now. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function tryPort(wanted: number): Promise<Listening | null> {
  const four = await bind(wanted, '127.0.0.1');
  if (typeof four === 'string') return null;
  const port = portOf(four);
  const six = await bind(port, '::1');
  if (typeof six !== 'string') return { port, servers: [four, six] };
  if (six !== 'EADDRINUSE') return { port, servers: [four] };
  four.close();
  return null;
}

/** The listening server, or the system's name of what went wrong (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`). */
function bind(port: number, host: string): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
