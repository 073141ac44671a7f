import { any, back, bearer, front, get, header, include, post, put, row, wire, type Blind } from '../scenario.ts';
import { app, behind, nginx, apache, caddy, haproxy, pass } from './web-servers.ts';
import { common, cors, django, fastapi, gunicorn, uvicorn } from './python.ts';
import { go, php, rack } from './other.ts';

const flask = (body: string) =>
  gunicorn(`from flask import Flask, jsonify, request, redirect, abort
from flask_cors import CORS
app = Flask(__name__)
${body}
`);
const flaskItems = `@app.route('/api/items', methods=['GET', 'POST', 'PUT'])
def items(): return jsonify([])`;
const fastItems = `@app.get('/api/items')
def items(): return []
@app.put('/api/items')
def change(): return []`;
const shop = { page: 'https://shop.example.test' };
const localPage = `allow_origins=['http://localhost:3000']`;

/** Python, Go, PHP and Ruby programs, web servers and proxies of the third lot. */
export const thirdOthers: readonly Blind[] = [
  row('3-django-none-post', 'django', django(`CORS_ALLOWED_ORIGINS=[]`, [common]), post('/api/items/')),
  row(
    '3-django-list-misses',
    'django',
    django(`CORS_ALLOWED_ORIGINS=['https://admin.shop.test']`, [cors, common]),
    get('/api/items/'),
    shop,
  ),
  row(
    '3-django-header-csrf',
    'django',
    django(`CORS_ALLOWED_ORIGINS=['http://localhost:3000'], CORS_ALLOW_HEADERS=['content-type']`, [cors, common]),
    get('/api/items/', `{ method: 'POST', headers: { 'X-CSRFToken': 'a' }, body: 'a' }`),
  ),
  row(
    '3-django-slash-get',
    'django',
    django(`CORS_ALLOWED_ORIGINS=['http://localhost:3000'], APPEND_SLASH=True`, [common, cors]),
    put('/api/items'),
  ),
  row(
    '3-django-methods',
    'django',
    django(`CORS_ALLOWED_ORIGINS=['http://localhost:3000'], CORS_ALLOW_METHODS=['GET', 'POST']`, [cors, common]),
    put('/api/items/'),
  ),
  row('3-django-good-404', 'django', django(`CORS_ALLOW_ALL_ORIGINS=True`, [cors, common]), get('/api/nothing/')),
  row('3-flask-none-post', 'flask', flask(flaskItems), post()),
  row('3-flask-origin-slash', 'flask', flask(`CORS(app, origins=['http://localhost:3000/'])\n${flaskItems}`), get()),
  row(
    '3-flask-abort-before',
    'flask',
    flask(`@app.before_request
def check():
  if request.method != 'OPTIONS' and 'X-Token' not in request.headers: abort(403)
${flaskItems}`),
    get(),
  ),
  row(
    '3-flask-options-401-no-cors',
    'flask',
    flask(`@app.before_request
def check():
  if 'Authorization' not in request.headers: return jsonify(error='Missing Authorization Header'), 401
${flaskItems}`),
    bearer(),
  ),
  row('3-flask-allow-headers', 'flask', flask(`CORS(app, allow_headers=['Content-Type'])\n${flaskItems}`), bearer()),
  row(
    '3-flask-twice',
    'flask',
    flask(`@app.after_request
def more(r):
  r.headers.add('Access-Control-Allow-Origin', '*'); return r
CORS(app)
${flaskItems}`),
    get(),
  ),
  row(
    '3-flask-redirect-login',
    'flask',
    flask(`@app.route('/api/items')
def items(): return redirect('/auth/login?next=/api/items')
@app.route('/auth/login')
def login(): return '<form>'`),
    get(),
  ),
  row('3-fastapi-none-get', 'fastapi', fastapi(fastItems), get()),
  row(
    '3-fastapi-methods',
    'fastapi',
    fastapi(
      `app.add_middleware(CORSMiddleware, ${localPage}, allow_methods=['GET'], allow_headers=['*'])\n${fastItems}`,
    ),
    put(),
  ),
  row(
    '3-fastapi-headers',
    'fastapi',
    fastapi(`app.add_middleware(CORSMiddleware, ${localPage}, allow_methods=['*'])\n${fastItems}`),
    header('X-Tenant'),
  ),
  row(
    '3-fastapi-origin-port',
    'fastapi',
    fastapi(`app.add_middleware(CORSMiddleware, ${localPage}, allow_methods=['*'], allow_headers=['*'])\n${fastItems}`),
    put(),
    { page: 'http://localhost:8080' },
  ),
  row(
    '3-fastapi-422-good',
    'fastapi',
    fastapi(`app.add_middleware(CORSMiddleware, allow_origins=['*'])
@app.get('/api/items')
def items(page: int): return []`),
    get(),
  ),
  row(
    '3-fastapi-divide',
    'fastapi',
    fastapi(`app.add_middleware(CORSMiddleware, allow_origins=['*'])
@app.get('/api/items')
def items(): return 1 // 0
@app.get('/api/ok')
def ok(): return 1`),
    get(),
    { before: [get('/api/ok')] },
  ),
  row(
    '3-starlette-star-credentials',
    'fastapi',
    fastapi(
      `app.add_middleware(CORSMiddleware, allow_origins=['*'], allow_methods=['*'], allow_headers=['*'])\n${fastItems}`,
    ),
    include(),
  ),
  row(
    '3-uvicorn-plain-asgi',
    'uvicorn',
    uvicorn(`async def app(scope, receive, send):
  await send({'type': 'http.response.start', 'status': 200, 'headers': [(b'content-type', b'application/json')]})
  await send({'type': 'http.response.body', 'body': b'[]'})`),
    put(),
  ),
  row(
    '3-go-none',
    'go',
    go([], `func main() { http.HandleFunc("/api/items", items); http.ListenAndServe("127.0.0.1:${front}", nil) }`),
    put(),
  ),
  row(
    '3-go-rs-header',
    'go-rs-cors',
    go(
      ['github.com/rs/cors'],
      `func main() { http.ListenAndServe("127.0.0.1:${front}", cors.New(cors.Options{AllowedOrigins: []string{"http://localhost:3000"}, AllowedHeaders: []string{"Content-Type"}}).Handler(http.HandlerFunc(items))) }`,
    ),
    header('X-Tenant-ID'),
  ),
  row(
    '3-go-by-hand-star-cookie',
    'go',
    go(
      [],
      `func main() { http.HandleFunc("/api/items", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Access-Control-Allow-Origin", "*"); w.Header().Set("Access-Control-Allow-Credentials", "true"); items(w, r) }); http.ListenAndServe("127.0.0.1:${front}", nil) }`,
    ),
    include(),
  ),
  row(
    '3-go-http-error-first',
    'go',
    go(
      [],
      `func main() { http.HandleFunc("/api/ok", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Access-Control-Allow-Origin", "*"); items(w, r) }); http.HandleFunc("/api/items", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "db is down", 500) }); http.ListenAndServe("127.0.0.1:${front}", nil) }`,
    ),
    get(),
    { before: [get('/api/ok')] },
  ),
  row('3-php-none', 'php', php(`header('Content-Type: application/json'); echo '[]';`), post()),
  row(
    '3-php-star-and-list',
    'php',
    php(
      `header('Access-Control-Allow-Origin: *'); header('Access-Control-Allow-Methods: GET, POST'); if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS') { exit; } echo '[]';`,
    ),
    bearer(),
  ),
  row(
    '3-php-401-options',
    'php',
    php(
      `header('Access-Control-Allow-Origin: http://localhost:3000'); header('Access-Control-Allow-Headers: Authorization'); if (!isset($_SERVER['HTTP_AUTHORIZATION'])) { http_response_code(401); exit('no'); } echo '[]';`,
    ),
    bearer(),
  ),
  row(
    '3-php-500-fatal',
    'php',
    php(
      `if ($_SERVER['REQUEST_URI'] === '/ok') { header('Access-Control-Allow-Origin: *'); exit('1'); } undefined_function(); header('Access-Control-Allow-Origin: *');`,
    ),
    get(),
    { before: [get('/ok')] },
  ),
  row(
    '3-rack-cors-origin',
    'sinatra',
    rack(`require 'sinatra/base'; require 'rack/cors'
use(Rack::Cors) { allow { origins 'shop.example.test:443'; resource '/api/*', headers: :any, methods: :any } }
class App < Sinatra::Base; get('/api/items') { '[]' }; end
run App
`),
    get(),
  ),
  row(
    '3-rack-cors-resource',
    'sinatra',
    rack(`require 'sinatra/base'; require 'rack/cors'
use(Rack::Cors) { allow { origins '*'; resource '/api/*', headers: :any, methods: [:get, :put] } }
class App < Sinatra::Base; get('/api/items') { '[]' }; get('/export') { '[]' }; end
run App
`),
    get('/export'),
    { before: [get()] },
  ),
  row('3-nginx-none-options', 'nginx', nginx('', null), header('X-Api-Key', '/data.json')),
  row(
    '3-nginx-if-no-return',
    'nginx',
    nginx(
      `location / { add_header Access-Control-Allow-Origin *; add_header Access-Control-Allow-Headers Authorization; try_files $uri =404; }`,
      null,
    ),
    bearer('/data.json'),
  ),
  row(
    '3-nginx-502-app-cors',
    'nginx',
    nginx(`location /api/dead { proxy_pass http://127.0.0.1:1; } ${pass}`),
    get('/api/dead'),
    { before: [get()] },
  ),
  row('3-nginx-502-preflight', 'nginx', nginx(`location / { proxy_pass http://127.0.0.1:1; }`, null), put()),
  row(
    '3-nginx-504',
    'nginx',
    nginx(`location / { proxy_read_timeout 1s; proxy_pass http://127.0.0.1:${back}; }`),
    get('/api/slow'),
    { before: [get()] },
  ),
  row(
    '3-nginx-413',
    'nginx',
    nginx(`client_max_body_size 1k; ${pass}`),
    `await fetch(api + '/api/items', { method: 'POST', body: 'x'.repeat(3000) })`,
    { before: [get()] },
  ),
  row(
    '3-nginx-limit-429',
    'nginx',
    nginx(
      `location / { limit_req zone=one; limit_req_status 429; proxy_pass http://127.0.0.1:${back}; }`,
      undefined,
      `limit_req_zone $binary_remote_addr zone=one:1m rate=1r/m;`,
    ),
    get(),
    { before: [get()] },
  ),
  row(
    '3-nginx-auth-basic',
    'nginx',
    nginx(`location / { auth_basic "Staging"; auth_basic_user_file htpasswd; proxy_pass http://127.0.0.1:${back}; }`),
    bearer(),
  ),
  row(
    '3-nginx-double-always',
    'nginx',
    nginx(
      `location / { add_header Access-Control-Allow-Origin $http_origin always; add_header Access-Control-Allow-Credentials true always; proxy_pass http://127.0.0.1:${back}; }`,
      `{ origin: 'http://localhost:3000', credentials: true }`,
    ),
    include(),
  ),
  row(
    '3-nginx-404-no-always',
    'nginx',
    nginx(`add_header Access-Control-Allow-Origin *; location / { try_files $uri =404; }`, null),
    get('/missing.json'),
    { before: [get('/data.json')] },
  ),
  row(
    '3-nginx-slash-dir',
    'nginx',
    nginx(
      `location / { try_files $uri $uri/ =404; } location /docs { alias www; add_header Access-Control-Allow-Origin *; } location = /list { return 301 http://localhost:1/list/; }`,
      null,
    ),
    get('/list'),
  ),
  row('3-nginx-https-301', 'nginx', nginx(`return 301 https://$host$request_uri;`, null), put(), {
    api: 'http://api.example.test',
  }),
  row(
    '3-nginx-star-credentials-preflight',
    'nginx',
    nginx(
      `location / { if ($request_method = OPTIONS) { add_header Access-Control-Allow-Origin *; add_header Access-Control-Allow-Headers *; add_header Access-Control-Allow-Methods *; return 204; } add_header Access-Control-Allow-Origin *; try_files $uri =404; }`,
      null,
    ),
    get('/data.json', `{ method: 'PUT', credentials: 'include' }`),
  ),
  row(
    '3-nginx-star-authorization',
    'nginx',
    nginx(
      `location / { add_header Access-Control-Allow-Origin * always; add_header Access-Control-Allow-Headers "Content-Type" always; if ($request_method = OPTIONS) { return 204; } try_files $uri =404; }`,
      null,
    ),
    bearer('/data.json'),
  ),
  row(
    '3-nginx-good-static',
    'nginx',
    nginx(`add_header Access-Control-Allow-Origin * always; location / { try_files $uri =404; }`, null),
    get('/nope.json'),
  ),
  row(
    '3-apache-none',
    'apache',
    apache(`DocumentRoot "\${PWD}/www"\n<Directory />\nRequire all granted\n</Directory>`, null),
    get('/data.json'),
  ),
  row(
    '3-apache-basic',
    'apache',
    apache(
      `ProxyPass / http://127.0.0.1:${back}/\n<Location />\nAuthType Basic\nAuthName x\nAuthUserFile /dev/null\nRequire valid-user\n</Location>`,
      undefined,
      ['auth_basic', 'authn_core', 'authn_file', 'authz_user'],
    ),
    bearer(),
  ),
  row(
    '3-apache-503-backend',
    'apache',
    apache(`Header set Access-Control-Allow-Origin "*"\nProxyPass / http://127.0.0.1:1/`, null),
    get(),
  ),
  row(
    '3-apache-adds-second',
    'apache',
    apache(`Header always add Access-Control-Allow-Origin "*"\nProxyPass / http://127.0.0.1:${back}/`),
    get(),
  ),
  row(
    '3-apache-put-405',
    'apache',
    apache(
      `Header always set Access-Control-Allow-Origin "*"\nHeader always set Access-Control-Allow-Methods "GET, POST"\nDocumentRoot "\${PWD}/www"\n<Directory />\nRequire all granted\n</Directory>`,
      null,
    ),
    put('/data.json'),
  ),
  row('3-caddy-proxy-none', 'caddy', caddy(` reverse_proxy 127.0.0.1:${back}`, 'null'), post()),
  row(
    '3-caddy-502',
    'caddy',
    caddy(` handle /dead {\n reverse_proxy 127.0.0.1:1\n }\n reverse_proxy 127.0.0.1:${back}`),
    get('/dead'),
    { before: [get()] },
  ),
  row(
    '3-caddy-origin-and-app',
    'caddy',
    caddy(` header +Access-Control-Allow-Origin http://localhost:3000\n reverse_proxy 127.0.0.1:${back}`),
    get(),
  ),
  row(
    '3-haproxy-503',
    'haproxy',
    behind(
      {
        'haproxy.cfg': `defaults\n mode http\n timeout connect 1s\n timeout client 5s\n timeout server 2s\nfrontend all\n bind 127.0.0.1:${front}\n default_backend app\nbackend app\n server one 127.0.0.1:1\n`,
      },
      ['haproxy', '-db', '-f', 'haproxy.cfg'],
      null,
    ),
    get(),
  ),
  row(
    '3-haproxy-deny-403',
    'haproxy',
    haproxy(` http-request deny if METH_DELETE\n http-request deny if { path_beg /admin }`),
    get('/admin/users'),
    { before: [get()] },
  ),
  row(
    '3-varnish-cached-other',
    'varnish',
    {
      kind: 'programs',
      files: {
        'app.mjs': app(`{ origin: 'http://localhost:3000' }`),
        'default.vcl': `vcl 4.1; backend default { .host = "127.0.0.1"; .port = "1"; }`,
      },
      programs: [
        ['node', 'app.mjs'],
        [
          '/bin/sh',
          '-c',
          `exec varnishd -F -n "$PWD/work" -a 127.0.0.1:${front} -f "$PWD/default.vcl" -s malloc,10m -j none`,
        ],
      ],
    },
    get(),
  ),
  row('3-raw-refused', 'raw', { kind: 'nothing' }, post(), { api: 'http://localhost:8999' }),
  row('3-mixed-content', 'raw', any(200, 'Access-Control-Allow-Origin: *'), get(), {
    ...shop,
    api: 'http://api.plain.test',
  }),
  row(
    '3-wire-all-keyword',
    'wire',
    any(200, 'Access-Control-Allow-Origin: ALL\nContent-Type: application/json'),
    get(),
  ),
  row(
    '3-wire-any-keyword',
    'wire',
    any(200, 'Server: Microsoft-IIS/10.0\nX-Powered-By: ASP.NET\nAccess-Control-Allow-Origin: any'),
    put(),
  ),
  row(
    '3-wire-true-keyword',
    'wire',
    any(200, 'Access-Control-Allow-Origin: true\nAccess-Control-Allow-Credentials: true'),
    include(),
  ),
  row('3-wire-undefined', 'wire', any(200, 'X-Powered-By: Express\nAccess-Control-Allow-Origin: undefined'), get()),
  row('3-wire-subdomain-star', 'wire', any(200, 'Access-Control-Allow-Origin: https://*.example.test'), get(), shop),
  row(
    '3-wire-502-star-credentials',
    'wire',
    any(502, 'Server: nginx/1.25.3\nContent-Type: text/html\nAccess-Control-Allow-Origin: *', '<html>502 Bad Gateway'),
    include(),
  ),
  row(
    '3-wire-500-star-credentials',
    'wire',
    any(500, 'X-Powered-By: PHP/8.3.1\nAccess-Control-Allow-Origin: *'),
    include(),
  ),
  row(
    '3-wire-503-origin-other',
    'wire',
    any(503, 'Server: openresty\nAccess-Control-Allow-Origin: https://admin.shop.test'),
    get(),
    shop,
  ),
  row(
    '3-wire-apps-script-get',
    'apps-script',
    wire(
      { method: 'OPTIONS', status: 405, headers: 'Server: GSE\nContent-Type: text/html; charset=UTF-8' },
      { status: 200, headers: 'Server: GSE' },
    ),
    post('/macros/s/AK/exec'),
    { ...shop, api: 'https://script.google.com' },
  ),
  row(
    '3-wire-entra-authorize',
    'entra',
    any(
      302,
      'Location: https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1&redirect_uri=https%3A%2F%2Fapi.example.test%2Fsignin-oidc&response_type=code\nServer: Kestrel',
    ),
    include(),
    { ...shop, api: 'https://api.example.test' },
  ),
  row(
    '3-wire-stripe',
    'stripe',
    any(200, 'Server: nginx\nContent-Type: application/json\nRequest-Id: req_1'),
    bearer('/v1/charges'),
    { ...shop, api: 'https://api.notion.com' },
  ),
  row(
    '3-wire-cloudflare-502',
    'cloudflare',
    any(502, 'Server: cloudflare\nCF-RAY: 8a1b-FRA\nContent-Type: text/html'),
    get(),
    { ...shop, api: 'https://api.example.test' },
  ),
  row(
    '3-wire-cloudflare-challenge',
    'cloudflare',
    any(403, 'Server: cloudflare\nCF-RAY: 8a1b-FRA\ncf-mitigated: challenge\nContent-Type: text/html'),
    get(),
    { ...shop, api: 'https://api.example.test' },
  ),
  row('3-wire-alb-503', 'alb', any(503, 'Server: awselb/2.0\nContent-Type: text/html'), post(), {
    ...shop,
    api: 'https://api.example.test',
  }),
  row(
    '3-wire-apigw-missing-token',
    'api-gateway',
    any(
      403,
      'x-amzn-RequestId: 1\nx-amzn-ErrorType: MissingAuthenticationTokenException\nx-amz-apigw-id: a=\nContent-Type: application/json',
    ),
    put('/prod/items'),
    { ...shop, api: 'https://a1b2c3.execute-api.eu-west-1.amazonaws.com' },
  ),
  row(
    '3-wire-s3-put',
    's3',
    any(403, 'x-amz-request-id: A\nx-amz-id-2: b\nServer: AmazonS3\nContent-Type: application/xml'),
    put('/upload.png'),
    { ...shop, api: 'https://uploads.s3.us-east-1.amazonaws.com' },
  ),
  row(
    '3-wire-gcs',
    'gcs',
    any(200, 'X-GUploader-UploadID: A\nx-goog-generation: 1\nServer: UploadServer\nContent-Type: image/png'),
    get('/bucket/a.png'),
    { ...shop, api: 'https://storage.googleapis.com' },
  ),
  row(
    '3-wire-vercel-protected',
    'vercel',
    any(401, 'Server: Vercel\nX-Vercel-Id: fra1::a\nSet-Cookie: _vercel_sso_nonce=a; Path=/\nContent-Type: text/html'),
    get(),
    { ...shop, api: 'https://shop-git-fix-team.vercel.app' },
  ),
  row(
    '3-wire-heroku-503',
    'heroku',
    any(503, 'Server: Heroku\nContent-Type: text/html\nNel: {"report_to":"heroku-nel"}\nVia: 1.1 heroku-router'),
    get(),
    { ...shop, api: 'https://shop.herokuapp.com' },
  ),
  row(
    '3-wire-spring-403',
    'spring',
    any(
      403,
      'Vary: Origin\nVary: Access-Control-Request-Method\nVary: Access-Control-Request-Headers\nContent-Length: 20',
      'Invalid CORS request',
    ),
    put(),
    shop,
  ),
  row(
    '3-wire-laravel-419',
    'laravel',
    any(419, 'Server: nginx\nX-Powered-By: PHP/8.2.1\nSet-Cookie: XSRF-TOKEN=a; path=/\nContent-Type: text/html'),
    `await fetch(api + '/api/items', { method: 'POST', credentials: 'include', body: 'a=1' })`,
    shop,
  ),
  row(
    '3-wire-aspnet-good',
    'kestrel',
    wire(
      {
        method: 'OPTIONS',
        status: 204,
        headers:
          'Server: Kestrel\nAccess-Control-Allow-Origin: {origin}\nAccess-Control-Allow-Headers: content-type\nAccess-Control-Allow-Methods: PUT',
      },
      { status: 404, headers: 'Server: Kestrel\nAccess-Control-Allow-Origin: {origin}\nVary: Origin' },
    ),
    put(),
  ),
  row(
    '3-wire-kestrel-500',
    'kestrel',
    wire(
      {
        method: 'OPTIONS',
        status: 204,
        headers:
          'Server: Kestrel\nAccess-Control-Allow-Origin: {origin}\nAccess-Control-Allow-Headers: content-type\nAccess-Control-Allow-Methods: PUT',
      },
      { status: 500, headers: 'Server: Kestrel' },
    ),
    put(),
  ),
  row(
    '3-wire-credentials-True',
    'wire',
    any(200, 'Server: gunicorn\nAccess-Control-Allow-Origin: {origin}\nAccess-Control-Allow-Credentials: True'),
    include(),
  ),
  row('3-wire-allowed-origin', 'wire', any(200, 'Server: Apache/2.4.58\nAccess-Control-Allow-Origins: *'), get()),
  row(
    '3-wire-headers-quoted',
    'wire',
    any(
      204,
      `Access-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: "GET, PUT"\nAccess-Control-Allow-Headers: "content-type"`,
    ),
    put(),
  ),
  row('3-wire-www-301', 'wire', any(301, 'Server: nginx\nLocation: https://www.example.test/api/items'), get(), {
    ...shop,
    api: 'https://example.test',
  }),
  row('3-wire-host-missing', 'raw', { kind: 'nothing' }, get(), { api: 'http://localhost:1' }),
  row(
    '3-wire-image-corp',
    'wire',
    any(200, 'Content-Type: image/png\nCross-Origin-Resource-Policy: same-origin'),
    `await new Promise((d) => { const i = new Image(); i.onload = i.onerror = d; i.src = api + '/a.png'; })`,
    { ...shop, api: 'https://img.other.test' },
  ),
  row(
    '3-wire-good-no-cors-opaque',
    'wire',
    any(200, 'Content-Type: text/plain', 'a'),
    get('/a.txt', `{ mode: 'no-cors' }`),
  ),
  row('3-wire-good-star', 'wire', any(200, 'Access-Control-Allow-Origin: *\nServer: nginx', '[]'), get()),
  row(
    '3-wire-good-list-order',
    'wire',
    wire(
      {
        method: 'OPTIONS',
        status: 200,
        headers: 'access-control-allow-origin: *\naccess-control-allow-methods: *\naccess-control-allow-headers: *',
      },
      { status: 422, headers: 'access-control-allow-origin: *' },
    ),
    put(),
  ),
];
