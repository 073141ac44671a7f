import { absent, allowed, plain, post, put, refused, signedIn } from './usual.ts';
import { ports, type Ask, type Recipe, type Stack } from '../stack.ts';

const [front, back] = ports;
const boom: Ask = { method: 'GET', path: '/boom' };

/** Express behind the proxy; `cors` in the mode: the app answers CORS itself. Not started in the modes with `down`. */
const backend = (mode: string): Readonly<Record<string, string>> => ({
  'app.mjs': `import express from 'express';
import cors from 'cors';
const app = express();
const mode = ${JSON.stringify(mode)};
if (/cors/.test(mode)) app.use(cors({ origin: mode === 'cors-vary' ? true : 'http://localhost:3000' }));
app.use((req, res, next) => {
  if (mode === 'echo' && req.headers.origin) res.set('Access-Control-Allow-Origin', req.headers.origin);
  next();
});
app.get('/items', (req, res) => res.set('Cache-Control', /cache|echo/.test(mode) ? 'public, max-age=60' : 'no-store').json([]));
app.put('/items', (req, res) => res.json([]));
app.post('/items', (req, res) => res.json([]));
app.get('/boom', (req, res) => res.status(500).json({}));
app.get('/slow', (req, res) => setTimeout(() => res.json([]), 5000));
app.get('/crash', (req, res) => res.socket.destroy());
app.listen(${back}, '127.0.0.1');
`,
});

type Files = (mode: string, folder: string) => Readonly<Record<string, string>>;

/** A proxy in front of the backend. */
const before =
  (files: Files, program: (folder: string) => readonly [string, ...string[]]): Stack['start'] =>
  (mode, folder) => ({
    files: { ...backend(mode), 'www/data.json': '[]', 'www/folder/index.html': '<p>', ...files(mode, folder) },
    programs: [...(/down|static/.test(mode) ? [] : [['node', 'app.mjs'] as const]), program(folder)],
    listen: /down|static/.test(mode) ? [front] : [back, front],
  });

const wrote = (writer: string, layer: Recipe['expected']['layer']) => ({ writer, layer });

/** What happens behind every proxy. */
function behind(id: string, layer: 'web-server' | 'cdn' | 'proxy', without: readonly string[] = []): readonly Recipe[] {
  const proxy = wrote(id, layer);
  const app = wrote('express', 'app');
  const recipes: readonly Recipe[] = [
    {
      id: 'down',
      title: 'The app is down',
      mode: 'down',
      ask: plain,
      expected: { ...proxy, ...absent },
      rootCause: 'gateway-error',
      words: 'Nothing listens behind the proxy, which writes the error page itself.',
      responsible: 'server',
    },
    {
      id: 'down-preflight',
      title: 'The app is down, with a preflight',
      mode: 'down',
      ask: put,
      expected: { ...proxy, ...absent },
      rootCause: 'gateway-error',
      words: 'Nothing listens behind the proxy, which answers the preflight with its error page.',
      responsible: 'server',
    },
    {
      id: 'crash',
      title: 'The app breaks the connection, and answered before',
      mode: 'cors',
      before: [plain],
      ask: { method: 'GET', path: '/crash' },
      expected: { ...proxy, ...absent },
      rootCause: 'gateway-error',
      words: 'The app dies while it answers; the error page is the proxy’s.',
      responsible: 'server',
    },
    {
      id: 'none',
      title: 'Nobody does CORS',
      mode: 'plain',
      ask: plain,
      expected: { ...app, ...absent },
      rootCause: 'cors-never-configured',
      words: 'Neither proxy nor app sends CORS headers.',
      responsible: 'server',
    },
    {
      id: 'none-put',
      title: 'Nobody answers the preflight',
      mode: 'plain',
      ask: put,
      expected: { ...app, ...absent },
      rootCause: 'cors-never-configured',
      words: 'Express answers OPTIONS with Allow.',
      responsible: 'server',
    },
    {
      id: 'boom',
      title: 'The app fails, and answered before',
      mode: 'cors',
      before: [plain],
      ask: boom,
      expected: { ...app, ...allowed },
      rootCause: 'readable-error',
      words: 'The app fails, and the page can read it.',
      responsible: 'server',
      control: true,
    },
    {
      id: 'ok',
      title: 'The app does CORS',
      mode: 'cors',
      ask: put,
      expected: { ...app, ...allowed },
      rootCause: 'none',
      words: 'Nothing is wrong.',
      responsible: 'server',
      control: true,
    },
  ];
  return recipes.filter((recipe) => !without.includes(recipe.id));
}

