import { absent, allowed, plain, put, refused } from './usual.ts';
import { ports, type Stack } from '../stack.ts';

// Development servers that pass /api on to a backend, and what they say when it is not there.

const [front, back] = ports;
const app = (writer: string) => ({ writer, layer: 'app' }) as const;
const backend = `import { createServer } from 'node:http';
createServer((req, res) => {
  if (req.url.endsWith('/login')) { res.statusCode = 302; res.setHeader('Location', 'http://127.0.0.1:${back}/session'); res.end(); return; }
  res.setHeader('Content-Type', 'application/json'); res.end('[]');
}).listen(${back}, '127.0.0.1');
`;
const items = { ...plain, path: '/api/items' };

export const middlewareProxy: Stack = {
  id: 'http-proxy-middleware',
  title: 'http-proxy-middleware on Express',
  needs: ['npm:express', 'npm:http-proxy-middleware', 'npm:cors'],
  versions: { 'http-proxy-middleware': 'npm', express: 'npm' },
  start: (mode) => ({
    files: {
      'backend.mjs': backend,
      'app.mjs': `import express from 'express';
import cors from 'cors';
import { createProxyMiddleware } from 'http-proxy-middleware';
const app = express();
if (${JSON.stringify(mode)} === 'cors') app.use(cors({ origin: 'http://localhost:3000' }));
app.use('/api', createProxyMiddleware({ target: 'http://127.0.0.1:${back}', changeOrigin: true }));
app.listen(${front}, '127.0.0.1');
`,
    },
    programs:
      mode === 'down'
        ? [['node', 'app.mjs']]
        : [
            ['node', 'backend.mjs'],
            ['node', 'app.mjs'],
          ],
    listen: mode === 'down' ? [front] : [back, front],
  }),
  scenarios: [
    {
      id: 'down',
      title: 'The backend is down',
      mode: 'down',
      ask: items,
      expected: { ...app('express'), ...absent },
      rootCause: 'gateway-error',
      words: 'The proxy cannot reach the backend and answers 504.',
      responsible: 'server',
    },
    {
      id: 'none',
      title: 'Nobody does CORS',
      mode: 'plain',
      ask: items,
      expected: { ...app('express'), ...absent },
      rootCause: 'cors-never-configured',
      words: 'Neither proxy nor backend sends CORS headers.',
      responsible: 'server',
    },
    {
      id: 'login',
      title: 'The backend redirects to itself',
      mode: 'cors',
      ask: { ...items, path: '/api/login' },
      expected: { ...app('app'), ...absent },
      rootCause: 'redirect-past-the-proxy',
      words: 'The redirect names the backend’s own address, so the next request goes past the proxy.',
      responsible: 'server',
    },
    {
      id: 'ok',
      title: 'The proxy does CORS',
      mode: 'cors',
      ask: items,
      expected: { ...app('express'), ...allowed },
      rootCause: 'none',
      words: 'Nothing is wrong.',
      responsible: 'server',
      control: true,
    },
  ],
};

export const viteProxy: Stack = {
  id: 'vite-proxy',
  title: 'Vite 8 with server.proxy',
  needs: ['npm:vite'],
  versions: { vite: 'npm' },
  start: (mode) => ({
    files: {
      'backend.mjs': backend,
      'vite.config.mjs': `export default { server: { proxy: { '/api': 'http://127.0.0.1:${back}' } } };`,
      'index.html': '<p>',
    },
    programs: [
      ...(mode === 'down' ? [] : [['node', 'backend.mjs'] as const]),
      ['../../node_modules/.bin/vite', '--port', String(front), '--host', '127.0.0.1', '--strictPort'],
    ],
    listen: mode === 'down' ? [front] : [back, front],
  }),
  scenarios: [
    {
      id: 'down',
      title: 'The backend is down',
      mode: 'down',
      ask: items,
      expected: { ...app('app'), ...allowed },
      rootCause: 'readable-error',
      words: 'Vite answers 500 with CORS headers.',
      responsible: 'server',
      control: true,
    },
    {
      id: 'other',
      title: 'A page on a development domain',
      mode: 'up',
      ask: { ...items, origin: 'http://app.test:8000' },
      expected: { ...app('app'), ...refused('origin') },
      rootCause: 'origin-not-on-the-list',
      words: 'Vite allows localhost alone.',
      responsible: 'server',
    },
    {
      id: 'other-put',
      title: 'A preflight from a development domain',
      mode: 'up',
      ask: { ...put, path: '/api/items', origin: 'http://app.test:8000' },
      expected: { ...app('app'), ...refused('origin') },
      rootCause: 'origin-not-on-the-list',
      words: 'Vite allows localhost alone.',
      responsible: 'server',
    },
    {
      id: 'login',
      title: 'The backend redirects to itself',
      mode: 'up',
      ask: { ...items, path: '/api/login' },
      expected: { ...app('app'), ...absent },
      rootCause: 'redirect-past-the-proxy',
      words: 'The redirect names the backend’s own address.',
      responsible: 'server',
    },
  ],
};
