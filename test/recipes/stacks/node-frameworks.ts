import path from 'node:path';
import { jsList, nodePackages } from './node-packages.ts';
import type { Stack } from './stack.ts';
import { usualStates, type Settings } from './usual-states.ts';

interface Names {
  readonly methods: string;
  readonly headers: string;
  readonly exposed: string;
}

const packageNames: Names = { methods: 'methods', headers: 'allowedHeaders', exposed: 'exposedHeaders' };
const honoNames: Names = { methods: 'allowMethods', headers: 'allowHeaders', exposed: 'exposeHeaders' };

/** The options object. @param origin the origins as code */
function options({ methods, headers, exposed, credentials }: Settings, origin: string, names: Names): string {
  return [
    `origin: ${origin}`,
    ...(methods === undefined ? [] : [`${names.methods}: ${jsList(methods)}`]),
    ...(headers === undefined ? [] : [`${names.headers}: ${jsList(headers)}`]),
    ...(exposed === undefined ? [] : [`${names.exposed}: ${jsList(exposed)}`]),
    ...(credentials === undefined ? [] : ['credentials: true']),
  ].join(', ');
}

const listed = ({ origins }: Settings, any: string): string =>
  origins === '*' ? "'*'" : origins === 'any' ? any : jsList(origins);

const module = { 'package.json': '{"type":"module"}' };
const start: Stack['start'] = () => [process.execPath, 'app.js'];

export const fastify: Stack = {
  id: 'fastify',
  main: 'app.js',
  ...nodePackages('fastify', '@fastify/cors'),
  install: 'npm install fastify @fastify/cors',
  states: [
    ...usualStates({
      app: (code) => ({
        ...module,
        'app.js': `import Fastify from 'fastify';
import cors from '@fastify/cors';

const server = Fastify();
${code}
server.get('/api/items', (request, reply) => reply.header('X-Total', '1').send([{ id: 1 }]));
server.put('/api/items/:id', () => ({}));
server.patch('/api/items/:id', () => ({}));

await server.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
`,
      }),
      cors: (settings) =>
        `await server.register(cors, { ${options(settings, listed(settings, 'true'), packageNames)} });`,
      auth: "server.addHook('onRequest', async (request, reply) => { if (!request.headers.authorization) return reply.code(401).send(); });",
      failing:
        "server.addHook('onRequest', async (request, reply) => { if (request.query.fail) return reply.code(413).send(); });",
      byHand: (origin) => `server.addHook('onRequest', async (request, reply) => {
  reply.header('Access-Control-Allow-Origin', '${origin}');
});`,
    }),
    {
      name: 'not configured, CommonJS',
      files: {
        'app.js': `const fastify = require('fastify')({ logger: false });

fastify.get('/api/items', async () => []);
fastify.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
`,
      },
      broken: { path: '/api/items' },
      others: [],
    },
  ],
  start,
};

export const hono: Stack = {
  id: 'hono',
  main: 'app.js',
  ...nodePackages('hono', '@hono/node-server'),
  install: 'npm install hono @hono/node-server',
  states: [
    ...usualStates({
      app: (code) => ({
        ...module,
        'app.js': `import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
${code}
app.get('/api/items', (c) => { c.header('X-Total', '1'); return c.json([{ id: 1 }]); });
app.put('/api/items/:id', (c) => c.json({}));
app.patch('/api/items/:id', (c) => c.json({}));

serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });
`,
      }),
      cors: (settings) =>
        `app.use('/api/*', cors({ ${options(settings, listed(settings, '(origin) => origin'), honoNames)} }));`,
      auth: "app.use(async (c, next) => c.req.header('Authorization') ? next() : c.body(null, 401));",
      failing: "app.use(async (c, next) => c.req.query('fail') ? c.body(null, 413) : next());",
      byHand: (origin) => `app.use(async (c, next) => {
  await next();
  c.header('Access-Control-Allow-Origin', '${origin}');
});`,
    }),
    {
      name: 'on another path',
      files: {
        ...module,
        'app.js': `import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use('/v1/*', cors({ origin: '@APP@', credentials: true }));
app.get('/v1/me', (c) => c.json({}));
app.get('/v2/me', (c) => c.json({}));
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });
`,
      },
      broken: { path: '/v2/me', credentials: 'include' },
      others: [{ path: '/v1/me', credentials: 'include' }],
    },
  ],
  start,
};