const nginxConf: Files = (mode, folder) => ({
  'nginx.conf': `daemon off; master_process off; pid nginx.pid; error_log error.log;
events {}
http {
  access_log off; client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
  proxy_cache_path cache keys_zone=all:1m;
  limit_req_zone $binary_remote_addr zone=slow:1m rate=1r/m;
  types { application/json json; text/html html; }
  server {
    listen 127.0.0.1:${front}; root ${folder}/www; ${mode === 'cors-limit' ? 'client_max_body_size 10;' : ''}
    location /static/ { ${mode === 'static-cors' ? "add_header Access-Control-Allow-Origin 'http://localhost:3000';" : ''} alias ${folder}/www/; }
    location /options { if ($request_method = OPTIONS) { add_header Content-Type text/plain; return 204; } add_header Access-Control-Allow-Origin *; proxy_pass http://127.0.0.1:${back}/items; }
    location / {
      ${mode === 'no-always' ? "add_header Access-Control-Allow-Origin 'http://localhost:3000';" : ''}
      ${mode === 'cors-twice' ? "add_header Access-Control-Allow-Origin '*' always;" : ''}
      ${mode === 'cors-basic' ? 'auth_basic api; auth_basic_user_file users;' : ''}
      ${mode === 'cors-rate' ? 'limit_req zone=slow; limit_req_status 429;' : ''}
      ${mode === 'cache-prime' ? 'proxy_cache all; add_header X-Cache-Status $upstream_cache_status;' : ''}
      ${mode === 'cors-timeout' ? 'proxy_read_timeout 300ms;' : ''}
      proxy_pass http://127.0.0.1:${back};
    }
  }
}`,
  users: 'u:$apr1$x$1',
});

