import { modes, node } from './node-apps.ts';
import { absent, allowed, boom, include, plain, post, refused, signedIn, tenant } from './usual.ts';
import { ports, type Recipe, type Stack } from '../stack.ts';

const app = (writer: string) => ({ writer, layer: 'app' }) as const;
const query = { ...post, path: '/graphql' };

const graphql = (writer: string, other: Recipe['expected']): readonly Recipe[] => [
  {
    id: 'none',
    title: 'CORS is switched off',
    mode: 'none',
    ask: query,
    expected: { ...app(writer), ...absent },
    rootCause: 'cors-never-configured',
    words: 'Nothing answers the preflight of a GraphQL query.',
    responsible: 'server',
  },
  {
    id: 'other',
    title: 'Another origin is on the list',
    mode: 'other',
    ask: query,
    expected: other,
    rootCause: 'origin-not-on-the-list',
    words: 'The list of origins does not hold the page’s.',
    responsible: 'server',
  },
  {
    id: 'credentials',
    title: 'Cookies are not allowed',
    mode: 'ok',
    ask: include(query),
    expected: { ...app(writer), ...allowed },
    rootCause: 'credentials-not-allowed',
    words: 'Access-Control-Allow-Credentials is missing.',
    responsible: 'server',
  },
  {
    id: 'header',
    title: 'A header is not on the list',
    mode: 'headers',
    ask: { ...query, headers: [...(query.headers ?? []), ['X-Tenant-Id', '7']] },
    expected: { ...app(writer), ...refused('header') },
    rootCause: 'header-not-on-the-list',
    words: 'x-tenant-id is not on the list.',
    responsible: 'server',
  },
];

export const yoga: Stack = {
  id: 'graphql-yoga',
  title: 'GraphQL Yoga 5',
  needs: ['npm:graphql', 'npm:graphql-yoga'],
  versions: { 'graphql-yoga': 'npm' },
  start: node(`import { createServer } from 'node:http';
import { createYoga, createSchema } from 'graphql-yoga';
${modes}
const cors = none ? false : { origin: origins, credentials: false, methods: ['POST'], ...(headers ? { allowedHeaders: headers } : {}) };
const schema = createSchema({ typeDefs: 'type Query { a: Int }', resolvers: {} });
createServer(createYoga({ schema, cors, logging: false })).listen(port, '127.0.0.1');
`),
  scenarios: graphql('app', { ...app('app'), ...refused('origin') }),
};

export const apollo: Stack = {
  id: 'apollo',
  title: 'Apollo Server 5 on Express with cors',
  needs: ['npm:graphql', 'npm:@apollo/server', 'npm:@as-integrations/express5', 'npm:express', 'npm:cors'],
  versions: { '@apollo/server': 'npm' },
  start: node(`import express from 'express';
import cors from 'cors';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
${modes}
const server = new ApolloServer({ typeDefs: 'type Query { a: Int }', resolvers: {} });
await server.start();
const app = express();
app.use('/graphql', ...(none ? [] : [cors({ origin: origins, allowedHeaders: headers })]), express.json(), expressMiddleware(server));
app.listen(port, '127.0.0.1');
`),
  scenarios: graphql('express', { ...app('express'), ...refused('origin') }),
};

const polling = { method: 'GET', path: '/socket.io/?EIO=4&transport=polling&t=abc' };

