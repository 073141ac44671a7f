import { absent, allowed, keeps, loses, plain, post, refused, signedIn, silent, usual } from './usual.ts';
import { ports, type Stack } from '../stack.ts';

const port = String(ports[0]);
const python = '/usr/bin/python3';

/** What every program below begins with. */
const modes = `import os, sys
mode = os.environ['MODE']; port = ${port}
origins = ['https://www.example.com'] if mode == 'other' else ['http://localhost:3000', 'https://app.example.com']
methods = ['GET', 'POST'] if mode == 'methods' else ['GET', 'POST', 'PUT', 'DELETE']
headers = ['content-type'] if mode == 'headers' else ['content-type', 'x-tenant-id', 'authorization']
none = mode == 'none'
`;

const run =
  (code: string, ...args: readonly string[]): Stack['start'] =>
  (mode) => ({
    files: { 'app.py': modes + code },
    programs: [[python, ...(args.length === 0 ? ['app.py'] : args)]],
    listen: [ports[0]],
    env: { MODE: mode, PYTHONDONTWRITEBYTECODE: '1' },
  });

const version = (module: string): readonly [string, ...string[]] => [
  python,
  '-c',
  `import importlib.metadata as m; print(m.version('${module}'))`,
];

const django = `
from django.conf import settings
cors = 'corsheaders.middleware.CorsMiddleware'
check = '__main__.check'
common = 'django.middleware.common.CommonMiddleware'
settings.configure(DEBUG=False, SECRET_KEY='x', ALLOWED_HOSTS=['*'], ROOT_URLCONF=__name__, CORS_ALLOWED_ORIGINS=origins, CORS_ALLOW_METHODS=methods,
    CORS_ALLOW_HEADERS=headers, CORS_URLS_REGEX=r'^/items' if mode == 'regex' else r'^.*$', SECURE_SSL_REDIRECT=mode == 'https',
    INSTALLED_APPS=['corsheaders'], MIDDLEWARE=['django.middleware.security.SecurityMiddleware'] * (mode == 'https')
      + ([] if none else [check, cors] if mode == 'auth' else [common, cors] if mode == 'order' else [cors, common]))
import django; django.setup()
from django.http import JsonResponse, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
def check(get_response):
    return lambda request: get_response(request) if 'Authorization' in request.headers else HttpResponse(status=401)
def boom(request): raise RuntimeError('boom')
from django.contrib.auth.decorators import login_required
urlpatterns = [path('items', csrf_exempt(lambda r: JsonResponse({}))), path('slash/', csrf_exempt(lambda r: JsonResponse({}))), path('graphql', lambda r: JsonResponse({})), path('boom', boom)]
from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
`;

export const djangoGunicorn: Stack = {
  id: 'django',
  title: 'Django 3.2 with django-cors-headers under gunicorn',
  needs: ['apt:python3-django', 'apt:python3-django-cors-headers', 'apt:gunicorn'],
  versions: {
    django: version('django'),
    'django-cors-headers': version('django-cors-headers'),
    gunicorn: version('gunicorn'),
  },
  start: run(django.replaceAll('__main__', 'app'), '-m', 'gunicorn', '-b', `127.0.0.1:${port}`, 'app:application'),
  scenarios: [
    ...usual('gunicorn', { boom: keeps }),
    {
      id: 'regex',
      title: 'The path is outside of CORS_URLS_REGEX',
      mode: 'regex',
      before: [plain],
      ask: { ...plain, path: '/graphql' },
      expected: { writer: 'gunicorn', layer: 'app', ...absent },
      rootCause: 'path-outside-scope',
      words: 'CORS_URLS_REGEX leaves this path out.',
      responsible: 'server',
    },
    {
      id: 'slash',
      title: 'No slash at the end, CommonMiddleware first',
      mode: 'order',
      ask: { ...signedIn, path: '/slash' },
      expected: { writer: 'gunicorn', layer: 'app', ...absent },
      rootCause: 'preflight-redirected-slash',
      words: 'CommonMiddleware redirects to the path with a slash before CorsMiddleware runs.',
      responsible: 'server',
    },
    {
      id: 'https',
      title: 'SECURE_SSL_REDIRECT before CORS',
      mode: 'https',
      ask: signedIn,
      expected: { writer: 'gunicorn', layer: 'app', ...absent },
      rootCause: 'preflight-redirected-https',
      words: 'SecurityMiddleware redirects to https before CorsMiddleware runs.',
      responsible: 'server',
    },
  ],
};