export const nginx: Stack = {
  id: 'nginx',
  title: 'nginx in front of Express',
  needs: ['apt:nginx-light', 'npm:express', 'npm:cors'],
  versions: { nginx: ['nginx', '-v'], express: 'npm' },
  start: before(nginxConf, (folder) => ['nginx', '-p', folder, '-e', 'error.log', '-c', 'nginx.conf']),
  scenarios: [
    ...behind('nginx', 'web-server'),
    {
      id: 'static',
      title: 'A file without add_header',
      mode: 'static',
      ask: { method: 'GET', path: '/static/data.json' },
      expected: { ...wrote('nginx', 'web-server'), ...absent },
      rootCause: 'cors-never-configured',
      words: 'No add_header.',
      responsible: 'server',
    },
    {
      id: 'static-404',
      title: 'A file that does not exist, add_header without always',
      mode: 'static-cors',
      before: [{ method: 'GET', path: '/static/data.json' }],
      ask: { method: 'GET', path: '/static/none.json' },
      expected: { ...wrote('nginx', 'web-server'), ...absent },
      rootCause: 'add-header-without-always',
      words: 'add_header leaves error answers out.',
      responsible: 'proxy',
    },
    {
      id: 'static-put',
      title: 'A preflight for a file',
      mode: 'static-cors',
      ask: { ...put, path: '/static/data.json' },
      expected: { ...wrote('nginx', 'web-server'), ...absent },
      rootCause: 'options-has-no-route',
      words: 'nginx answers OPTIONS for files with 405, without add_header.',
      responsible: 'server',
    },
    {
      id: 'static-slash',
      title: 'A folder without the slash',
      mode: 'static',
      ask: { method: 'GET', path: '/static/folder' },
      expected: { ...wrote('nginx', 'web-server'), ...absent },
      rootCause: 'redirect-slash',
      words: 'nginx redirects to the folder with a slash.',
      responsible: 'page',
    },
    {
      id: 'no-always',
      title: 'add_header without always on an error of the app',
      mode: 'no-always',
      before: [plain],
      ask: boom,
      expected: { ...wrote('express', 'app'), ...absent },
      rootCause: 'add-header-without-always',
      words: 'nginx adds its header to good answers alone.',
      responsible: 'proxy',
    },
    {
      id: 'twice',
      title: 'nginx and the app both answer CORS',
      mode: 'cors-twice',
      ask: plain,
      expected: { ...wrote('express', 'app'), ...allowed },
      rootCause: 'headers-twice',
      words: 'Both add Access-Control-Allow-Origin.',
      responsible: 'proxy',
    },
    {
      id: 'if-options',
      title: 'return 204 for OPTIONS leaves add_header out',
      mode: 'cors',
      ask: { ...put, path: '/options' },
      expected: { ...wrote('nginx', 'web-server'), ...absent },
      rootCause: 'nginx-if-without-headers',
      words: 'The headers stand outside of the if block.',
      responsible: 'proxy',
    },
    {
      id: 'basic',
      title: 'auth_basic refuses the preflight',
      mode: 'cors-basic',
      ask: signedIn,
      expected: { ...wrote('nginx', 'web-server'), ...absent },
      rootCause: 'preflight-meets-authentication',
      words: 'auth_basic wants a password from the preflight.',
      responsible: 'proxy',
    },
    {
      id: 'large',
      title: 'The body is too large for nginx',
      mode: 'cors-limit',
      before: [plain],
      ask: { ...post, body: 100 },
      expected: { ...wrote('nginx', 'web-server'), ...absent },
      rootCause: 'too-large',
      words: 'client_max_body_size.',
      responsible: 'proxy',
    },
    {
      id: 'rate',
      title: 'Too many requests',
      mode: 'cors-rate',
      before: [plain],
      ask: plain,
      expected: { ...wrote('nginx', 'web-server'), ...absent },
      rootCause: 'too-many-requests',
      words: 'limit_req answers 429 without CORS headers.',
      responsible: 'proxy',
    },
    {
      id: 'cache',
      title: 'The cache was filled without Origin',
      mode: 'cache-prime',
      before: [{ ...plain, as: 'no-cors' }],
      ask: plain,
      expected: { ...wrote('express', 'app'), ...absent },
      rootCause: 'cached-answer',
      words: 'The cached answer is one to a request without Origin.',
      responsible: 'cdn',
    },
    {
      id: 'timeout',
      title: 'The app is too slow',
      mode: 'cors-timeout',
      before: [plain],
      ask: { method: 'GET', path: '/slow' },
      expected: { ...wrote('nginx', 'web-server'), ...absent },
      rootCause: 'gateway-timeout',
      words: 'proxy_read_timeout; the 504 is nginx’s own.',
      responsible: 'server',
    },
  ],
};