export const socketIo: Stack = {
  id: 'socket-io',
  title: 'Socket.IO 4, long polling',
  needs: ['npm:socket.io'],
  versions: { 'socket.io': 'npm' },
  start: node(`import { createServer } from 'node:http';
import { Server } from 'socket.io';
${modes}
const http = createServer((req, res) => { res.statusCode = 404; res.end(); });
new Server(http, none ? {} : { cors: { origin: origins, allowedHeaders: headers } });
http.listen(port, '127.0.0.1');
`),
  scenarios: [
    {
      id: 'none',
      title: 'No cors option',
      mode: 'none',
      ask: polling,
      expected: { ...app('socket-io'), ...absent },
      rootCause: 'cors-never-configured',
      words: 'Since version 3 Socket.IO sends no CORS headers unless told to.',
      responsible: 'server',
    },
    {
      id: 'other',
      title: 'Another origin is on the list',
      mode: 'other',
      ask: polling,
      expected: { ...app('socket-io'), ...refused('origin') },
      rootCause: 'origin-not-on-the-list',
      words: 'The list of origins does not hold the page’s.',
      responsible: 'server',
    },
    {
      id: 'header',
      title: 'extraHeaders that are not on the list',
      mode: 'headers',
      ask: { ...polling, headers: [['X-Tenant-Id', '7']] },
      expected: { ...app('socket-io'), ...refused('header') },
      rootCause: 'header-not-on-the-list',
      words: 'x-tenant-id is not on the list.',
      responsible: 'server',
    },
    {
      id: 'credentials',
      title: 'withCredentials',
      mode: 'ok',
      ask: include(polling),
      expected: { ...app('socket-io'), ...allowed },
      rootCause: 'credentials-not-allowed',
      words: 'Access-Control-Allow-Credentials is missing.',
      responsible: 'server',
    },
    {
      id: 'path',
      title: 'The wrong path',
      mode: 'ok',
      ask: { method: 'GET', path: '/ws/?EIO=4&transport=polling' },
      expected: { ...app('app'), ...absent },
      rootCause: 'not-found',
      words: 'Socket.IO listens on /socket.io/, the client asks elsewhere.',
      responsible: 'page',
    },
  ],
};

const program =
  (...args: readonly [string, ...string[]]): Stack['start'] =>
  () => ({
    files: {
      'db.json': '{"items":[]}',
      'index.html': '<p>',
      'items/index.html': '<p>',
      'data.json': '[]',
      'src/main.js': 'export {}',
    },
    programs: [args],
    listen: [ports[0]],
  });
const bin = (name: string) => `../../node_modules/.bin/${name}`;
const port = String(ports[0]);
const file = { method: 'GET', path: '/data.json' };

export const vite: Stack = {
  id: 'vite',
  title: 'Vite 8, development server',
  needs: ['npm:vite'],
  versions: { vite: 'npm' },
  start: program(bin('vite'), '--port', port, '--host', '127.0.0.1', '--strictPort'),
  scenarios: [
    {
      id: 'other',
      title: 'A page on a development domain',
      mode: '',
      ask: { method: 'GET', path: '/src/main.js', origin: 'http://app.test:8000' },
      expected: { ...app('vite'), ...refused('origin') },
      rootCause: 'origin-not-on-the-list',
      words: 'Vite allows localhost alone since 6.0.9.',
      responsible: 'server',
    },
    {
      id: 'null',
      title: 'A sandboxed page',
      mode: '',
      ask: { method: 'GET', path: '/@vite/client', origin: 'null' },
      expected: { ...app('vite'), ...refused('origin') },
      rootCause: 'opaque-origin',
      words: 'The page’s origin is null.',
      responsible: 'page',
    },
    {
      id: 'other-put',
      title: 'A preflight from a development domain',
      mode: '',
      ask: { ...tenant, path: '/src/main.js', origin: 'http://app.test:8000' },
      expected: { ...app('vite'), ...refused('origin') },
      rootCause: 'origin-not-on-the-list',
      words: 'Vite allows localhost alone since 6.0.9.',
      responsible: 'server',
    },
    {
      id: 'ok',
      title: 'A page on localhost',
      mode: '',
      ask: { method: 'GET', path: '/src/main.js' },
      expected: { ...app('vite'), ...allowed },
      rootCause: 'none',
      words: 'Nothing is wrong.',
      responsible: 'server',
      control: true,
    },
  ],
};

