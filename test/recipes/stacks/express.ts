import { createRequire } from 'node:module';
import type { Ask, Stack, State } from './stack.ts';

const require = createRequire(import.meta.url);
const packages = { express: require.resolve('express'), cors: require.resolve('cors') };

const get: Ask = { path: '/api/items' };
const put: Ask = { path: '/api/items/1', method: 'PUT', headers: { 'Content-Type': 'application/json' } };
const withToken: Ask = { path: '/api/items', headers: { Authorization: 'Bearer t' } };
const withCookies: Ask = { path: '/api/items', credentials: 'include' };

const app = (middle: string, imports = "import cors from 'cors';"): State['files'] => ({
  'package.json': '{"type":"module"}',
  'app.js': `import express from 'express';
${imports}

const app = express();
${middle}
app.get('/api/items', (req, res) => res.set('X-Total', '1').json([{ id: 1 }]));
app.post('/api/items', (req, res) => res.status(201).json({}));
app.put('/api/items/:id', (req, res) => res.json({}));
app.patch('/api/items/:id', (req, res) => res.json({}));
app.get('/api/boom', () => { throw new Error('down'); });

app.listen(process.env.PORT, '127.0.0.1');
`,
});

export const express: Stack = {
  id: 'express',
  main: 'app.js',
  versions: [
    process.execPath,
    '-p',
    `['express', 'cors'].map((name) => name + ' ' + JSON.parse(fs.readFileSync('node_modules/' + name + '/package.json')).version).join('\\n')`,
  ],
  install: 'npm ci',
  states: [
    { name: 'not configured', files: app('', ''), broken: get, others: [] },
    {
      name: 'not configured, preflight',
      files: app('', ''),
      broken: { ...put, headers: { ...put.headers, 'X-Tenant': '7' } },
      others: [],
    },
    {
      name: 'not configured, CommonJS',
      files: {
        'app.js': `const express = require('express');
const app = express();

app.get('/api/items', (req, res) => res.json([]));
app.listen(process.env.PORT, '127.0.0.1');
`,
      },
      broken: get,
      others: [],
    },
    {
      name: 'trailing slash',
      files: app("app.use(cors({ origin: ['@APP@/', '@SHOP@'] }));"),
      broken: get,
      others: [{ ...get, page: 'shop', isElsewhere: true }],
    },
    {
      name: 'origin without scheme',
      files: app("app.use(cors({ origin: '@APP@'.slice(7) }));"),
      broken: get,
      others: [],
    },
    {
      name: 'another origin',
      files: app("app.use(cors({ origin: '@SHOP@' }));"),
      broken: get,
      others: [{ ...get, page: 'shop', isElsewhere: true }],
    },
    {
      name: 'origin callback that throws',
      files: app(`const allowed = ['@SHOP@'];
app.use(cors({
  origin(origin, callback) {
    if (allowed.includes(origin)) callback(null, true);
    else callback(new Error('Not allowed by CORS'));
  },
}));`),
      broken: get,
      others: [{ ...get, page: 'shop', isElsewhere: true }],
    },
    {
      name: 'header missing',
      files: app("app.use(cors({ origin: '@APP@', allowedHeaders: ['Content-Type'], exposedHeaders: ['X-Total'] }));"),
      broken: withToken,
      others: [
        { ...get, reads: 'X-Total' },
        { ...put, method: 'POST', path: '/api/items' },
      ],
    },
    {
      name: 'method missing',
      files: app(
        "app.use(cors({ origin: ['@APP@', '@SHOP@'], methods: ['GET', 'PUT'], credentials: true, exposedHeaders: 'X-Total' }));",
      ),
      broken: { ...put, method: 'PATCH' },
      others: [put, { ...withCookies, reads: 'X-Total' }, { ...withCookies, page: 'shop', isElsewhere: true }],
    },
    {
      name: 'credentials missing',
      files: app("app.use(cors({ origin: '@APP@', exposedHeaders: ['X-Total'] }));\napp.use(express.json());"),
      broken: { ...put, credentials: 'include' },
      others: [put, { ...get, reads: 'X-Total' }],
    },
    {
      name: 'authentication before cors()',
      files: app(
        "app.use((req, res, next) => req.headers.authorization ? next() : res.status(401).end());\napp.use(cors({ origin: '@APP@' }));",
      ),
      broken: withToken,
      others: [],
    },
    {
      name: 'error before cors()',
      files: app(
        "app.use((req, res, next) => req.query.fail ? res.status(413).end() : next());\napp.use(cors({ origin: '@APP@' }));",
      ),
      broken: { path: '/api/items?fail=1' },
      others: [get],
    },
    {
      name: 'headers set by hand',
      files: app(
        `app.use((req, res, next) => {
  res.header('Access-Control-Allow-Origin', '*');
  next();
});`,
        '',
      ),
      broken: put,
      others: [get],
      isPublic: true,
    },
    {
      name: 'headers set by hand, credentials',
      files: app(
        `app.use((req, res, next) => {
  res.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, PUT',
    'Access-Control-Allow-Headers': 'content-type',
    'X-Other': '1',
  });
  if (req.method === 'OPTIONS') return res.sendStatus(204);
  next();
});`,
        '',
      ),
      broken: withCookies,
      others: [get, put],
    },
    {
      name: 'sent twice',
      files: app(
        "app.use(cors({ origin: '@APP@' }));\napp.use((req, res, next) => {\n  res.append('Access-Control-Allow-Origin', '*');\n  next();\n});",
      ),
      broken: get,
      others: [],
    },
    {
      name: 'permissive: `*`, credentials needed',
      files: app('app.use(cors());'),
      broken: withCookies,
      others: [get, put, { ...get, page: 'shop' }],
    },
    {
      name: 'permissive: `*`, header missing',
      files: app("app.use(cors({ allowedHeaders: 'Content-Type' }));"),
      broken: withToken,
      others: [get, put],
      isPublic: true,
    },
    {
      name: 'permissive: every origin reflected, with credentials',
      files: app("app.use(cors({ origin: true, credentials: true, methods: ['GET', 'PUT'] }));"),
      broken: { ...put, method: 'PATCH', credentials: 'include' },
      others: [withCookies, { ...withCookies, page: 'shop' }, { ...put, credentials: 'include' }],
    },
    {
      name: 'permissive: second cors() in a route',
      files: app(`app.use(cors({ origin: '@APP@' }));
app.get('/api/open', cors({ origin: true }), (req, res) => res.json({}));`),
      broken: { path: '/api/open', credentials: 'include' },
      others: [get, { path: '/api/open' }],
    },
  ],
  // The app stands in a folder of its own, from where the packages are not found by name.
  place: (files) =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        Object.entries(packages).reduce(
          (all, [one, file]) =>
            all
              .replaceAll(`from '${one}'`, `from ${JSON.stringify(`file://${file}`)}`)
              .replaceAll(`require('${one}')`, `require(${JSON.stringify(file)})`),
          text,
        ),
      ]),
    ),
  start: () => [process.execPath, 'app.js'],
};