export const apache: Stack = {
  id: 'apache',
  title: 'Apache httpd in front of Express',
  needs: ['apt:apache2', 'npm:express', 'npm:cors'],
  versions: { apache: ['apache2', '-v'], express: 'npm' },
  start: before(
    (mode, folder) => ({
      'httpd.conf': `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/httpd.pid
Listen 127.0.0.1:${front}
ErrorLog ${folder}/error.log
${['mpm_event', 'authz_core', 'authz_user', 'authn_core', 'authn_file', 'auth_basic', 'headers', 'proxy', 'proxy_http', 'mime', 'dir', 'alias', 'rewrite'].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${folder}/www
Alias /static ${folder}/www
<Directory ${folder}/www>
  Require all granted
  ${mode === 'static-cors' ? 'Header set Access-Control-Allow-Origin "http://localhost:3000"' : ''}
</Directory>
<Location /private>
  AuthType Basic
  AuthName api
  AuthUserFile ${folder}/users
  Require valid-user
</Location>
ProxyPass /static !
ProxyPass / http://127.0.0.1:${back}/
${mode === 'cors-twice' ? 'Header add Access-Control-Allow-Origin "*"' : ''}
${mode === 'no-always' ? 'Header set Access-Control-Allow-Origin "http://localhost:3000"' : ''}
`,
      users: 'u:x',
    }),
    (folder) => ['apache2', '-f', `${folder}/httpd.conf`, '-DFOREGROUND'],
  ),
  scenarios: [
    ...behind('apache', 'web-server'),
    {
      id: 'static',
      title: 'A file without Header',
      mode: 'static',
      ask: { method: 'GET', path: '/static/data.json' },
      expected: { ...wrote('apache', 'web-server'), ...absent },
      rootCause: 'cors-never-configured',
      words: 'No Header directive.',
      responsible: 'server',
    },
    {
      id: 'static-404',
      title: 'A file that does not exist, Header without always',
      mode: 'static-cors',
      before: [{ method: 'GET', path: '/static/data.json' }],
      ask: { method: 'GET', path: '/static/none.json' },
      expected: { ...wrote('apache', 'web-server'), ...absent },
      rootCause: 'header-without-always',
      words: 'Header set leaves error answers out.',
      responsible: 'proxy',
    },
    {
      id: 'static-slash',
      title: 'A folder without the slash',
      mode: 'static-cors',
      ask: { method: 'GET', path: '/static/folder' },
      expected: { ...wrote('apache', 'web-server'), ...absent },
      rootCause: 'redirect-slash',
      words: 'mod_dir redirects, and the redirect has no header.',
      responsible: 'page',
    },
    {
      id: 'basic',
      title: 'Require valid-user refuses the preflight',
      mode: 'cors',
      ask: { ...signedIn, path: '/private' },
      expected: { ...wrote('apache', 'web-server'), ...absent },
      rootCause: 'preflight-meets-authentication',
      words: 'Require valid-user covers OPTIONS.',
      responsible: 'proxy',
    },
    {
      id: 'twice',
      title: 'Apache and the app both answer CORS',
      mode: 'cors-twice',
      ask: plain,
      expected: { ...wrote('express', 'app'), ...allowed },
      rootCause: 'headers-twice',
      words: 'Both add Access-Control-Allow-Origin.',
      responsible: 'proxy',
    },
  ],
};

export const caddy: Stack = {
  id: 'caddy',
  title: 'Caddy in front of Express',
  needs: ['apt:caddy', 'npm:express', 'npm:cors'],
  versions: { caddy: ['caddy', 'version'], express: 'npm' },
  start: before(
    (mode, folder) => ({
      Caddyfile: `{
  admin off
  auto_https off
}
http://localhost:${front} {
  bind 127.0.0.1
  ${mode === 'cors-twice' ? 'header +Access-Control-Allow-Origin *' : ''}
  ${mode === 'cors-basic' ? 'basicauth /items {\n u JDJhJDE0JE9NR0V0Z2Q0Sm5hSjVBTFRBZFY3Li5TcDBVZEVlUW9vRkUydlNRRkYxLk9pVzN0RzZkZ1N5\n }' : ''}
  handle_path /static/* {
    root * ${folder}/www
    file_server
  }
  reverse_proxy 127.0.0.1:${back}
}`,
    }),
    () => ['caddy', 'run', '--config', 'Caddyfile', '--adapter', 'caddyfile'],
  ),
  scenarios: [
    ...behind('caddy', 'web-server'),
    {
      id: 'static',
      title: 'A file without header',
      mode: 'static',
      ask: { method: 'GET', path: '/static/data.json' },
      expected: { ...wrote('caddy', 'web-server'), ...absent },
      rootCause: 'cors-never-configured',
      words: 'No header directive.',
      responsible: 'server',
    },
    {
      id: 'static-put',
      title: 'A preflight for a file',
      mode: 'static',
      ask: { ...put, path: '/static/data.json' },
      expected: { ...wrote('caddy', 'web-server'), ...absent },
      rootCause: 'options-has-no-route',
      words: 'The file server answers OPTIONS with 405.',
      responsible: 'server',
    },
    {
      id: 'basic',
      title: 'basicauth refuses the preflight',
      mode: 'cors-basic',
      ask: signedIn,
      expected: { ...wrote('caddy', 'web-server'), ...absent },
      rootCause: 'preflight-meets-authentication',
      words: 'basicauth wants a password from the preflight.',
      responsible: 'proxy',
    },
    {
      id: 'twice',
      title: 'Caddy and the app both answer CORS',
      mode: 'cors-twice',
      ask: plain,
      expected: { ...wrote('express', 'app'), ...allowed },
      rootCause: 'headers-twice',
      words: 'Both add Access-Control-Allow-Origin.',
      responsible: 'proxy',
    },
  ],
};