export const httpServer: Stack = {
  id: 'http-server',
  title: 'http-server 14',
  needs: ['npm:http-server'],
  versions: { 'http-server': 'npm' },
  start: (mode, folder) =>
    program(
      bin('http-server'),
      '-p',
      port,
      '-a',
      '127.0.0.1',
      '-c-1',
      ...(mode === 'cors' ? ['--cors'] : []),
    )(mode, folder),
  scenarios: [
    {
      id: 'none',
      title: 'Without --cors',
      mode: '',
      ask: file,
      expected: { writer: 'app', layer: 'app', ...absent },
      rootCause: 'cors-never-configured',
      words: 'http-server was started without --cors.',
      responsible: 'server',
    },
    {
      id: 'header',
      title: '--cors, and a header of the page’s own',
      mode: 'cors',
      ask: { ...tenant, path: '/data.json' },
      expected: { writer: 'app', layer: 'app', ...refused('header') },
      rootCause: 'header-not-on-the-list',
      words: 'x-tenant-id is not among the headers of --cors.',
      responsible: 'server',
    },
    {
      id: 'slash',
      title: 'A folder without the slash',
      mode: '',
      ask: { method: 'GET', path: '/items' },
      expected: { writer: 'app', layer: 'app', ...absent },
      rootCause: 'redirect-slash',
      words: 'The folder is only there with a slash at the end.',
      responsible: 'page',
    },
  ],
};

export const serve: Stack = {
  id: 'serve',
  title: 'serve 14',
  needs: ['npm:serve'],
  versions: { serve: 'npm' },
  start: (mode, folder) =>
    program(bin('serve'), '-l', `tcp://127.0.0.1:${port}`, '-L', ...(mode === 'cors' ? ['--cors'] : []))(mode, folder),
  scenarios: [
    {
      id: 'none',
      title: 'Without --cors',
      mode: '',
      ask: file,
      expected: { writer: 'app', layer: 'app', ...absent },
      rootCause: 'cors-never-configured',
      words: 'serve was started without --cors.',
      responsible: 'server',
    },
    {
      id: 'clean',
      title: 'A URL that ends in .html',
      mode: '',
      ask: { ...tenant, path: '/index.html' },
      expected: { writer: 'app', layer: 'app', ...absent },
      rootCause: 'preflight-redirected',
      words: 'serve redirects to the URL without .html.',
      responsible: 'page',
    },
    {
      id: 'ok',
      title: '--cors',
      mode: 'cors',
      ask: file,
      expected: { writer: 'app', layer: 'app', ...allowed },
      rootCause: 'none',
      words: 'Nothing is wrong.',
      responsible: 'server',
      control: true,
    },
  ],
};

export const jsonServer: Stack = {
  id: 'json-server',
  title: 'json-server 0.17',
  needs: ['npm:json-server@0.17'],
  versions: { 'json-server': 'npm' },
  start: (mode, folder) =>
    program(
      bin('json-server'),
      '--port',
      port,
      '--host',
      '127.0.0.1',
      ...(mode === 'nc' ? ['--nc'] : []),
      'db.json',
    )(mode, folder),
  scenarios: [
    {
      id: 'nc',
      title: 'CORS switched off',
      mode: 'nc',
      ask: plain,
      expected: { ...app('express'), ...absent },
      rootCause: 'cors-never-configured',
      words: 'json-server was started with --nc.',
      responsible: 'server',
    },
    {
      id: 'ok',
      title: 'As it comes',
      mode: '',
      ask: signedIn,
      expected: { ...app('express'), ...allowed },
      rootCause: 'none',
      words: 'Nothing is wrong.',
      responsible: 'server',
      control: true,
    },
    {
      id: 'nothing',
      title: 'A table that does not exist',
      mode: 'nc',
      ask: boom,
      expected: { ...app('express'), ...absent },
      rootCause: 'not-found-without-cors',
      words: 'The table does not exist, and CORS is switched off.',
      responsible: 'page',
    },
  ],
};
