import { modes, node } from './node-apps.ts';
import { absent, allowed, keeps, loses, silent, usual } from './usual.ts';
import type { Stack } from '../stack.ts';

export const fastify: Stack = {
  id: 'fastify',
  title: 'Fastify 5 with @fastify/cors',
  needs: ['npm:fastify', 'npm:@fastify/cors'],
  versions: { fastify: 'npm', '@fastify/cors': 'npm' },
  start: node(`import Fastify from 'fastify';
import cors from '@fastify/cors';
${modes}
const app = Fastify();
if (mode === 'auth') app.addHook('onRequest', async (req, reply) => { if (!req.headers.authorization) return reply.code(401).send({ error: 'no token' }); });
if (!none) await app.register(cors, { origin: origins, ...(mode === 'defaults' ? {} : { methods }), ...(headers ? { allowedHeaders: headers } : {}) });
app.get('/items', async () => []);
app.put('/items', async () => []);
app.post('/items', async () => []);
app.get('/boom', async () => { throw new Error('boom'); });
await app.listen({ port, host: '127.0.0.1' });
`),
  scenarios: [
    ...usual('fastify', { boom: keeps }),
    ...usual(
      'fastify',
      Object.fromEntries(
        ['none-get', 'none-put', 'other-get', 'other-put', 'header', 'ok-get', 'ok-put', 'auth', 'boom', 'nothing'].map(
          (id) => [id, null],
        ),
      ),
    ).map((recipe) => ({
      ...recipe,
      id: 'default-methods',
      title: 'PUT with the methods of version 11',
      mode: 'defaults',
    })),
  ],
};

export const koa: Stack = {
  id: 'koa',
  title: 'Koa 3 with @koa/cors',
  needs: ['npm:koa', 'npm:@koa/cors'],
  versions: { koa: 'npm', '@koa/cors': 'npm' },
  start: node(`import Koa from 'koa';
import cors from '@koa/cors';
${modes}
const app = new Koa({ silent: true });
app.silent = true;
if (mode === 'auth') app.use(async (ctx, next) => (ctx.get('authorization') ? next() : ctx.throw(401)));
if (!none) app.use(cors({ origin: (ctx) => (origins.includes(ctx.get('Origin')) ? ctx.get('Origin') : ''), allowMethods: methods, allowHeaders: headers }));
app.use(async (ctx) => {
  if (ctx.path === '/items' && ctx.method !== 'OPTIONS') ctx.body = [];
  if (ctx.path === '/boom') throw new Error('boom');
});
app.listen(port, '127.0.0.1');
`),
  scenarios: usual('koa', { boom: keeps }),
};

export const hono: Stack = {
  id: 'hono',
  title: 'Hono 4 with its cors middleware on Node',
  needs: ['npm:hono', 'npm:@hono/node-server'],
  versions: { hono: 'npm' },
  start: node(`import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { bearerAuth } from 'hono/bearer-auth';
import { serve } from '@hono/node-server';
${modes}
const app = new Hono();
if (mode === 'auth') app.use(bearerAuth({ token: 't' }));
if (!none) app.use(cors({ origin: origins, ...(mode === 'methods' ? { allowMethods: methods } : {}), ...(headers ? { allowHeaders: headers } : {}) }));
app.on(['GET', 'PUT', 'POST'], '/items', (c) => c.json([]));
app.get('/boom', () => { throw new Error('boom'); });
serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
`),
  scenarios: usual('hono', { boom: keeps }),
};

export const hapi: Stack = {
  id: 'hapi',
  title: 'hapi 21 with its own cors option',
  needs: ['npm:@hapi/hapi'],
  versions: { '@hapi/hapi': 'npm' },
  start: node(`import Hapi from '@hapi/hapi';
${modes}
const cors = none ? false : { origin: origins, ...(headers ? { headers } : { additionalHeaders: ['x-tenant-id'] }) };
const server = Hapi.server({ port, host: '127.0.0.1', debug: false, routes: { cors } });
if (mode === 'auth') server.ext('onRequest', (req, h) => (req.headers.authorization ? h.continue : h.response({ error: 'no token' }).code(401).takeover()));
server.route({ method: mode === 'methods' ? ['GET', 'POST'] : ['GET', 'PUT', 'POST'], path: '/items', handler: () => [] });
server.route({ method: 'GET', path: '/boom', handler: () => { throw new Error('boom'); } });
await server.start();
`),
  scenarios: usual('hapi', {
    boom: keeps,
    method: {
      cors: absent,
      rootCause: 'options-has-no-route',
      words: 'No route takes PUT, and hapi answers preflights by route.',
    },
    auth: {
      cors: allowed,
      words: 'The check refuses the preflight; hapi adds its CORS headers to the 401 all the same.',
    },
  }),
};