export const haproxy: Stack = {
  id: 'haproxy',
  title: 'HAProxy in front of Express',
  needs: ['apt:haproxy', 'npm:express', 'npm:cors'],
  versions: { haproxy: ['haproxy', '-v'], express: 'npm' },
  start: before(
    (mode) => ({
      'haproxy.cfg': `defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 400ms
  retries 0
frontend all
  bind 127.0.0.1:${front}
  ${mode === 'cors-deny' ? 'http-request deny if METH_OPTIONS' : ''}
  ${mode === 'cors-rate' ? 'http-request deny deny_status 429 if { path /items }' : ''}
  ${mode === 'cors-https' ? 'http-request redirect scheme https unless { ssl_fc }' : ''}
  ${mode === 'cors-auth' ? 'http-request auth realm api unless { http_auth(people) }' : ''}
  default_backend app
userlist people
  user u insecure-password p
backend app
  server one 127.0.0.1:${back}
`,
    }),
    () => ['haproxy', '-db', '-f', 'haproxy.cfg'],
  ),
  scenarios: [
    ...behind('haproxy', 'proxy'),
    {
      id: 'timeout',
      title: 'The app is too slow',
      mode: 'cors',
      before: [plain],
      ask: { method: 'GET', path: '/slow' },
      expected: { ...wrote('haproxy', 'proxy'), ...absent },
      rootCause: 'gateway-timeout',
      words: 'timeout server; the 504 is HAProxy’s own.',
      responsible: 'server',
    },
    {
      id: 'deny',
      title: 'OPTIONS is denied',
      mode: 'cors-deny',
      before: [plain],
      ask: put,
      expected: { ...wrote('haproxy', 'proxy'), ...absent },
      rootCause: 'options-refused-by-proxy',
      words: 'A rule denies OPTIONS with 403.',
      responsible: 'proxy',
    },
    {
      id: 'rate',
      title: 'Too many requests',
      mode: 'cors-rate',
      ask: plain,
      expected: { ...wrote('haproxy', 'proxy'), ...absent },
      rootCause: 'too-many-requests',
      words: 'A rule answers 429.',
      responsible: 'proxy',
    },
    {
      id: 'https',
      title: 'Everything is sent to https',
      mode: 'cors-https',
      ask: put,
      expected: { ...wrote('haproxy', 'proxy'), ...absent },
      rootCause: 'preflight-redirected-https',
      words: 'A rule redirects http to https, the preflight too.',
      responsible: 'page',
    },
    {
      id: 'auth',
      title: 'A password is wanted from the preflight',
      mode: 'cors-auth',
      ask: signedIn,
      expected: { ...wrote('haproxy', 'proxy'), ...absent },
      rootCause: 'preflight-meets-authentication',
      words: 'http-request auth covers OPTIONS.',
      responsible: 'proxy',
    },
  ],
};