export const koa: Stack = {
  id: 'koa',
  main: 'app.js',
  ...nodePackages('koa', '@koa/cors', '@koa/router'),
  install: 'npm install koa @koa/cors @koa/router',
  states: [
    ...usualStates({
      app: (code) => ({
        ...module,
        'app.js': `import Koa from 'koa';
import cors from '@koa/cors';
import Router from '@koa/router';

const app = new Koa();
app.silent = true;
const router = new Router();
${code}
router.get('/api/items', (ctx) => { ctx.set('X-Total', '1'); ctx.body = [{ id: 1 }]; });
router.put('/api/items/:id', (ctx) => { ctx.body = {}; });
router.patch('/api/items/:id', (ctx) => { ctx.body = {}; });
app.use(router.routes()).use(router.allowedMethods());

app.listen(process.env.PORT, '127.0.0.1');
`,
      }),
      cors: (settings) => {
        const { origins } = settings;
        const origin =
          origins === '*'
            ? "'*'"
            : origins === 'any'
              ? "(ctx) => ctx.get('Origin')"
              : `(ctx) => ${jsList(origins)}.find((one) => one === ctx.get('Origin')) ?? ''`;
        return `app.use(cors({ ${options(settings, origin, honoNames)} }));`;
      },
      auth: 'app.use((ctx, next) => { if (ctx.get("Authorization")) return next(); ctx.status = 401; });',
      failing: 'app.use((ctx, next) => { if (!ctx.query.fail) return next(); ctx.status = 413; });',
      byHand: (origin) => `app.use(async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', '${origin}');
  await next();
});`,
    }),
    {
      name: 'a fixed string, sent to everybody',
      files: {
        ...module,
        'app.js': `import Koa from 'koa';
import cors from '@koa/cors';

const app = new Koa();
app.use(cors({ origin: '@SHOP@', credentials: true }));
app.use((ctx) => { ctx.body = []; });
app.listen(process.env.PORT, '127.0.0.1');
`,
      },
      broken: { path: '/api/items', credentials: 'include' },
      others: [{ path: '/api/items', page: 'shop', credentials: 'include', isElsewhere: true }],
    },
  ],
  start,
};

export const nestjs: Stack = {
  id: 'nestjs',
  main: 'main.ts',
  ...nodePackages('@nestjs/core', '@nestjs/common', '@nestjs/platform-express', 'reflect-metadata', 'rxjs'),
  install: 'npm install @nestjs/core @nestjs/common @nestjs/platform-express reflect-metadata rxjs',
  states: [
    ...usualStates({
      app: (code) => nest(code, ''),
      cors: (settings) => `app.enableCors({ ${options(settings, listed(settings, 'true'), packageNames)} });`,
      auth: 'app.use((req, res, next) => req.headers.authorization ? next() : res.status(401).end());',
      failing: 'app.use((req, res, next) => req.query.fail ? res.status(413).end() : next());',
      byHand: (origin) => `app.use((req, res, next) => {
    res.header('Access-Control-Allow-Origin', '${origin}');
    next();
  });`,
    }),
    {
      name: 'permissive: `cors: true` in the options',
      files: nest('', ', { cors: true, logger: false }'),
      broken: { path: '/api/items', credentials: 'include' },
      others: [{ path: '/api/items' }],
    },
  ],
  start: () => [
    process.execPath,
    '--import',
    `file://${path.resolve(import.meta.dirname, '../../../node_modules/tsx/dist/loader.mjs')}`,
    'main.ts',
  ],
};

function nest(code: string, opts: string): Readonly<Record<string, string>> {
  return {
    ...module,
    'tsconfig.json': '{"compilerOptions":{"experimentalDecorators":true,"target":"es2022","module":"nodenext"}}',
    'app.module.ts': `import { Controller, Get, Header, Module, Patch, Put } from '@nestjs/common';

@Controller('api/items')
class ItemsController {
  @Get()
  @Header('X-Total', '1')
  all() { return [{ id: 1 }]; }

  @Put(':id')
  put() { return {}; }

  @Patch(':id')
  patch() { return {}; }
}

@Module({ controllers: [ItemsController] })
export class AppModule {}
`,
    'main.ts': `import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.ts';

async function bootstrap() {
  const app = await NestFactory.create(AppModule${opts});
  ${code}
  await app.listen(Number(process.env.PORT), '127.0.0.1');
}
await bootstrap();
`,
  };
}

export const h3: Stack = {
  id: 'h3',
  main: 'app.js',
  ...nodePackages('h3'),
  install: 'npm install h3',
  states: usualStates({
    app: (code) => ({
      ...module,
      'app.js': `import { H3, handleCors, serve } from 'h3';

const app = new H3();
${code}
app.get('/api/items', (event) => { event.res.headers.set('X-Total', '1'); return [{ id: 1 }]; });
app.put('/api/items/:id', () => ({}));
app.patch('/api/items/:id', () => ({}));

serve(app, { port: Number(process.env.PORT), hostname: '127.0.0.1', silent: true });
`,
    }),
    cors: (settings) => `app.use((event) => {
  const done = handleCors(event, { ${options(settings, listed(settings, '() => true'), {
    methods: 'methods',
    headers: 'allowHeaders',
    exposed: 'exposeHeaders',
  })} });
  if (done !== false) return done;
});`,
    auth: "app.use((event) => { if (!event.req.headers.get('authorization')) { return new Response(null, { status: 401 }); } });",
    failing:
      "app.use((event) => { if (event.url.searchParams.has('fail')) { return new Response(null, { status: 413 }); } });",
    byHand: (origin) => `app.use((event) => {
  event.res.headers.set('Access-Control-Allow-Origin', '${origin}');
});`,
  }),
  start,
};
