import { bearer, front, get, header, include, post, put, type Blind, type Start } from '../scenario.ts';

const at = `127.0.0.1:${front}`;
const python = (code: string, ...program: readonly string[]): Start => ({
  kind: 'programs',
  files: { 'app.py': code },
  programs: [program.length === 0 ? ['/usr/bin/python3', 'app.py'] : ['/usr/bin/python3', ...program]],
});
export const gunicorn = (code: string, ...more: readonly string[]) =>
  python(code, '-m', 'gunicorn', '-b', at, ...more, 'app:app');
export const uvicorn = (code: string) =>
  python(code, '-m', 'uvicorn', '--host', '127.0.0.1', '--port', String(front), '--log-level', 'error', 'app:app');

export const django = (settings: string, middleware: readonly string[], views = '') =>
  gunicorn(`import django
from django.conf import settings
from django.http import JsonResponse
from django.urls import path
settings.configure(SECRET_KEY='x', ROOT_URLCONF=__name__, INSTALLED_APPS=['corsheaders'], DEBUG=False,
  MIDDLEWARE=${JSON.stringify(middleware)}, **dict(${settings}))
django.setup()
class Closed:
  def __init__(self, get_response): self.get_response = get_response
  def __call__(self, request):
    from django.http import HttpResponse
    return HttpResponse('Down for maintenance', status=503)
def items(request): return JsonResponse({'items': []})
${views}
urlpatterns = [path('api/items/', items)]
from django.core.wsgi import get_wsgi_application
app = get_wsgi_application()
`);
export const cors = 'corsheaders.middleware.CorsMiddleware';
export const common = 'django.middleware.common.CommonMiddleware';
const security = 'django.middleware.security.SecurityMiddleware';
const csrf = 'django.middleware.csrf.CsrfViewMiddleware';
const page = `CORS_ALLOWED_ORIGINS=['http://localhost:3000']`;

export const fastapi = (body: string) =>
  uvicorn(`from fastapi import FastAPI, Depends, HTTPException
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
${body}
`);