export const flask: Stack = {
  id: 'flask',
  title: 'Flask 2 with flask-cors on Werkzeug',
  needs: ['apt:python3-flask', 'apt:python3-flask-cors'],
  versions: { flask: version('flask'), 'flask-cors': version('flask-cors'), werkzeug: version('werkzeug') },
  start: run(`
from flask import Flask, abort, jsonify, request
app = Flask(__name__)
if mode == 'auth':
    @app.before_request
    def check():
        if 'Authorization' not in request.headers: abort(401)
if not none:
    from flask_cors import CORS
    CORS(app, origins=origins[0] if mode == 'single' else origins, methods=methods, allow_headers=headers)
@app.route('/items', methods=['GET', 'PUT', 'POST'])
def items(): return jsonify([])
@app.route('/slash/')
def slash(): return jsonify([])
@app.route('/boom')
def boom(): raise RuntimeError('boom')
app.run(host='127.0.0.1', port=port)
`),
  scenarios: [
    ...usual('werkzeug', {
      boom: keeps,
      'other-get': { mode: 'other', ...silent('Flask without flask-cors') },
      'other-put': silent('Flask without flask-cors'),
      auth: {
        cors: allowed,
        words: 'The check refuses the preflight; flask-cors adds its headers to the 401 all the same.',
      },
    }),
    {
      id: 'slash',
      title: 'No slash at the end',
      mode: 'ok',
      ask: { ...signedIn, path: '/slash' },
      expected: { writer: 'werkzeug', layer: 'app', ...allowed },
      rootCause: 'preflight-redirected-slash',
      words: 'Werkzeug redirects to the path with a slash.',
      responsible: 'page',
    },
    {
      id: 'other-known',
      title: 'Another origin is on the list, and answers to it are known',
      mode: 'other',
      before: [{ ...plain, origin: 'https://www.example.com' }],
      ask: plain,
      expected: { writer: 'werkzeug', layer: 'app', ...refused('origin'), alike: 'Flask without flask-cors' },
      rootCause: 'origin-not-on-the-list',
      words: 'The list of origins does not hold the page’s.',
      responsible: 'server',
    },
  ],
};

export const fastapi: Stack = {
  id: 'fastapi',
  title: 'FastAPI with CORSMiddleware on uvicorn',
  needs: ['apt:python3-fastapi', 'apt:python3-uvicorn'],
  versions: { fastapi: version('fastapi'), starlette: version('starlette'), uvicorn: version('uvicorn') },
  start: run(
    `
from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from starlette.responses import PlainTextResponse
app = FastAPI()
if not none: app.add_middleware(CORSMiddleware, allow_origins=origins, allow_methods=methods, allow_headers=headers)
if mode == 'auth':
    @app.middleware('http')
    async def check(request: Request, call_next):
        return await call_next(request) if 'authorization' in request.headers else PlainTextResponse('no token', 401)
@app.api_route('/items', methods=['GET', 'PUT', 'POST'])
def items(): return []
@app.get('/slash/')
def slash(): return []
@app.get('/boom')
def boom(): raise RuntimeError('boom')
`,
    '-m',
    'uvicorn',
    'app:app',
    '--host',
    '127.0.0.1',
    '--port',
    port,
  ),
  scenarios: [
    ...usual('uvicorn', {
      'other-get': silent('an app without CORS: Starlette before 0.47 sends no Vary to a refused origin'),
      boom: { words: 'The error is answered outside of CORSMiddleware.' },
    }),
    {
      id: 'slash',
      title: 'No slash at the end',
      mode: 'ok',
      ask: { ...plain, path: '/slash' },
      expected: { writer: 'uvicorn', layer: 'app', ...allowed },
      rootCause: 'none',
      words: 'The redirect carries CORS headers and stays on the host.',
      responsible: 'page',
      control: true,
    },
    {
      id: 'post-422',
      title: 'The body is not what the model says',
      mode: 'none',
      ask: post,
      expected: { writer: 'uvicorn', layer: 'app', ...absent },
      rootCause: 'cors-never-configured',
      words: 'No CORSMiddleware.',
      responsible: 'server',
    },
  ],
};

