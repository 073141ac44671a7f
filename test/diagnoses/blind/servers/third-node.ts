import { bearer, get, header, include, node, post, put, front, row, type Blind } from '../scenario.ts';
import { express, items } from './node.ts';

const shop = 'https://shop.example.test';
const at5173 = { page: 'http://localhost:5173' };
const form = `{ method: 'POST', body: new FormData() }`;
const image = (path: string, attributes = '') =>
  `await new Promise((done) => { const i = new Image(); ${attributes} i.onload = i.onerror = done; i.src = api + '${path}'; })`;
const pixel = `app.get('/logo.svg', (q, r) => r.type('svg').send('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'));`;

/** Programs on Node of the third lot. */
export const thirdNodes: readonly Blind[] = [
  row('3-express-none-put', 'express', express(`app.use(express.json()); ${items}`), put(), at5173),
  row(
    '3-express-none-helmet',
    'express',
    express(`app.use(helmet()); ${items}`, `import helmet from 'helmet';`),
    get(),
  ),
  row(
    '3-express-list-old-domain',
    'express',
    express(`app.use(cors({ origin: ['https://old.shop.test', 'https://admin.shop.test'] })); ${items}`),
    bearer(),
    { page: shop },
  ),
  row(
    '3-express-fixed-string-other',
    'express',
    express(`app.use(cors({ origin: 'https://admin.shop.test', credentials: true })); ${items}`),
    include(),
    { page: shop },
  ),
  row('3-express-slash-string', 'express', express(`app.use(cors({ origin: '${shop}/' })); ${items}`), get(), {
    page: shop,
  }),
  row(
    '3-express-regexp-unanchored-port',
    'express',
    express(`app.use(cors({ origin: /^http:\\/\\/localhost:300\\d$/ })); ${items}`),
    post(),
    at5173,
  ),
  row(
    '3-express-callback-error-json',
    'express',
    express(
      `app.use(cors({ origin: (o, cb) => (o === 'https://a.test' ? cb(null, true) : cb(new Error('Not allowed by CORS'))) })); ${items} app.use((e, q, r, n) => r.status(500).json({ error: e.message }));`,
    ),
    get(),
    at5173,
  ),
  row(
    '3-express-callback-error-403',
    'express',
    express(
      `app.use(cors({ origin: (o, cb) => cb(o === 'https://a.test' ? null : Object.assign(new Error('no'), { status: 403 }), true) })); ${items}`,
    ),
    get(),
    at5173,
  ),
  row(
    '3-express-cors-two-times',
    'express',
    express(
      `app.use((q, r, n) => { r.append('Access-Control-Allow-Origin', '*'); n(); }); app.use('/api', (q, r, n) => { r.append('Access-Control-Allow-Origin', q.headers.origin); n(); }); ${items}`,
    ),
    get(),
  ),
  row(
    '3-express-headers-dotted',
    'express',
    express(`app.use(cors({ origin: '*', allowedHeaders: 'Content-Type, X-Request-ID' })); ${items}`),
    header('X-Api-Version'),
  ),
  row(
    '3-express-two-headers-one-missing',
    'express',
    express(`app.use(cors({ origin: true, credentials: true, allowedHeaders: ['Content-Type'] })); ${items}`),
    get(
      '/api/items',
      `{ method: 'PATCH', credentials: 'include', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': 'a' }, body: '{}' }`,
    ),
  ),
  row(
    '3-express-methods-no-delete',
    'express',
    express(`app.use(cors({ methods: ['GET', 'HEAD', 'POST', 'PUT'] })); ${items}`),
    get('/api/items', `{ method: 'DELETE' }`),
  ),
  row('3-express-star-credentials-default', 'express', express(`app.use(cors()); ${items}`), include(), at5173),
  row(
    '3-express-credentials-string',
    'express',
    express(
      `app.use((q, r, n) => { r.set({ 'Access-Control-Allow-Origin': q.headers.origin ?? '', 'Access-Control-Allow-Credentials': '1', Vary: 'Origin' }); n(); }); ${items}`,
    ),
    include(),
  ),
  row(
    '3-express-credentials-missing-get',
    'express',
    express(`app.use(cors({ origin: ['http://localhost:5173', 'http://localhost:4200'] })); ${items}`),
    include(),
    at5173,
  ),
  row(
    '3-express-jwt-before-cors',
    'express',
    express(
      `app.use((q, r, n) => q.headers.authorization ? n() : r.status(401).set('WWW-Authenticate', 'Bearer').json({ message: 'No token provided' })); app.use(cors()); ${items}`,
    ),
    bearer(),
  ),
  row(
    '3-express-jwt-expired-before-cors',
    'express',
    express(
      `app.use((q, r, n) => q.method === 'OPTIONS' ? n() : r.status(401).json({ message: 'jwt expired' })); app.use(cors()); ${items}`,
    ),
    bearer(),
  ),
  row(
    '3-express-session-401-before-cors',
    'express',
    express(
      `app.use('/api', (q, r, n) => /sid=/.test(q.headers.cookie ?? '') ? n() : r.status(401).json({ error: 'unauthenticated' })); app.use(cors({ origin: 'http://localhost:3000', credentials: true })); ${items}`,
    ),
    include(),
  ),
  row(
    '3-express-apikey-403-on-options',
    'express',
    express(
      `app.use((q, r, n) => q.headers['x-api-key'] === '1' ? n() : r.status(403).json({ error: 'Missing API key' })); app.use(cors()); ${items}`,
    ),
    header('X-Api-Key'),
  ),
  row(
    '3-express-limit-options',
    'express',
    express(
      `app.use(rateLimit({ windowMs: 60000, limit: 1, standardHeaders: 'draft-7' })); app.use(cors()); ${items}`,
      `import { rateLimit } from 'express-rate-limit';`,
    ),
    `${put()}; ${put()}`,
  ),
  row(
    '3-express-upload-413',
    'express',
    express(`app.use(express.json({ limit: '1kb' })); app.use(cors()); ${items}`),
    get(
      '/api/items',
      `{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify('x'.repeat(5000)) }`,
    ),
    { before: [] },
  ),
  row(
    '3-express-multer-500',
    'express',
    express(
      `app.post('/api/upload', multer({ limits: { fileSize: 10 } }).single('f'), (q, r) => r.json({})); app.use(cors()); ${items}`,
      `import multer from 'multer';`,
    ),
    `const f = new FormData(); f.append('f', new Blob(['x'.repeat(100)]), 'a.txt'); await fetch(api + '/api/upload', { method: 'POST', body: f })`,
    { before: [get()] },
  ),
  row(
    '3-express-crash-in-cors-order',
    'express',
    express(`app.get('/api/report', (q, r) => { throw new Error('db'); }); app.use(cors()); ${items}`),
    get('/api/report'),
    { before: [get()] },
  ),
  row(
    '3-express-typo-path',
    'express',
    express(`const r = express.Router(); r.use(cors()); r.get('/items', (q, s) => s.json([])); app.use('/api', r);`),
    get('/apis/items'),
    { before: [get()] },
  ),
  row(
    '3-express-router-scope',
    'express',
    express(
      `app.use('/api/v1', cors()); app.get('/api/v1/items', (q, r) => r.json([])); app.get('/api/v2/items', (q, r) => r.json([]));`,
    ),
    get('/api/v2/items'),
    { before: [get('/api/v1/items')] },
  ),
  row(
    '3-express-redirect-login',
    'express',
    express(
      `app.get('/api/items', (q, r) => r.redirect('/login?next=/api/items')); app.get('/login', (q, r) => r.send('<form>')); `,
    ),
    include(),
  ),
  row(
    '3-express-redirect-login-other-host',
    'express',
    express(
      `app.use(cors({ origin: 'http://localhost:3000', credentials: true })); app.get('/api/items', (q, r) => r.redirect('https://login.corp.test/realms/shop/protocol/openid-connect/auth?client_id=shop&response_type=code')); app.get('/realms/*rest', (q, r) => r.removeHeader('Access-Control-Allow-Origin') ?? r.send('<form>'));`,
    ),
    include(),
  ),
  row(
    '3-express-redirect-host-drops',
    'express',
    express(
      `app.use((q, r, n) => q.headers.host.startsWith('files.') ? r.send('file') : n()); app.use(cors()); app.get('/api/items', (q, r) => r.redirect(302, 'http://files.shop.test/a.pdf'));`,
    ),
    get(),
  ),
  row(
    '3-express-https-redirect-preflight',
    'express',
    express(
      `app.use((q, r, n) => q.headers['x-forwarded-proto'] === 'https' ? n() : r.redirect(308, 'https://' + q.headers.host + q.url)); app.use(cors()); ${items}`,
    ),
    put(),
    { api: 'http://api.shop.test' },
  ),
  row(
    '3-express-static-font',
    'express',
    express(
      `app.get('/fonts/inter.woff2', (q, r) => r.type('font/woff2').set('Cache-Control', 'public, max-age=31536000').send(Buffer.from('wOF2')));`,
    ),
    `const f = new FontFace('Inter', 'url(' + api + '/fonts/inter.woff2)'); await f.load()`,
  ),
  row('3-express-image-anonymous', 'express', express(pixel), image('/logo.svg', `i.crossOrigin = 'anonymous';`)),
  row(
    '3-express-module-script',
    'express',
    express(`app.get('/widget.mjs', (q, r) => r.type('js').send('export default 1'));`),
    `await import(api + '/widget.mjs')`,
  ),
  row(
    '3-express-sse-none',
    'express',
    express(`app.get('/events', (q, r) => { r.type('text/event-stream'); r.write('data: 1\\n\\n'); });`),
    `await new Promise((d) => { const e = new EventSource(api + '/events'); e.onerror = () => { e.close(); d(); }; })`,
  ),
  row(
    '3-express-sse-good',
    'express',
    express(`app.use(cors()); app.get('/events', (q, r) => { r.type('text/event-stream'); r.end('data: 1\\n\\n'); });`),
    `await new Promise((d) => { const e = new EventSource(api + '/events'); e.onmessage = () => { e.close(); d(); }; })`,
  ),
  row(
    '3-express-baggage',
    'express',
    express(`app.use(cors({ allowedHeaders: ['Content-Type', 'Authorization'] })); ${items}`),
    get('/api/items', `{ headers: { 'sentry-trace': 'a-b-1', baggage: 'sentry-release=1' } }`),
  ),
  row(
    '3-express-datadog',
    'express',
    express(`app.use(cors({ allowedHeaders: ['Content-Type'] })); ${items}`),
    get(
      '/api/items',
      `{ headers: { 'x-datadog-trace-id': '1', 'x-datadog-parent-id': '2', 'x-datadog-origin': 'rum' } }`,
    ),
  ),
  row(
    '3-express-cache-control-header',
    'express',
    express(`app.use(cors({ allowedHeaders: ['Content-Type', 'Authorization'] })); ${items}`),
    get('/api/items', `{ headers: { 'Cache-Control': 'no-cache', Pragma: 'no-cache' } }`),
  ),
  row(
    '3-express-client-allow-headers',
    'express',
    express(`app.use(cors({ origin: 'http://localhost:3000', allowedHeaders: ['content-type'] })); ${items}`),
    get(
      '/api/items',
      `{ method: 'POST', headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Headers': '*' }, body: '{}' }`,
    ),
  ),
  row(
    '3-express-patch-lower',
    'express',
    express(`app.use(cors({ methods: 'GET,PUT,PATCH,POST,DELETE' })); ${items}`),
    get('/api/items', `{ method: 'patch' }`),
  ),
  row(
    '3-express-abort',
    'express',
    express(`app.use(cors()); app.get('/api/items', () => {});`),
    get('/api/items', `{ signal: AbortSignal.timeout(400) }`),
  ),
  row('3-express-env-star-list', 'express', express(`app.use(cors({ origin: ['*'] })); ${items}`), get()),
  row(
    '3-express-comma-env',
    'express',
    express(
      `app.use((q, r, n) => { r.set('Access-Control-Allow-Origin', 'http://localhost:3000,http://localhost:4200'); n(); }); ${items}`,
    ),
    get(),
  ),
  row(
    '3-express-allow-origin-url',
    'express',
    express(
      `app.use((q, r, n) => { r.set('Access-Control-Allow-Origin', 'http://localhost:3000/app'); n(); }); ${items}`,
    ),
    get(),
  ),
  row(
    '3-express-host-as-origin',
    'express',
    express(
      `app.use((q, r, n) => { r.set('Access-Control-Allow-Origin', 'http://' + q.headers.host); n(); }); ${items}`,
    ),
    get(),
  ),
  row(
    '3-express-mounted-order-two-faults',
    'express',
    express(`app.use(cors({ origin: 'http://localhost:5173', methods: ['GET'] })); ${items}`),
    put(),
  ),
  row(
    '3-express-credentials-and-header',
    'express',
    express(`app.use(cors({ origin: 'http://localhost:3000', allowedHeaders: ['accept'] })); ${items}`),
    get(
      '/api/items',
      `{ method: 'POST', credentials: 'include', headers: { 'Content-Type': 'application/json' }, body: '{}' }`,
    ),
  ),
  row(
    '3-express-good-credentials-put',
    'express',
    express(`app.use(cors({ origin: ['http://localhost:3000'], credentials: true, maxAge: 600 })); ${items}`),
    get(
      '/api/items',
      `{ method: 'PUT', credentials: 'include', headers: { 'Content-Type': 'application/json' }, body: '{}' }`,
    ),
  ),
  row('3-express-good-404', 'express', express(`app.use(cors());`), get('/api/gone')),
  row(
    '3-express-good-500',
    'express',
    express(`app.use(cors()); app.get('/api/items', () => { throw new Error('x'); });`),
    get(),
  ),
  row('3-express-good-upload', 'express', express(`app.use(cors()); ${items}`), get('/api/items', form)),
  row(
    '3-express-good-redirect',
    'express',
    express(`app.use(cors()); app.get('/old', (q, r) => r.redirect('/api/items')); ${items}`),
    get('/old'),
  ),
  row(
    '3-fastify-none-hook-401',
    'fastify',
    node(
      `import Fastify from 'fastify'; import cors from '@fastify/cors'; const app = Fastify(); app.addHook('onRequest', async (q, r) => { if (!q.headers.authorization) return r.code(401).send({ error: 'Unauthorized' }); }); await app.register(cors, { origin: true }); app.get('/api/items', async () => []); await app.listen({ port: ${front} });`,
    ),
    bearer(),
  ),
  row(
    '3-fastify-origin-list',
    'fastify',
    node(
      `import Fastify from 'fastify'; import cors from '@fastify/cors'; const app = Fastify(); await app.register(cors, { origin: ['https://shop.example.test'], methods: ['GET', 'PUT'] }); app.put('/api/items', async () => []); await app.listen({ port: ${front} });`,
    ),
    put(),
  ),
  row(
    '3-fastify-error-in-origin',
    'fastify',
    node(
      `import Fastify from 'fastify'; import cors from '@fastify/cors'; const app = Fastify(); await app.register(cors, { origin: (o, cb) => cb(new Error('Not allowed'), false) }); app.get('/api/items', async () => []); await app.listen({ port: ${front} });`,
    ),
    get(),
  ),
  row(
    '3-fastify-body-limit',
    'fastify',
    node(
      `import Fastify from 'fastify'; import cors from '@fastify/cors'; const app = Fastify({ bodyLimit: 100 }); await app.register(cors, { origin: true }); app.post('/api/items', async () => []); await app.listen({ port: ${front} });`,
    ),
    get(
      '/api/items',
      `{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify('x'.repeat(500)) }`,
    ),
  ),
  row(
    '3-koa-none',
    'koa',
    node(`import Koa from 'koa'; const app = new Koa(); app.use((c) => { c.body = []; }); app.listen(${front});`),
    post(),
    at5173,
  ),
  row(
    '3-koa-throw-before',
    'koa',
    node(
      `import Koa from 'koa'; import cors from '@koa/cors'; const app = new Koa(); app.silent = true; app.use(async (c, n) => { if (c.method !== 'OPTIONS') c.throw(401, 'token'); await n(); }); app.use(cors()); app.listen(${front});`,
    ),
    bearer(),
  ),
  row(
    '3-koa-allow-headers',
    'koa',
    node(
      `import Koa from 'koa'; import cors from '@koa/cors'; const app = new Koa(); app.use(cors({ allowHeaders: ['Content-Type'] })); app.use((c) => { c.body = []; }); app.listen(${front});`,
    ),
    bearer(),
  ),
  row(
    '3-hono-origin-slash',
    'hono',
    node(
      `import { Hono } from 'hono'; import { cors } from 'hono/cors'; import { serve } from '@hono/node-server'; const app = new Hono(); app.use(cors({ origin: 'http://localhost:3000/' })); app.get('/api/items', (c) => c.json([])); serve({ fetch: app.fetch, port: ${front} });`,
    ),
    get(),
  ),
  row(
    '3-hono-below-route',
    'hono',
    node(
      `import { Hono } from 'hono'; import { cors } from 'hono/cors'; import { serve } from '@hono/node-server'; const app = new Hono(); app.get('/api/items', (c) => c.json([])); app.use(cors()); serve({ fetch: app.fetch, port: ${front} });`,
    ),
    get(),
  ),
  row(
    '3-hono-credentials',
    'hono',
    node(
      `import { Hono } from 'hono'; import { cors } from 'hono/cors'; import { serve } from '@hono/node-server'; const app = new Hono(); app.use(cors({ origin: '*', credentials: true })); app.post('/api/items', (c) => c.json([])); serve({ fetch: app.fetch, port: ${front} });`,
    ),
    get('/api/items', `{ method: 'POST', credentials: 'include', body: 'a' }`),
  ),
  row(
    '3-hapi-none-put',
    'hapi',
    node(
      `import Hapi from '@hapi/hapi'; const s = Hapi.server({ port: ${front}, host: '127.0.0.1' }); s.route({ method: 'PUT', path: '/api/items', handler: () => [] }); await s.start();`,
    ),
    put(),
  ),
  row(
    '3-hapi-origin',
    'hapi',
    node(
      `import Hapi from '@hapi/hapi'; const s = Hapi.server({ port: ${front}, host: '127.0.0.1', routes: { cors: { origin: ['https://shop.test'] } } }); s.route({ method: 'GET', path: '/api/items', handler: () => [] }); await s.start();`,
    ),
    get(),
  ),
  row(
    '3-yoga-off',
    'graphql-yoga',
    node(
      `import { createYoga, createSchema } from 'graphql-yoga'; import { createServer } from 'node:http'; createServer(createYoga({ cors: false, logging: false, schema: createSchema({ typeDefs: 'type Query { a: Int }' }) })).listen(${front}, '127.0.0.1');`,
    ),
    post('/graphql'),
  ),
  row(
    '3-apollo-standalone-good',
    'apollo',
    node(
      `import { ApolloServer } from '@apollo/server'; import { startStandaloneServer } from '@apollo/server/standalone'; await startStandaloneServer(new ApolloServer({ typeDefs: 'type Query { a: Int }' }), { listen: { port: ${front} } });`,
    ),
    get('/', `{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"query":"{a}"}' }`),
  ),
  row(
    '3-apollo-credentials',
    'apollo',
    node(
      `import { ApolloServer } from '@apollo/server'; import { startStandaloneServer } from '@apollo/server/standalone'; await startStandaloneServer(new ApolloServer({ typeDefs: 'type Query { a: Int }' }), { listen: { port: ${front} } });`,
    ),
    get(
      '/',
      `{ method: 'POST', credentials: 'include', headers: { 'Content-Type': 'application/json' }, body: '{"query":"{a}"}' }`,
    ),
  ),
  row(
    '3-socketio-origin-port',
    'socket.io',
    node(
      `import { Server } from 'socket.io'; new Server(${front}, { cors: { origin: 'http://localhost:8080', credentials: true } });`,
    ),
    get('/socket.io/?EIO=4&transport=polling', `{ credentials: 'include' }`),
  ),
  row(
    '3-restify-none-delete',
    'restify',
    node(
      `import { createServer } from 'node:http'; import polka from 'polka'; polka().delete('/api/items', (q, r) => r.end('{}')).listen(${front});`,
    ),
    get('/api/items', `{ method: 'DELETE' }`),
  ),
  row(
    '3-node-http-options-200',
    'node',
    node(
      `import http from 'node:http'; http.createServer((q, r) => { r.setHeader('Access-Control-Allow-Origin', '*'); r.setHeader('Access-Control-Allow-Methods', 'GET, POST'); r.end('[]'); }).listen(${front});`,
    ),
    post(),
  ),
  row(
    '3-node-http-json-only-get',
    'node',
    node(
      `import http from 'node:http'; http.createServer((q, r) => { if (q.method === 'OPTIONS') { r.writeHead(204).end(); return; } r.setHeader('Access-Control-Allow-Origin', '*'); r.end('[]'); }).listen(${front});`,
    ),
    post(),
    { before: [get()] },
  ),
  row(
    '3-node-preflight-only',
    'node',
    node(
      `import http from 'node:http'; http.createServer((q, r) => { if (q.method === 'OPTIONS') { r.writeHead(204, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'content-type', 'Access-Control-Allow-Methods': 'PUT' }).end(); return; } r.end('[]'); }).listen(${front});`,
    ),
    put(),
  ),
  row(
    '3-proxy-middleware-backend-down',
    'http-proxy-middleware',
    express(
      `app.use('/api', createProxyMiddleware({ target: 'http://127.0.0.1:1', logger: { info() {}, warn() {}, error() {} } }));`,
      `import { createProxyMiddleware } from 'http-proxy-middleware';`,
    ),
    get(),
  ),
];
