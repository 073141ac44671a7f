import { python, versionsOf } from './python.ts';
import type { Ask, Stack, State } from './stack.ts';

const get: Ask = { path: '/items/' };
const post: Ask = { path: '/items/', method: 'POST', headers: { 'Content-Type': 'application/json' } };
const remove: Ask = { path: '/items/1', method: 'DELETE' };
const withToken: Ask = { path: '/items/', headers: { Authorization: 'Bearer t' } };
const withCookies: Ask = { path: '/items/', credentials: 'include' };

const app = (middle: string, end = ''): State['files'] => ({
  'main.py': `from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse

app = FastAPI()
${middle}

@app.get('/items/')
def items(response: Response):
    response.headers['X-Total'] = '1'
    return [{'id': 1}]

@app.post('/items/', status_code=201)
def create():
    return {}

@app.put('/items/{id}')
def replace(id: int):
    return {}

@app.delete('/items/{id}')
def remove(id: int):
    return {'ok': True}

@app.get('/boom')
def boom():
    raise RuntimeError('down')
${end}`,
});

export const fastapi: Stack = {
  id: 'fastapi',
  main: 'main.py',
  versions: versionsOf('fastapi', 'starlette', 'uvicorn'),
  install: 'pip install fastapi uvicorn',
  states: [
    { name: 'not configured', files: app(''), broken: get, others: [] },
    { name: 'not configured, preflight', files: app(''), broken: { ...post, credentials: 'include' }, others: [] },
    { name: 'not configured, error', files: app(''), broken: { path: '/boom' }, others: [] },
    {
      name: 'another origin',
      files: app("app.add_middleware(CORSMiddleware, allow_origins=['@SHOP@'])"),
      broken: get,
      others: [{ ...get, page: 'shop', isElsewhere: true }],
    },
    {
      name: 'origin without scheme',
      files: app(
        "app.add_middleware(CORSMiddleware, allow_origins=['localhost:1'], allow_methods=['*'], allow_headers=['*'])",
      ),
      broken: get,
      others: [],
    },
    {
      name: 'trailing slash',
      files: app(
        "origins = ['@APP@/', '@SHOP@']\napp.add_middleware(\n    CORSMiddleware,\n    allow_origins=origins,\n    allow_credentials=True,\n)",
      ),
      broken: get,
      others: [{ ...withCookies, page: 'shop', isElsewhere: true }],
    },
    {
      name: 'default methods',
      files: app("app.add_middleware(CORSMiddleware, allow_origins=['@APP@'])"),
      broken: post,
      others: [get],
    },
    {
      name: 'method missing',
      files: app(
        "app.add_middleware(CORSMiddleware, allow_origins=['@APP@'], allow_methods=['GET', 'POST'], allow_credentials=True, expose_headers=['X-Total'])",
      ),
      broken: remove,
      others: [{ ...withCookies, reads: 'X-Total' }, post],
    },
    {
      name: 'header missing',
      files: app("app.add_middleware(CORSMiddleware, allow_origins=['@APP@'], allow_methods=['*'])"),
      broken: withToken,
      others: [get, post, remove],
    },
    {
      name: 'credentials missing',
      files: app(
        "app.add_middleware(CORSMiddleware, allow_origins=['@APP@'], allow_methods=['*'], allow_headers=['*'], expose_headers=['X-Total'])",
      ),
      broken: withCookies,
      others: [{ ...get, reads: 'X-Total' }, remove, withToken],
    },
    {
      name: 'error without headers',
      files: app(
        "app.add_middleware(CORSMiddleware, allow_origins=['@APP@'], allow_methods=['*'], allow_headers=['*'])",
      ),
      broken: { path: '/boom' },
      others: [get, post],
    },
    {
      name: 'middleware of a mounted app',
      files: app(
        "sub = FastAPI()\nsub.add_middleware(CORSMiddleware, allow_origins=['@APP@'])\napp.mount('/sub', sub)\n@sub.get('/x')\ndef x():\n    return {}",
      ),
      broken: get,
      others: [{ path: '/sub/x' }],
    },
    {
      name: 'authentication outside of CORS',
      files: app(
        "app.add_middleware(CORSMiddleware, allow_origins=['@APP@'], allow_methods=['*'], allow_headers=['*'])\n\n@app.middleware('http')\nasync def check(request: Request, call_next):\n    if 'authorization' not in request.headers:\n        return JSONResponse({}, 401)\n    return await call_next(request)",
      ),
      broken: withToken,
      others: [],
    },
    {
      name: 'headers set by hand',
      files: app(
        "@app.middleware('http')\nasync def add_headers(request: Request, call_next):\n    response = await call_next(request)\n    response.headers['Access-Control-Allow-Origin'] = '*'\n    return response",
      ),
      broken: post,
      others: [get],
      isPublic: true,
    },
    {
      name: 'headers set by hand in a response',
      files: app(
        "@app.get('/own')\ndef own():\n    return JSONResponse({}, headers={'Access-Control-Allow-Origin': '*', 'X-Other': '1'})",
      ),
      broken: { path: '/own', credentials: 'include' },
      others: [{ path: '/own' }],
    },
    {
      name: 'sent twice',
      files: app(
        "app.add_middleware(CORSMiddleware, allow_origins=['@APP@'])\n\n@app.middleware('http')\nasync def add_headers(request: Request, call_next):\n    response = await call_next(request)\n    response.headers.append('Access-Control-Allow-Origin', '*')\n    return response",
      ),
      broken: get,
      others: [],
    },
    {
      name: 'end of the file starts the server',
      files: app(
        "app.add_middleware(CORSMiddleware, allow_origins=['@SHOP@'])",
        "\nif __name__ == '__main__':\n    import uvicorn\n    uvicorn.run(app)\n",
      ),
      broken: get,
      others: [],
    },
    {
      name: 'permissive: `*`, credentials needed',
      files: app("app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_methods=['*'], allow_headers=['*'])"),
      broken: withCookies,
      others: [get, remove, { ...get, page: 'shop' }],
    },
    {
      name: 'permissive: `*`, method missing',
      files: app("app.add_middleware(CORSMiddleware, allow_origins=['*'])"),
      broken: post,
      others: [get],
      isPublic: true,
    },
    {
      name: 'permissive: `*` with credentials',
      files: app(
        "app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=True, allow_methods=['GET', 'POST'], allow_headers=['*'])",
      ),
      broken: { ...remove, credentials: 'include' },
      others: [withCookies, { ...withCookies, page: 'shop' }],
    },
    {
      name: 'permissive: a pattern for all, with credentials',
      files: app(
        "app.add_middleware(CORSMiddleware, allow_origin_regex='.*', allow_credentials=True, allow_methods=['GET'])",
      ),
      broken: { ...remove, credentials: 'include' },
      others: [withCookies, { ...withCookies, page: 'shop' }],
    },
  ],
  start: (_folder, port) => [python, '-m', 'uvicorn', 'main:app', '--host', '127.0.0.1', '--port', String(port)],
};