export const tornado: Stack = {
  id: 'tornado',
  title: 'Tornado 6 with set_default_headers',
  needs: ['apt:python3-tornado'],
  versions: { tornado: version('tornado') },
  start: run(`
import asyncio, tornado.web, logging
logging.getLogger('tornado').setLevel(logging.CRITICAL)
class Items(tornado.web.RequestHandler):
    def set_default_headers(self):
        if none: return
        self.set_header('Access-Control-Allow-Origin', origins[0])
        self.set_header('Access-Control-Allow-Methods', ', '.join(methods))
        self.set_header('Access-Control-Allow-Headers', ', '.join(headers))
    def prepare(self):
        if mode == 'auth' and 'Authorization' not in self.request.headers: raise tornado.web.HTTPError(401)
    def get(self): self.write('[]')
    def put(self): self.write('[]')
    def options(self):
        if none: raise tornado.web.HTTPError(405)
        self.set_status(204)
class Boom(Items):
    def get(self): raise RuntimeError('boom')
async def main():
    tornado.web.Application([('/items', Items), ('/boom', Boom)]).listen(port, '127.0.0.1')
    await asyncio.Event().wait()
asyncio.run(main())
`),
  scenarios: usual('tornado', {
    boom: keeps,
    nothing: loses,
    auth: {
      cors: allowed,
      words: 'The check refuses the preflight; the handler’s headers are on the 401 all the same.',
    },
  }),
};

export const aiohttp: Stack = {
  id: 'aiohttp',
  title: 'aiohttp 3 with aiohttp-cors',
  needs: ['apt:python3-aiohttp', 'apt:python3-aiohttp-cors'],
  versions: { aiohttp: version('aiohttp'), 'aiohttp-cors': version('aiohttp-cors') },
  start: run(`
from aiohttp import web
import aiohttp_cors, logging
@web.middleware
async def check(request, handler):
    if mode == 'auth' and 'Authorization' not in request.headers: return web.Response(status=401)
    return await handler(request)
app = web.Application(middlewares=[check])
async def items(request): return web.json_response([])
async def boom(request): raise RuntimeError('boom')
logging.disable(logging.CRITICAL)
resource = app.router.add_resource('/items')
fail = app.router.add_resource('/boom')
routes = [fail.add_route('GET', boom), resource.add_route('GET', items)] + ([] if mode == 'methods' else [resource.add_route('PUT', items)])
if not none:
    options = aiohttp_cors.ResourceOptions(allow_headers=headers, expose_headers='*')
    cors = aiohttp_cors.setup(app, defaults={origin: options for origin in origins})
    for route in routes: cors.add(route)
web.run_app(app, host='127.0.0.1', port=port, print=None)
`),
  scenarios: usual('aiohttp', { 'other-get': silent('aiohttp without aiohttp-cors'), boom: keeps, nothing: loses }),
};

