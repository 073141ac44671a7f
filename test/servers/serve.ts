import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerTo } from './answer.ts';
import { freePort, listen, type Listening } from './ports.ts';
import type { Asked, Site } from './situation.ts';

export interface Serving {
  readonly site: Site;
  /** Ports that were wanted but taken, so that free ones were used instead. */
  readonly taken: readonly number[];
  /** Ends all servers and their connections. */
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** The built dashboard's folder. */
  readonly pages: string;
  /** The first of three ports; 0 or absent: free ones. */
  readonly port?: number;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Starts the dashboard's server and the two foreign ones on this machine's loopback addresses. */
export async function serveDemo({ pages, port = 0 }: ServeOptions): Promise<Serving> {
  const wanted = [0, 1, 2].map((offset) => (port === 0 ? 0 : port + offset));
  const [page, api, third] = [await listen(wanted[0] ?? 0), await listen(wanted[1] ?? 0), await listen(wanted[2] ?? 0)];
  const site = siteOf(page, api, third, await freePort());
  const places = { page, api, third };
  for (const at of ['page', 'api', 'third'] as const) {
    for (const server of places[at].servers) {
      server.on('request', (request, response) => {
        handle({ at, pages, site }, request, response).catch(() => response.destroy());
      });
    }
  }
  const all = [page, api, third];
  return {
    site,
    taken: wanted.filter((number, i) => number !== 0 && all[i]?.port !== number),
    close: async () => {
      await Promise.all(all.flatMap(({ servers }) => servers.map(closeServer)));
    },
  };
}

function siteOf(page: Listening, api: Listening, third: Listening, closedPort: number): Site {
  return {
    page: `http://localhost:${page.port}`,
    api: `http://localhost:${api.port}`,
    third: `http://localhost:${third.port}`,
    shop: `http://acme.test:${page.port}`,
    closed: `http://localhost:${closedPort}`,
    unsafe: 'http://localhost:6000',
    nowhere: 'http://api.acme.invalid',
  };
}

interface Place {
  readonly at: Asked['at'];
  readonly pages: string;
  readonly site: Site;
}

async function handle(place: Place, request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.resume();
  const answer = answerTo(place.at, request, place.site);
  if (answer === 'silence') return;
  if (answer === 'hang-up') {
    request.socket.destroy();
    return;
  }
  if (answer === null) {
    await sendFile(place, request.url ?? '/', response);
    return;
  }
  response.writeHead(answer.status, [...answer.headers.flat(), 'Cache-Control', 'no-store']).end(answer.body);
}

/** The dashboard's files; `/site.json` tells it where everything is. */
async function sendFile({ at, pages, site }: Place, url: string, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(url, site.page);
  if (at === 'page' && pathname === '/site.json') {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(site));
    return;
  }
  // The URL parser has resolved every `..`, so the path stays inside the folder.
  const file = path.join(pages, pathname === '/' ? 'index.html' : pathname);
  const content = at === 'page' ? await readFile(file).catch(() => null) : null;
  if (content === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream' }).end(content);
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
