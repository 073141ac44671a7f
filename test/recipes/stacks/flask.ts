import { python, versionsOf } from './python.ts';
import type { Ask, Stack, State } from './stack.ts';

const get: Ask = { path: '/api/items' };
const put: Ask = { path: '/api/items/1', method: 'PUT', headers: { 'Content-Type': 'application/json' } };
const post: Ask = { ...put, path: '/api/items', method: 'POST' };
const withToken: Ask = { path: '/api/items', headers: { Authorization: 'Bearer t' } };
const withCookies: Ask = { path: '/api/items', credentials: 'include' };

const app = (middle: string, before = ''): State['files'] => ({
  'app.py': `import os
from flask import Flask, jsonify, request, abort
from flask_cors import CORS, cross_origin

app = Flask(__name__)
${middle}

@app.route('/api/items')
def items():
    response = jsonify([{'id': 1}])
    response.headers['X-Total'] = '1'
    return response

@app.route('/api/items', methods=['POST'])
def create():
    return jsonify(ok=True), 201

@app.route('/api/items/<int:id>', methods=['PUT', 'DELETE'])
def change(id):
    return jsonify(ok=True)

@app.route('/api/slash/')
def slash():
    return jsonify(ok=True)

${before}
@app.route('/api/one')
def one():
    return 'one'

@app.route('/api/boom')
def boom():
    raise RuntimeError('down')

app.run(host='127.0.0.1', port=int(os.environ['PORT']))
`,
});

export const flask: Stack = {
  id: 'flask',
  main: 'app.py',
  versions: versionsOf('flask', 'flask-cors'),
  install: 'pip install flask flask-cors',
  states: [
    { name: 'not configured', files: app(''), broken: get, others: [] },
    { name: 'not configured, preflight', files: app(''), broken: { ...put, credentials: 'include' }, others: [] },
    { name: 'not configured, error', files: app(''), broken: { path: '/api/boom' }, others: [] },
    {
      name: 'app factory',
      files: {
        'app.py': `import os
from flask import Flask, jsonify

def create_app():
    app = Flask(
        __name__,
        static_folder=None,
    )

    @app.route('/api/items')
    def items():
        return jsonify([])

    return app

create_app().run(host='127.0.0.1', port=int(os.environ['PORT']))
`,
      },
      broken: get,
      others: [],
    },
    {
      name: 'another origin',
      files: app("CORS(app, origins=['@SHOP@'])"),
      broken: get,
      others: [{ ...get, page: 'shop', isElsewhere: true }],
    },
    { name: 'trailing slash', files: app("CORS(app, origins='@APP@/')"), broken: get, others: [] },
    {
      name: 'header missing',
      files: app("CORS(app, origins=['@APP@'], allow_headers=['Content-Type'], expose_headers=['X-Total'])"),
      broken: withToken,
      others: [post, { ...get, reads: 'X-Total' }],
    },
    {
      name: 'method missing',
      files: app("CORS(app, origins=['@APP@', '@SHOP@'], methods=['GET', 'POST'], supports_credentials=True)"),
      broken: put,
      others: [withCookies, post, { ...withCookies, page: 'shop', isElsewhere: true }],
    },
    {
      name: 'credentials missing',
      files: app("CORS(app, origins=['@APP@'], expose_headers='X-Total')"),
      broken: withCookies,
      others: [{ ...get, reads: 'X-Total' }, put],
    },
    {
      name: 'authentication refuses OPTIONS',
      files: app(
        "CORS(app, origins=['@APP@'])\n\n@app.before_request\ndef check_token():\n    if not request.headers.get('Authorization'):\n        abort(401)",
      ),
      broken: withToken,
      others: [],
    },
    {
      name: 'OPTIONS redirected to a trailing slash',
      files: app("CORS(app, origins=['@APP@'])"),
      broken: { ...withToken, path: '/api/slash' },
      others: [get, { path: '/api/slash/' }],
    },
    {
      name: 'headers set by hand',
      files: app(
        "@app.after_request\ndef add_headers(response):\n    response.headers['Access-Control-Allow-Origin'] = '*'\n    return response",
      ),
      broken: post,
      others: [get],
      isPublic: true,
    },
    {
      name: 'headers set by hand, method missing',
      files: app(
        "@app.after_request\ndef add_headers(response):\n    response.headers['Access-Control-Allow-Origin'] = '*'\n    response.headers['Access-Control-Allow-Headers'] = 'Content-Type'\n    return response",
      ),
      broken: put,
      others: [get, post],
      isPublic: true,
    },
    {
      name: 'headers set by hand besides CORS(app), credentials',
      files: app(
        "CORS(app, origins=['@APP@'], supports_credentials=True)\n\n@app.after_request\ndef add_headers(response):\n    response.headers['Access-Control-Allow-Origin'] = '*'\n    return response",
      ),
      broken: withCookies,
      others: [get],
    },
    {
      name: 'sent twice',
      files: app(
        "CORS(app, origins=['@APP@'])\n\n@app.after_request\ndef add_headers(response):\n    response.headers.add('Access-Control-Allow-Origin', '@APP@')\n    response.headers.add('Access-Control-Allow-Origin', '*')\n    return response",
      ),
      broken: get,
      others: [],
    },
    {
      name: 'decorator above the route',
      files: app('', "@cross_origin(origins='@APP@')"),
      broken: { path: '/api/one' },
      others: [],
    },
    {
      name: 'path outside resources',
      files: app("CORS(app, resources={r'/v2/*': {'origins': '@APP@'}})"),
      broken: get,
      others: [],
    },
    {
      name: 'permissive: CORS(app), credentials needed',
      files: app('CORS(app)'),
      broken: withCookies,
      others: [get, put, { ...get, page: 'shop' }],
    },
    {
      name: 'permissive: CORS(app) below the routes, credentials needed',
      files: app('', 'CORS(app)'),
      broken: withCookies,
      others: [get, { ...get, page: 'shop' }],
    },
    {
      name: 'permissive: every origin with credentials',
      files: app("CORS(app, origins='.*', supports_credentials=True, methods=['GET', 'POST'])"),
      broken: { ...put, credentials: 'include' },
      others: [withCookies, { ...withCookies, page: 'shop' }],
    },
    {
      name: 'permissive: @cross_origin() of one route besides CORS(app)',
      files: app(
        "CORS(app, origins=['@APP@'])\n\n@app.route('/api/open')\n@cross_origin()\ndef open_to_all():\n    return 'open'",
      ),
      broken: { ...withCookies, path: '/api/open' },
      others: [get, { path: '/api/open' }],
    },
  ],
  start: () => [python, 'app.py'],
};