export const bottle: Stack = {
  id: 'bottle',
  title: 'Bottle with an after_request hook on wsgiref',
  needs: ['apt:python3-bottle'],
  versions: { bottle: version('bottle') },
  start: run(`
import bottle
from bottle import hook, request, response, route, run
if not none:
    @hook('after_request')
    def cors():
        response.headers['Access-Control-Allow-Origin'] = origins[0]
        response.headers['Access-Control-Allow-Methods'] = ', '.join(methods)
        response.headers['Access-Control-Allow-Headers'] = ', '.join(headers)
if mode == 'auth':
    @hook('before_request')
    def check():
        if not request.headers.get('Authorization'): raise bottle.HTTPResponse(status=401)
@route('/items', method=['GET', 'PUT'] + ([] if none else ['OPTIONS']))
def items(): return '[]'
@route('/boom')
def boom(): raise RuntimeError('boom')
run(host='127.0.0.1', port=port, quiet=True)
`),
  scenarios: usual('wsgiref', { nothing: loses }),
};

export const falcon: Stack = {
  id: 'falcon',
  title: 'Falcon 3 with cors_enable under gunicorn',
  needs: ['apt:python3-falcon', 'apt:gunicorn'],
  versions: { falcon: version('falcon'), gunicorn: version('gunicorn') },
  start: run(
    `
import falcon
class Check:
    def process_request(self, request, response):
        if not request.get_header('Authorization'): raise falcon.HTTPUnauthorized()
middleware = ([Check()] if mode == 'auth' else []) + ([] if none else [falcon.CORSMiddleware(allow_origins=origins)])
app = falcon.App(middleware=middleware)
class Items:
    def on_get(self, request, response): response.media = []
    if mode != 'methods':
        def on_put(self, request, response): response.media = []
class Boom:
    def on_get(self, request, response): raise RuntimeError('boom')
app.add_route('/items', Items()); app.add_route('/boom', Boom())
`,
    '-m',
    'gunicorn',
    '-b',
    `127.0.0.1:${port}`,
    'app:app',
  ),
  scenarios: usual('gunicorn', {
    'other-get': silent('Falcon without CORS'),
    'other-put': silent('Falcon without CORS'),
    boom: keeps,
    header: null,
    auth: { cors: allowed, words: 'The check refuses the preflight; Falcon adds its header to the 401 all the same.' },
  }),
};

export const cherrypy: Stack = {
  id: 'cherrypy',
  title: 'CherryPy 18 with a tool written by hand',
  needs: ['apt:python3-cherrypy3'],
  versions: { cherrypy: version('cherrypy') },
  start: run(`
import cherrypy
def cors():
    cherrypy.response.headers['Access-Control-Allow-Origin'] = origins[0]
    if cherrypy.request.method == 'OPTIONS':
        cherrypy.response.headers['Access-Control-Allow-Methods'] = ', '.join(methods)
        cherrypy.response.headers['Access-Control-Allow-Headers'] = ', '.join(headers)
        cherrypy.request.handler = None
        cherrypy.response.body = b''
def check():
    if 'Authorization' not in cherrypy.request.headers: raise cherrypy.HTTPError(401)
class Root:
    @cherrypy.expose
    @cherrypy.tools.allow(methods=['GET', 'PUT'] + ([] if none else ['OPTIONS']))
    def items(self): return '[]'
    @cherrypy.expose
    def boom(self): raise RuntimeError('boom')
if mode == 'auth': cherrypy.tools.check = cherrypy.Tool('before_handler', check, priority=1)
cherrypy.tools.cors = cherrypy.Tool('before_handler', cors)
cherrypy.config.update({'server.socket_host': '127.0.0.1', 'server.socket_port': port, 'log.screen': False, 'environment': 'production'})
cherrypy.quickstart(Root(), '/', {'/': {'tools.cors.on': not none, 'tools.check.on': mode == 'auth'} if mode == 'auth' else {'tools.cors.on': not none}})
`),
  scenarios: usual('cherrypy', { boom: keeps }),
};