export const varnish: Stack = {
  id: 'varnish',
  title: 'Varnish in front of Express',
  needs: ['apt:varnish', 'npm:express', 'npm:cors'],
  versions: { varnish: ['varnishd', '-V'], express: 'npm' },
  start: before(
    (mode) => ({
      'default.vcl': `vcl 4.1;
backend default { .host = "127.0.0.1"; .port = "${back}"; .first_byte_timeout = 1s; }
sub vcl_recv { ${mode === 'cors-synth' ? 'if (req.method == "OPTIONS") { return (synth(405)); }' : ''} }
sub vcl_backend_response { ${mode === 'cors-strip' ? 'unset beresp.http.Access-Control-Allow-Origin;' : ''} }
`,
    }),
    (folder) => [
      'varnishd',
      '-F',
      '-n',
      `${folder}/work`,
      '-a',
      `127.0.0.1:${front}`,
      '-f',
      `${folder}/default.vcl`,
      '-p',
      'vcc_allow_inline_c=off',
      '-s',
      'malloc,10m',
      '-j',
      'none',
    ],
  ),
  scenarios: [
    ...behind('varnish', 'cdn'),
    {
      id: 'foreign',
      title: 'The cached answer is another site’s',
      mode: 'echo',
      before: [{ ...plain, origin: 'https://www.example.com' }],
      ask: plain,
      expected: { ...wrote('express', 'app'), ...refused('origin') },
      rootCause: 'cached-answer',
      words: 'The app echoes the origin without Vary, and Varnish gives the first answer to everybody.',
      responsible: 'cdn',
    },
    {
      id: 'primed',
      title: 'The cache was filled without Origin',
      mode: 'echo',
      before: [{ ...plain, as: 'no-cors' }],
      ask: plain,
      expected: { ...wrote('express', 'app'), ...absent },
      rootCause: 'cached-answer',
      words: 'The cached answer is one to a request without Origin.',
      responsible: 'cdn',
    },
    {
      id: 'synth',
      title: 'OPTIONS is answered by VCL',
      mode: 'cors-synth',
      ask: put,
      expected: { ...wrote('varnish', 'cdn'), ...absent },
      rootCause: 'options-refused-by-proxy',
      words: 'VCL answers OPTIONS with 405.',
      responsible: 'cdn',
    },
    {
      id: 'strip',
      title: 'VCL removes the header',
      mode: 'cors-strip',
      ask: plain,
      expected: { ...wrote('express', 'app'), ...refused('origin'), alike: 'the app refused the origin' },
      rootCause: 'header-removed-on-the-way',
      words: 'VCL removes Access-Control-Allow-Origin.',
      responsible: 'cdn',
    },
  ],
};

export const lighttpd: Stack = {
  id: 'lighttpd',
  title: 'lighttpd in front of Express',
  needs: ['apt:lighttpd', 'npm:express', 'npm:cors'],
  versions: { lighttpd: ['lighttpd', '-v'], express: 'npm' },
  start: before(
    (mode, folder) => ({
      'lighttpd.conf': `server.modules = ("mod_proxy", "mod_setenv", "mod_alias", "mod_access")
server.document-root = "${folder}/www"
server.port = ${front}
server.bind = "127.0.0.1"
server.errorlog = "${folder}/error.log"
mimetype.assign = (".json" => "application/json")
alias.url = ("/static/" => "${folder}/www/")
${mode === 'static-cors' ? 'setenv.add-response-header = ("Access-Control-Allow-Origin" => "http://localhost:3000")' : ''}
$HTTP["url"] !~ "^/static/" { proxy.server = ("" => (("host" => "127.0.0.1", "port" => ${back}))) }
`,
    }),
    (folder) => ['lighttpd', '-D', '-f', `${folder}/lighttpd.conf`],
  ),
  scenarios: [
    ...behind('lighttpd', 'web-server'),
    {
      id: 'static',
      title: 'A file without setenv',
      mode: 'static',
      ask: { method: 'GET', path: '/static/data.json' },
      expected: { ...wrote('lighttpd', 'web-server'), ...absent },
      rootCause: 'cors-never-configured',
      words: 'No setenv.add-response-header.',
      responsible: 'server',
    },
    {
      id: 'static-404',
      title: 'A file that does not exist',
      mode: 'static-cors',
      ask: { method: 'GET', path: '/static/none.json' },
      expected: { ...wrote('lighttpd', 'web-server'), ...allowed },
      rootCause: 'not-found',
      words: 'The file does not exist, and the page can read that.',
      responsible: 'page',
      control: true,
    },
    {
      id: 'static-put',
      title: 'A preflight for a file',
      mode: 'static-cors',
      ask: { ...put, path: '/static/data.json' },
      expected: { ...wrote('lighttpd', 'web-server'), ...refused('method') },
      rootCause: 'method-not-on-the-list',
      words: 'Nothing allows PUT.',
      responsible: 'server',
    },
  ],
};