export const nest: Stack = {
  id: 'nest',
  title: 'NestJS 11 on Express with enableCors',
  needs: ['npm:@nestjs/core', 'npm:@nestjs/common', 'npm:@nestjs/platform-express', 'npm:reflect-metadata', 'npm:rxjs'],
  versions: { '@nestjs/core': 'npm' },
  start: node(`import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Controller, Get, Put, Module } from '@nestjs/common';
${modes}
class Items { list() { return []; } change() { return []; } boom() { throw new Error('boom'); } }
const on = (name, decorator) => decorator(Items.prototype, name, Object.getOwnPropertyDescriptor(Items.prototype, name));
on('list', Get('items')); on('change', Put('items')); on('boom', Get('boom'));
Controller()(Items);
class App {}
Module({ controllers: [Items] })(App);
const app = await NestFactory.create(App, { logger: false });
if (mode === 'auth') app.use((req, res, next) => (req.headers.authorization ? next() : res.status(401).json({ statusCode: 401, message: 'Unauthorized' })));
if (!none) app.enableCors({ origin: origins, methods, allowedHeaders: headers });
await app.listen(port, '127.0.0.1');
`),
  scenarios: usual('express', { boom: keeps }),
};

export const polka: Stack = {
  id: 'polka',
  title: 'Polka with cors',
  needs: ['npm:polka', 'npm:cors'],
  versions: { polka: 'npm', cors: 'npm' },
  start: node(`import polka from 'polka';
import cors from 'cors';
${modes}
const app = polka();
if (mode === 'auth') app.use((req, res, next) => { if (req.headers.authorization) next(); else { res.statusCode = 401; res.end('no'); } });
if (!none) app.use(cors({ origin: origins, methods, allowedHeaders: headers }));
app.get('/items', (req, res) => res.end('[]'));
app.put('/items', (req, res) => res.end('[]'));
app.get('/boom', (req, res) => { res.statusCode = 500; res.end('boom'); });
app.listen(port, '127.0.0.1');
`),
  scenarios: usual('app', { boom: keeps }),
};

export const h3: Stack = {
  id: 'h3',
  title: 'h3 (Nitro, Nuxt) with handleCors',
  needs: ['npm:h3'],
  versions: { h3: 'npm' },
  start: node(`import { createServer } from 'node:http';
import { createApp, createRouter, eventHandler, handleCors, toNodeListener, createError, getHeader } from 'h3';
${modes}
const app = createApp();
if (mode === 'auth') app.use(eventHandler((event) => { if (!getHeader(event, 'authorization')) throw createError({ statusCode: 401 }); }));
if (!none) app.use(eventHandler((event) => { if (handleCors(event, { origin: origins, methods, allowHeaders: headers ?? '*', preflight: { statusCode: 204 } })) return null; }));
const router = createRouter();
router.get('/items', eventHandler(() => []));
router.put('/items', eventHandler(() => []));
router.get('/boom', eventHandler(() => { throw new Error('boom'); }));
app.use(router);
createServer(toNodeListener(app)).listen(port, '127.0.0.1');
`),
  scenarios: usual('app', { boom: keeps }),
};

export const restify: Stack = {
  id: 'restify',
  title: 'restify 11 with restify-cors-middleware2',
  needs: ['npm:restify', 'npm:restify-cors-middleware2'],
  versions: { restify: 'npm', 'restify-cors-middleware2': 'npm' },
  start: node(`import restify from 'restify';
import middleware from 'restify-cors-middleware2';
${modes}
const server = restify.createServer();
if (mode === 'auth') server.pre((req, res, next) => { if (req.headers.authorization) return next(); res.send(401, { error: 'no token' }); return next(false); });
if (!none) {
  const cors = middleware({ origins, allowHeaders: headers ?? ['content-type', 'x-tenant-id', 'authorization'] });
  server.pre(cors.preflight); server.use(cors.actual);
}
server.get('/items', (req, res, next) => { res.send([]); next(); });
if (mode !== 'methods') server.put('/items', (req, res, next) => { res.send([]); next(); });
server.get('/boom', (req, res, next) => next(new Error('boom')));
server.listen(port, '127.0.0.1');
`),
  scenarios: usual('restify', {
    boom: keeps,
    'other-put': silent('restify without CORS: 405 and Allow'),
    method: {
      cors: allowed,
      rootCause: 'method-has-no-route',
      words: 'The preflight allows any method, the router has no PUT and answers 405 with CORS headers.',
    },
    nothing: loses,
  }),
};

export const plainNode: Stack = {
  id: 'node-http',
  title: 'Node’s http module with headers written by hand',
  needs: ['node'],
  versions: { node: ['node', '--version'] },
  start: node(`import { createServer } from 'node:http';
${modes}
createServer((req, res) => {
  if (mode === 'auth' && !req.headers.authorization) { res.statusCode = 401; res.end(); return; }
  if (!none) res.setHeader('Access-Control-Allow-Origin', mode === 'other' ? 'https://www.example.com' : 'http://localhost:3000');
  if (req.method === 'OPTIONS' && !none) {
    res.setHeader('Access-Control-Allow-Methods', methods.join(', '));
    res.setHeader('Access-Control-Allow-Headers', (headers ?? ['Content-Type', 'X-Tenant-Id', 'Authorization']).join(', '));
    res.statusCode = 204; res.end(); return;
  }
  if (req.url === '/items') { res.setHeader('Content-Type', 'application/json'); res.end('[]'); return; }
  res.statusCode = req.url === '/boom' ? 500 : 404; res.end();
}).listen(port, '127.0.0.1');
`),
  scenarios: usual('app', { boom: keeps }),
};