/** Programs in Python. */
export const pythons: readonly Blind[] = [
  {
    id: 'django-https-above-cors',
    stack: 'django',
    api: 'http://api.shop.test',
    start: django(`ALLOWED_HOSTS=['*'], SECURE_SSL_REDIRECT=True, ${page}`, [security, cors, common]),
    ask: put('/api/items/'),
  },
  {
    id: 'django-host-not-allowed',
    stack: 'django',
    start: django(`ALLOWED_HOSTS=['api.shop.test'], ${page}`, [common, cors]),
    ask: put('/api/items/'),
  },
  {
    id: 'django-credentials-missing',
    stack: 'django',
    start: django(`ALLOWED_HOSTS=['*'], ${page}`, [cors, common]),
    ask: include('/api/items/'),
  },
  {
    id: 'django-maintenance-above-cors',
    stack: 'django',
    start: django(`ALLOWED_HOSTS=['*'], ${page}`, ['app.Closed', cors, common]),
    ask: get('/api/items/'),
  },
  {
    id: 'django-csrf-readable',
    stack: 'django',
    start: django(`ALLOWED_HOSTS=['*'], CORS_ALLOW_CREDENTIALS=True, ${page}`, [cors, common, csrf]),
    ask: get(
      '/api/items/',
      `{ method: 'POST', credentials: 'include', headers: { 'Content-Type': 'application/json' }, body: '{}' }`,
    ),
  },
  {
    id: 'django-all-origins-credentials',
    stack: 'django',
    start: django(`ALLOWED_HOSTS=['*'], CORS_ALLOW_ALL_ORIGINS=True, CORS_ALLOW_CREDENTIALS=True`, [cors, common]),
    ask: include('/api/items/'),
  },
  {
    id: 'django-slash-common-first',
    stack: 'django',
    start: django(`ALLOWED_HOSTS=['*'], ${page}`, [common, cors]),
    ask: get('/api/items'),
  },
  {
    id: 'django-https-port-in-list',
    stack: 'django',
    page: 'https://app.shop.test',
    start: django(`ALLOWED_HOSTS=['*'], CORS_ALLOWED_ORIGINS=['http://app.shop.test', 'https://shop.test']`, [
      cors,
      common,
    ]),
    ask: bearer('/api/items/'),
  },
  {
    id: 'fastapi-slash-behind-tls',
    stack: 'fastapi',
    page: 'https://app.shop.test',
    api: 'https://api.shop.test',
    start: fastapi(`app.add_middleware(CORSMiddleware, allow_origins=['https://app.shop.test'])
@app.get('/api/items/')
def items(): return []`),
    ask: get(),
  },
  {
    id: 'fastapi-star-credentials-no-cookie',
    stack: 'fastapi',
    start: fastapi(`app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_credentials=True)
@app.get('/api/items')
def items(): return []`),
    ask: include(),
  },
  {
    id: 'fastapi-401-readable',
    stack: 'fastapi',
    start: fastapi(`app.add_middleware(CORSMiddleware, allow_origins=['http://localhost:3000'], allow_headers=['*'])
def user(): raise HTTPException(401)
@app.get('/api/items', dependencies=[Depends(user)])
def items(): return []`),
    ask: bearer(),
  },
  {
    id: 'fastapi-http-middleware-raises',
    stack: 'fastapi',
    start: fastapi(`app.add_middleware(CORSMiddleware, allow_origins=['http://localhost:3000'])
@app.middleware('http')
async def tenant(request, call_next):
  if 'x-tenant' not in request.headers: raise HTTPException(400, 'tenant is missing')
  return await call_next(request)
@app.get('/api/items')
def items(): return []`),
    ask: get(),
  },
  {
    id: 'fastapi-token-middleware-outside',
    stack: 'fastapi',
    start: fastapi(`from fastapi.responses import JSONResponse
app.add_middleware(CORSMiddleware, allow_origins=['http://localhost:3000'], allow_headers=['*'])
@app.middleware('http')
async def token(request, call_next):
  if 'authorization' not in request.headers: return JSONResponse({'detail': 'Not authenticated'}, 401)
  return await call_next(request)
@app.get('/api/items')
def items(): return []`),
    ask: bearer(),
  },
  {
    id: 'fastapi-origin-with-path',
    stack: 'fastapi',
    start:
      fastapi(`app.add_middleware(CORSMiddleware, allow_origins=['http://localhost:3000/app'], allow_methods=['*'], allow_headers=['*'])
@app.put('/api/items')
def items(): return []`),
    ask: put(),
  },
  {
    id: 'starlette-authentication-outside',
    stack: 'starlette',
    start: uvicorn(`from starlette.applications import Starlette
from starlette.authentication import AuthenticationBackend, AuthenticationError
from starlette.middleware import Middleware
from starlette.middleware.authentication import AuthenticationMiddleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import JSONResponse
from starlette.routing import Route
class Token(AuthenticationBackend):
  async def authenticate(self, conn):
    if 'Authorization' not in conn.headers: raise AuthenticationError('Invalid auth credentials')
async def items(request): return JSONResponse([])
app = Starlette(routes=[Route('/api/items', items)], middleware=[Middleware(AuthenticationMiddleware, backend=Token()), Middleware(CORSMiddleware, allow_origins=['*'], allow_headers=['*'])])
`),
    ask: bearer(),
  },
  {
    id: 'flask-resources-api-only',
    stack: 'flask',
    start: gunicorn(`from flask import Flask, jsonify
from flask_cors import CORS
app = Flask(__name__); CORS(app, resources={r'/api/*': {'origins': 'http://localhost:3000'}})
@app.route('/api/items')
def items(): return jsonify([])
@app.route('/auth/login', methods=['POST'])
def login(): return jsonify({})
`),
    before: [get()],
    ask: post('/auth/login'),
  },
  {
    id: 'flask-500-readable',
    stack: 'flask',
    start: gunicorn(`from flask import Flask
from flask_cors import CORS
app = Flask(__name__); CORS(app)
@app.route('/api/items')
def items(): raise RuntimeError('boom')
`),
    ask: get(),
  },
  {
    id: 'flask-origin-with-port-443',
    stack: 'flask',
    page: 'https://app.shop.test',
    start: gunicorn(`from flask import Flask, jsonify
from flask_cors import CORS
app = Flask(__name__); CORS(app, origins='https://app.shop.test:443')
@app.route('/api/items')
def items(): return jsonify([])
`),
    ask: get(),
  },
  {
    id: 'flask-after-request-star-and-cookie',
    stack: 'flask',
    start: gunicorn(`from flask import Flask, jsonify
app = Flask(__name__)
@app.after_request
def cors(r):
  r.headers['Access-Control-Allow-Origin'] = '*'; r.headers['Access-Control-Allow-Headers'] = '*'; r.headers['Access-Control-Allow-Methods'] = '*'; r.headers['Access-Control-Allow-Credentials'] = 'true'; return r
@app.route('/api/items', methods=['GET', 'DELETE'])
def items(): return jsonify([])
`),
    ask: get('/api/items', `{ method: 'DELETE', credentials: 'include' }`),
  },
  {
    id: 'flask-true-in-capitals',
    stack: 'flask',
    start: gunicorn(`from flask import Flask, jsonify, request
app = Flask(__name__)
@app.after_request
def cors(r):
  r.headers['Access-Control-Allow-Origin'] = request.headers.get('Origin', ''); r.headers['Access-Control-Allow-Credentials'] = str(True); return r
@app.route('/api/items')
def items(): return jsonify([])
`),
    ask: include(),
  },
  {
    id: 'gunicorn-worker-timeout',
    stack: 'flask',
    start: gunicorn(
      `import time
from flask import Flask, jsonify
from flask_cors import CORS
app = Flask(__name__); CORS(app)
@app.route('/api/items')
def items(): return jsonify([])
@app.route('/api/report')
def report(): time.sleep(20); return jsonify([])
`,
      '-t',
      '1',
    ),
    before: [get()],
    ask: get('/api/report'),
  },
  {
    id: 'aiohttp-raised-404',
    stack: 'aiohttp',
    start: python(`from aiohttp import web
@web.middleware
async def cors(request, handler):
  response = await handler(request); response.headers['Access-Control-Allow-Origin'] = 'http://localhost:3000'; return response
async def items(request): return web.json_response([])
async def one(request): raise web.HTTPNotFound()
app = web.Application(middlewares=[cors]); app.router.add_get('/api/items', items); app.router.add_get('/api/items/{id}', one)
web.run_app(app, host='127.0.0.1', port=${front}, print=None)
`),
    before: [get()],
    ask: get('/api/items/7'),
  },
  {
    id: 'tornado-no-options',
    stack: 'tornado',
    start: python(`import tornado.ioloop, tornado.web
class Items(tornado.web.RequestHandler):
  def set_default_headers(self):
    self.set_header('Access-Control-Allow-Origin', '*'); self.set_header('Access-Control-Allow-Headers', 'Content-Type'); self.set_header('Access-Control-Allow-Methods', 'PUT, GET')
  def put(self): self.write({})
tornado.web.Application([(r'/api/items', Items)]).listen(${front}, '127.0.0.1'); tornado.ioloop.IOLoop.current().start()
`),
    ask: put(),
  },
  {
    id: 'tornado-xsrf',
    stack: 'tornado',
    start: python(`import tornado.ioloop, tornado.web
class Items(tornado.web.RequestHandler):
  def prepare(self): self.set_header('Access-Control-Allow-Origin', '*')
  def get(self): self.write({})
  def post(self): self.write({})
tornado.web.Application([(r'/api/items', Items)], xsrf_cookies=True, cookie_secret='x').listen(${front}, '127.0.0.1'); tornado.ioloop.IOLoop.current().start()
`),
    before: [get()],
    ask: get('/api/items', `{ method: 'POST', body: new URLSearchParams({ a: '1' }) }`),
  },
  {
    id: 'bottle-hook-no-options',
    stack: 'bottle',
    start: python(`from bottle import Bottle, response, hook
app = Bottle()
@app.hook('after_request')
def cors(): response.headers['Access-Control-Allow-Origin'] = '*'; response.headers['Access-Control-Allow-Headers'] = '*'; response.headers['Access-Control-Allow-Methods'] = 'GET, DELETE, OPTIONS'
@app.route('/api/items', method=['GET', 'DELETE'])
def items(): return {}
app.run(host='127.0.0.1', port=${front}, quiet=True)
`),
    before: [get()],
    ask: get('/api/items', `{ method: 'DELETE' }`),
  },
  {
    id: 'falcon-cors-enable-cookie',
    stack: 'falcon',
    start: gunicorn(`import falcon
class Items:
  def on_get(self, q, r): r.media = []
app = falcon.App(cors_enable=True); app.add_route('/api/items', Items())
`),
    ask: include(),
  },
  {
    id: 'cherrypy-digest',
    stack: 'cherrypy',
    start: python(`import cherrypy
class Root:
  @cherrypy.expose
  def index(self): return '[]'
cherrypy.config.update({'server.socket_host': '127.0.0.1', 'server.socket_port': ${front}, 'log.screen': False})
cherrypy.quickstart(Root(), '/', {'/': {'tools.response_headers.on': True, 'tools.response_headers.headers': [('Access-Control-Allow-Origin', '*'), ('Access-Control-Allow-Headers', 'authorization')], 'tools.auth_digest.on': True, 'tools.auth_digest.realm': 'api', 'tools.auth_digest.get_ha1': cherrypy.lib.auth_digest.get_ha1_dict_plain({'u': 'p'}), 'tools.auth_digest.key': 'k'}})
`),
    ask: get('/', `{ headers: { Authorization: 'Digest x' } }`),
  },
  {
    id: 'pyramid-only-origin',
    stack: 'pyramid',
    start: gunicorn(`from pyramid.config import Configurator
from pyramid.events import NewResponse
def cors(event): event.response.headers['Access-Control-Allow-Origin'] = '*'
def items(request): return []
c = Configurator(); c.add_subscriber(cors, NewResponse); c.add_route('items', '/api/items'); c.add_view(items, route_name='items', renderer='json', request_method=('GET', 'PUT')); app = c.make_wsgi_app()
`),
    ask: put(),
  },
  {
    id: 'waitress-wsgi-options-200',
    stack: 'waitress',
    start: python(`from waitress import serve
def app(environ, start_response):
  if environ['REQUEST_METHOD'] == 'OPTIONS':
    start_response('200 OK', [('Access-Control-Allow-Origin', '*'), ('Access-Control-Allow-Methods', '*'), ('Access-Control-Allow-Headers', '*')]); return [b'']
  start_response('200 OK', [('Content-Type', 'application/json')]); return [b'[]']
serve(app, listen='${at}')
`),
    ask: header('X-Tenant'),
  },
  {
    id: 'hypercorn-star-preflight-only-get',
    stack: 'hypercorn',
    start: python(
      `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI(); app.add_middleware(CORSMiddleware, allow_origins=['http://localhost:3000'], allow_methods=['GET', 'POST'], allow_headers=['content-type'])
@app.patch('/api/items')
def items(): return []
`,
      '-m',
      'hypercorn',
      '-b',
      at,
      'app:app',
    ),
    ask: get('/api/items', `{ method: 'PATCH', headers: { 'Content-Type': 'application/json' }, body: '{}' }`),
  },
];
