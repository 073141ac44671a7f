import { usual, type Stack } from './stack.ts';

export const fastapi: Stack = {
  id: 'fastapi',
  programs: ['python3', '/usr/bin/python3'],
  probe: ['-c', 'import fastapi, uvicorn'],
  install: 'apt-get install python3-fastapi python3-uvicorn',
  scenarios: [
    ...usual('/items'),
    { name: 'error', path: '/boom', method: 'GET', headers: [], credentials: 'omit', kind: 'no-allow-origin' },
  ],
  args: (port) => ['-m', 'uvicorn', 'main:app', '--host', '127.0.0.1', '--port', String(port)],
  files: (scenario, recipe) => ({
    'main.py': [
      'from fastapi import FastAPI, Request',
      'from fastapi.responses import PlainTextResponse',
      'app = FastAPI()',
      ...(scenario === 'login'
        ? [
            "@app.middleware('http')",
            'async def login(request: Request, call_next):',
            "    return await call_next(request) if 'authorization' in request.headers else PlainTextResponse('', 401)",
          ]
        : []),
      "@app.api_route('/items', methods=['GET', 'POST', 'PUT'])",
      'def items(): return []',
      "@app.get('/boom')",
      "def boom(): raise RuntimeError('down')",
      recipe ?? '',
    ].join('\n'),
  }),
};
