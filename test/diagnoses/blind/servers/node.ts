import { bearer, front, get, header, include, node, post, put, type Blind } from '../scenario.ts';

export const express = (body: string, more = '') =>
  node(`import express from 'express';
import cors from 'cors';
${more}
const app = express();
${body}
app.listen(${front}, '127.0.0.1');
`);
export const items = `app.all('/api/items', (q, r) => r.json([{ id: 1 }]));`;

/** Programs on Node, broken as their users break them. */
export const nodes: readonly Blind[] = [
  {
    id: 'express-other-port',
    stack: 'express',
    page: 'http://localhost:5174',
    start: express(`app.use(cors({ origin: 'http://localhost:5173' })); ${items}`),
    ask: get(),
  },
  {
    id: 'express-http-for-https',
    stack: 'express',
    page: 'https://app.shop.test',
    start: express(`app.use(cors({ origin: 'http://app.shop.test', credentials: true })); ${items}`),
    ask: include(),
  },
  {
    id: 'express-www',
    stack: 'express',
    page: 'https://www.shop.test',
    start: express(`app.use(cors({ origin: 'https://shop.test' })); ${items}`),
    ask: put(),
  },
  {
    id: 'express-loopback-address',
    stack: 'express',
    page: 'http://127.0.0.1:3000',
    start: express(`app.use(cors({ origin: 'http://localhost:3000' })); ${items}`),
    ask: post(),
  },
  {
    id: 'express-list-misses-page',
    stack: 'express',
    start: express(
      `app.use(cors({ origin: ['https://shop.test', 'https://admin.shop.test'], credentials: true })); ${items}`,
    ),
    ask: bearer(),
  },
  {
    id: 'express-list-in-one-string',
    stack: 'express',
    start: express(`app.use(cors({ origin: 'http://localhost:3000,https://shop.test' })); ${items}`),
    ask: get(),
  },
  {
    id: 'express-star-subdomain',
    stack: 'express',
    page: 'https://app.shop.test',
    start: express(`app.use(cors({ origin: 'https://*.shop.test' })); ${items}`),
    ask: get(),
  },
  {
    id: 'express-rate-limit-first',
    stack: 'express',
    start: express(
      `app.use(rateLimit({ windowMs: 60000, limit: 2 })); app.use(cors()); ${items}`,
      `import { rateLimit } from 'express-rate-limit';`,
    ),
    before: [get(), get()],
    ask: get(),
  },
  {
    id: 'express-corp-image',
    stack: 'express',
    api: 'https://pictures.cdn.test',
    page: 'https://shop.test',
    start: express(
      `app.use(helmet()); app.get('/logo.svg', (q, r) => r.type('svg').send('<svg xmlns="http://www.w3.org/2000/svg"/>'));`,
      `import helmet from 'helmet';`,
    ),
    ask: `await new Promise((done) => { const i = new Image(); i.onload = i.onerror = done; i.src = api + '/logo.svg'; })`,
  },
  {
    id: 'express-cors-below-routes',
    stack: 'express',
    start: express(`${items} app.use(cors());`),
    ask: get(),
  },
  {
    id: 'express-route-cors-without-options',
    stack: 'express',
    start: express(
      `app.get('/api/items', cors(), (q, r) => r.json([])); app.put('/api/items', cors(), (q, r) => r.json([]));`,
    ),
    before: [get()],
    ask: put(),
  },
  {
    id: 'express-bad-json',
    stack: 'express',
    start: express(`app.options('/{*any}', cors()); app.use(express.json()); app.use(cors()); ${items}`),
    ask: get('/api/items', `{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{name:' }`),
  },
  {
    id: 'express-csrf-first',
    stack: 'express',
    start: express(
      `app.options('/{*any}', cors({ origin: 'http://localhost:3000', credentials: true }));
app.use((q, r, n) => q.method === 'POST' ? n(Object.assign(new Error('invalid csrf token'), { status: 403, code: 'EBADCSRFTOKEN' })) : n());
app.use(cors({ origin: 'http://localhost:3000', credentials: true })); ${items}`,
    ),
    before: [include()],
    ask: get(
      '/api/items',
      `{ method: 'POST', credentials: 'include', headers: { 'Content-Type': 'application/json' }, body: '{}' }`,
    ),
  },
  {
    id: 'express-font-without-cors',
    stack: 'express',
    start: express(`app.get('/font.woff2', (q, r) => r.type('font/woff2').send(Buffer.alloc(64)));`),
    ask: `await new FontFace('x', 'url(' + api + '/font.woff2)').load()`,
  },
  {
    id: 'express-options-hangs',
    stack: 'express',
    start: express(`app.use((q, r, n) => q.method === 'OPTIONS' ? undefined : n()); app.use(cors()); ${items}`),
    ask: get('/api/items', `{ method: 'DELETE', signal: AbortSignal.timeout(700) }`),
  },
  {
    id: 'express-crashes',
    stack: 'express',
    start: express(`app.use(cors()); app.get('/api/report', () => process.exit(1)); ${items}`),
    before: [get()],
    ask: get('/api/report'),
  },
  {
    id: 'express-https-first',
    stack: 'express',
    api: 'http://api.shop.test',
    start: express(
      `app.use((q, r, n) => q.secure ? n() : r.redirect(301, 'https://' + q.headers.host + q.url)); app.use(cors()); ${items}`,
    ),
    ask: put(),
  },
  {
    id: 'express-two-hosts',
    stack: 'express',
    api: 'http://api.shop.test',
    start: express(
      `app.use(cors({ origin: 'http://localhost:3000' })); app.get('/file', (q, r) => r.redirect('http://files.shop.test/stored')); app.get('/stored', (q, r) => r.json([]));`,
    ),
    ask: get('/file'),
  },
  {
    id: 'express-lower-case-patch',
    stack: 'express',
    start: express(`app.use(cors()); ${items}`),
    ask: get('/api/items', `{ method: 'patch', headers: { 'Content-Type': 'application/json' }, body: '{}' }`),
  },
  {
    id: 'express-header-one-letter-off',
    stack: 'express',
    start: express(`app.use(cors({ allowedHeaders: ['Content-Type', 'x-acces-token'] })); ${items}`),
    ask: header('x-access-token'),
  },
  {
    id: 'express-client-sends-allow-origin',
    stack: 'express',
    start: express(`app.use(cors({ allowedHeaders: ['Content-Type', 'Authorization'] })); ${items}`),
    ask: get('/api/items', `{ headers: { 'Access-Control-Allow-Origin': '*', Authorization: 'Bearer t' } }`),
  },
  {
    id: 'express-name-misspelt',
    stack: 'express',
    start: express(`app.use((q, r, n) => { r.set('Access-Control-Allow-Orgin', '*'); n(); }); ${items}`),
    ask: get(),
  },
  {
    id: 'express-event-source-credentials',
    stack: 'express',
    start: express(
      `app.use(cors()); app.get('/api/events', (q, r) => r.type('text/event-stream').send('data: 1\\n\\n'));`,
    ),
    ask: `await new Promise((done) => { const s = new EventSource(api + '/api/events', { withCredentials: true }); s.onerror = () => { s.close(); done(); }; })`,
  },
  {
    id: 'express-beacon',
    stack: 'express',
    start: express(`app.use(cors()); ${items}`),
    ask: `navigator.sendBeacon(api + '/api/items', new Blob(['{}'], { type: 'application/json' })); await new Promise((done) => setTimeout(done, 500))`,
  },
  {
    id: 'express-env-undefined',
    stack: 'express',
    start: express(
      `app.use((q, r, n) => { r.set('Access-Control-Allow-Origin', String(process.env.FRONTEND_URL)); n(); }); ${items}`,
    ),
    ask: get(),
  },
  {
    id: 'express-allowed-but-500',
    stack: 'express',
    start: express(`app.use(cors()); app.get('/api/items', () => { throw new Error('database'); });`),
    ask: get(),
  },
  {
    id: 'express-two-faults',
    stack: 'express',
    start: express(
      `app.use((q, r, n) => q.headers.authorization ? n() : r.status(401).json({ error: 'no token' })); app.use(cors({ origin: 'https://shop.test' })); ${items}`,
    ),
    ask: bearer(),
  },
  {
    id: 'fastify-rate-limit-first',
    stack: 'fastify',
    start:
      node(`import Fastify from 'fastify'; import cors from '@fastify/cors'; import limit from '@fastify/rate-limit';
const app = Fastify(); await app.register(limit, { max: 1, timeWindow: 60000 }); await app.register(cors, { origin: 'http://localhost:3000' });
app.get('/api/items', async () => []); await app.listen({ port: ${front}, host: '127.0.0.1' });`),
    before: [get()],
    ask: get(),
  },
  {
    id: 'fastify-basic-first',
    stack: 'fastify',
    start: node(`import Fastify from 'fastify'; import cors from '@fastify/cors';
const app = Fastify(); app.addHook('onRequest', async (q, r) => { if (!q.headers.authorization) return r.code(401).header('WWW-Authenticate', 'Basic realm="api"').send({ statusCode: 401, error: 'Unauthorized', message: 'Missing authorization header' }); });
await app.register(cors, { origin: 'http://localhost:3000' });
app.get('/api/items', async () => []); await app.listen({ port: ${front}, host: '127.0.0.1' });`),
    ask: get('/api/items', `{ headers: { Authorization: 'Basic dTpw' } }`),
  },
  {
    id: 'fastify-cors-in-a-plugin',
    stack: 'fastify',
    start: node(`import Fastify from 'fastify'; import cors from '@fastify/cors';
const app = Fastify(); app.register(async (api) => { await api.register(cors, { origin: 'http://localhost:3000' }); api.get('/items', async () => []); }, { prefix: '/api' });
app.get('/auth/me', async () => ({})); await app.listen({ port: ${front}, host: '127.0.0.1' });`),
    before: [get()],
    ask: get('/auth/me'),
  },
  {
    id: 'koa-by-hand-after-next',
    stack: 'koa',
    start: node(`import Koa from 'koa'; const app = new Koa(); app.silent = true;
app.use(async (c, next) => { await next(); c.set('Access-Control-Allow-Origin', '*'); });
app.use((c) => { if (c.path === '/api/items') c.body = []; else c.throw(422, 'name is missing'); }); app.listen(${front}, '127.0.0.1');`),
    before: [get()],
    ask: get('/api/check'),
  },
  {
    id: 'koa2-cors-false',
    stack: 'koa',
    start: node(`import Koa from 'koa'; import cors from 'koa2-cors'; const app = new Koa();
app.use(cors({ origin: (c) => c.header.origin === 'https://shop.test' ? c.header.origin : false })); app.use((c) => { c.body = []; }); app.listen(${front}, '127.0.0.1');`),
    ask: get(),
  },
  {
    id: 'hono-header-list',
    stack: 'hono',
    start:
      node(`import { Hono } from 'hono'; import { cors } from 'hono/cors'; import { serve } from '@hono/node-server';
const app = new Hono(); app.use('*', cors({ origin: 'http://localhost:3000', allowHeaders: ['Content-Type'] })); app.get('/api/items', (c) => c.json([]));
serve({ fetch: app.fetch, port: ${front}, hostname: '127.0.0.1' });`),
    ask: header('apikey'),
  },
  {
    id: 'hono-csrf-first',
    stack: 'hono',
    start:
      node(`import { Hono } from 'hono'; import { cors } from 'hono/cors'; import { csrf } from 'hono/csrf'; import { serve } from '@hono/node-server';
const app = new Hono(); app.use(csrf()); app.use('*', cors({ origin: 'http://localhost:3000' })); app.post('/api/items', (c) => c.json([])); app.get('/api/items', (c) => c.json([]));
serve({ fetch: app.fetch, port: ${front}, hostname: '127.0.0.1' });`),
    before: [get()],
    ask: get('/api/items', `{ method: 'POST', body: new URLSearchParams({ a: '1' }) }`),
  },
  {
    id: 'nest-without-credentials',
    stack: 'nest',
    start: {
      kind: 'programs',
      files: {
        'app.mjs': `import 'reflect-metadata'; import { Module, Controller, Get } from '@nestjs/common'; import { NestFactory } from '@nestjs/core';
class Items { list() { return []; } } Get('items')(Items.prototype, 'list', Object.getOwnPropertyDescriptor(Items.prototype, 'list')); Controller('api')(Items);
class App {} Module({ controllers: [Items] })(App);
const app = await NestFactory.create(App, { logger: false }); app.enableCors({ origin: true }); await app.listen(${front}, '127.0.0.1');`,
      },
      programs: [['node', 'app.mjs']],
    },
    ask: include(),
  },
  {
    id: 'hapi-requested-with',
    stack: 'hapi',
    start:
      node(`import Hapi from '@hapi/hapi'; const server = Hapi.server({ port: ${front}, host: '127.0.0.1', routes: { cors: { origin: ['http://localhost:3000'] } } });
server.route({ method: 'GET', path: '/api/items', handler: () => [] }); await server.start();`),
    ask: header('X-Requested-With'),
  },
  {
    id: 'micro-cors-header',
    stack: 'micro',
    start:
      node(`import { createServer } from 'node:http'; import { serve, send } from 'micro'; import micro from 'micro-cors';
createServer(serve(micro({ allowHeaders: ['Content-Type'] })((q, r) => q.method === 'OPTIONS' ? send(r, 200) : send(r, 200, [])))).listen(${front}, '127.0.0.1');`),
    ask: header('X-Api-Key'),
  },
  {
    id: 'moleculer-origin',
    stack: 'moleculer',
    start:
      node(`globalThis.fetch = function () {}; const { ServiceBroker } = (await import('moleculer')).default; const web = (await import('moleculer-web')).default; const broker = new ServiceBroker({ logger: false });
broker.createService({ name: 'items', actions: { list: () => [] } });
broker.createService({ mixins: [web], settings: { port: ${front}, ip: '127.0.0.1', cors: { origin: ['https://shop.test'], methods: ['GET'] }, routes: [{ path: '/api', aliases: { 'GET items': 'items.list' } }] } }); await broker.start();`),
    ask: get(),
  },
  {
    id: 'tinyhttp-methods',
    stack: 'tinyhttp',
    start: node(`import { App } from '@tinyhttp/app'; import { cors } from '@tinyhttp/cors'; const app = new App();
app.use(cors({ origin: 'http://localhost:3000', methods: ['GET', 'POST'] })); app.put('/api/items', (q, r) => r.json([])); app.listen(${front}, undefined, '127.0.0.1');`),
    ask: put(),
  },
  {
    id: 'trpc-standalone',
    stack: 'trpc',
    start:
      node(`import { initTRPC } from '@trpc/server'; import { createHTTPServer } from '@trpc/server/adapters/standalone'; const t = initTRPC.create();
createHTTPServer({ router: t.router({ items: t.procedure.query(() => []) }) }).listen(${front}, '127.0.0.1');`),
    ask: get('/items', `{ headers: { 'Content-Type': 'application/json' } }`),
  },
  {
    id: 'live-server-static',
    stack: 'live-server',
    start: {
      kind: 'programs',
      files: { 'www/data.json': '[]' },
      programs: [
        [
          'node',
          '/lab/node_modules/live-server/live-server.js',
          'www',
          `--port=${front}`,
          '--host=127.0.0.1',
          '--no-browser',
          '-q',
        ],
      ],
    },
    ask: get('/data.json'),
  },
  {
    id: 'cors-anywhere-whitelist',
    stack: 'cors-anywhere',
    start: node(
      `import proxy from 'cors-anywhere'; proxy.createServer({ originWhitelist: ['https://shop.test'], requireHeader: ['origin'] }).listen(${front}, '127.0.0.1');`,
    ),
    ask: get('/http://localhost:1/'),
  },
  {
    id: 'oauth-authorize-by-fetch',
    stack: 'oauth2-mock-server',
    api: 'http://login.id.test',
    start: node(
      `import { OAuth2Server } from 'oauth2-mock-server'; const s = new OAuth2Server(); await s.issuer.keys.generate('RS256'); await s.start(${front}, '127.0.0.1');`,
    ),
    ask: get(
      '/authorize?response_type=code&client_id=web&scope=openid&state=s&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fcallback',
    ),
  },
  {
    id: 'socket-io-slash',
    stack: 'socket-io',
    start: node(
      `import { createServer } from 'node:http'; import { Server } from 'socket.io'; const s = createServer(); new Server(s, { cors: { origin: 'http://localhost:3000/', credentials: true } }); s.listen(${front}, '127.0.0.1');`,
    ),
    ask: include('/socket.io/?EIO=4&transport=polling&t=a1'),
  },
  {
    id: 'image-use-credentials',
    stack: 'node-http',
    start: node(
      `import { createServer } from 'node:http'; createServer((q, r) => r.writeHead(200, { 'Content-Type': 'image/svg+xml', 'Access-Control-Allow-Origin': '*' }).end('<svg xmlns="http://www.w3.org/2000/svg"/>')).listen(${front}, '127.0.0.1');`,
    ),
    ask: `await new Promise((done) => { const i = new Image(); i.crossOrigin = 'use-credentials'; i.onload = i.onerror = done; i.src = api + '/logo.svg'; })`,
  },
];
