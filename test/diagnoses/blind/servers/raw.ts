import { get, include, put, wire, any, type Blind, type Start } from '../scenario.ts';

const raw = (...lines: readonly string[]): Start => ({ kind: 'raw', bytes: lines.join('\r\n') });

/** Broken and odd answers, byte by byte. */
export const raws: readonly Blind[] = [
  {
    id: 'raw-not-gzip',
    stack: 'raw',
    start: any(
      200,
      'Content-Type: application/json\nContent-Encoding: gzip\nAccess-Control-Allow-Origin: *',
      '[{"id":1}]',
    ),
    ask: `await (await fetch(api + '/api/items')).text()`,
  },
  {
    id: 'raw-cut-off',
    stack: 'raw',
    start: raw(
      'HTTP/1.1 200 OK',
      'Content-Type: application/json',
      'Access-Control-Allow-Origin: *',
      'Content-Length: 500',
      '',
      '[{"id":',
    ),
    ask: `await (await fetch(api + '/api/items')).text()`,
  },
  {
    id: 'raw-http-1-0',
    stack: 'raw',
    start: raw('HTTP/1.0 200 OK', 'Content-Type: application/json', 'Access-Control-Allow-Origin: *', '', '[]'),
    ask: get(),
  },
  {
    id: 'raw-two-lengths',
    stack: 'raw',
    start: raw(
      'HTTP/1.1 200 OK',
      'Content-Length: 2',
      'Content-Length: 4',
      'Access-Control-Allow-Origin: *',
      '',
      '[]  ',
    ),
    ask: get(),
  },
  {
    id: 'raw-no-status-line',
    stack: 'raw',
    start: raw('{"error":"this port speaks another protocol"}', ''),
    ask: get(),
  },
  {
    id: 'raw-tls-on-plain-port',
    stack: 'raw',
    api: 'https://localhost:4443',
    start: raw('HTTP/1.1 400 Bad Request', '', ''),
    ask: get(),
  },
  { id: 'raw-nothing-listens', stack: 'raw', start: { kind: 'nothing' }, ask: put() },
  {
    id: 'wire-origin-with-newline-comma',
    stack: 'by hand',
    start: any(200, 'Access-Control-Allow-Origin: http://localhost:3000,', '[]'),
    ask: get(),
  },
  {
    id: 'wire-credentials-on-preflight-only',
    stack: 'by hand',
    start: wire(
      {
        method: 'OPTIONS',
        status: 204,
        headers:
          'Access-Control-Allow-Origin: {origin}\nAccess-Control-Allow-Methods: PUT\nAccess-Control-Allow-Headers: content-type\nAccess-Control-Allow-Credentials: true',
      },
      { status: 200, headers: 'Content-Type: application/json\nAccess-Control-Allow-Origin: {origin}', body: '[]' },
    ),
    ask: get(
      '/api/items',
      `{ method: 'PUT', credentials: 'include', headers: { 'Content-Type': 'application/json' }, body: '{}' }`,
    ),
  },
  {
    id: 'wire-methods-lower-case',
    stack: 'by hand',
    start: any(
      200,
      'Access-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: get, post, put, delete\nAccess-Control-Allow-Headers: *',
      '[]',
    ),
    ask: put(),
  },
  {
    id: 'wire-methods-json-array',
    stack: 'by hand',
    start: any(
      200,
      'Access-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: ["GET","PUT"]\nAccess-Control-Allow-Headers: *',
      '[]',
    ),
    ask: put(),
  },
  {
    id: 'wire-allow-all',
    stack: 'by hand',
    start: any(200, 'Access-Control-Allow-Origin: all', '[]'),
    ask: get(),
  },
  {
    id: 'wire-port-star',
    stack: 'by hand',
    start: any(200, 'Access-Control-Allow-Origin: http://localhost:*', '[]'),
    ask: get(),
  },
  {
    id: 'wire-null-page',
    stack: 'by hand',
    start: any(200, 'Access-Control-Allow-Origin: http://localhost:3000\nVary: Origin', '[]'),
    ask: `await new Promise((done) => { const f = document.createElement('iframe'); f.sandbox = 'allow-scripts'; onmessage = done; f.srcdoc = '<script>fetch("' + api + '/api/items").finally(() => parent.postMessage(1, "*"))<' + '/script>'; document.body.append(f); })`,
  },
  {
    id: 'wire-redirect-loop',
    stack: 'by hand',
    start: any(302, 'Location: /api/items\nAccess-Control-Allow-Origin: *'),
    ask: get(),
  },
  {
    id: 'wire-good-credentials',
    stack: 'by hand',
    start: any(
      200,
      'Access-Control-Allow-Origin: {origin}\nAccess-Control-Allow-Credentials: true\nVary: Origin',
      '[]',
    ),
    ask: include(),
  },
  {
    id: 'wire-tracing-on-star',
    stack: 'by hand',
    start: any(200, 'Access-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: authorization, content-type', '[]'),
    ask: get('/api/items', `{ headers: { traceparent: '00-1-2-01', tracestate: 'a=b', Authorization: 'Bearer t' } }`),
  },
  {
    id: 'wire-preflight-500',
    stack: 'by hand',
    start: wire(
      { method: 'OPTIONS', status: 500, headers: 'Content-Type: text/html' },
      { status: 200, headers: 'Access-Control-Allow-Origin: *', body: '[]' },
    ),
    before: [get()],
    ask: put(),
  },
  {
    id: 'wire-websocket-403',
    stack: 'by hand',
    start: any(403, 'Content-Type: text/plain', 'Forbidden'),
    ask: `await new Promise((done) => { const s = new WebSocket(api.replace('http', 'ws') + '/socket'); s.onerror = s.onclose = done; })`,
  },
];
