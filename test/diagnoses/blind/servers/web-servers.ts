import { back, bearer, front, get, include, post, put, type Blind, type Start } from '../scenario.ts';

/** An app with CORS behind the server; /api/boom fails, /api/slow is slow. */
export const app = (
  options = `{ origin: 'http://localhost:3000' }`,
) => `import express from 'express'; import cors from 'cors';
export const app = express(); const options = ${options}; if (options) app.use(cors(options));
app.get('/api/slow', (q, r) => setTimeout(() => r.json([]), 5000)); app.get('/api/boom', () => { throw new Error('boom'); });
app.all('/api/items', (q, r) => r.json([])); app.listen(${back}, '127.0.0.1');`;
export const behind = (
  files: Readonly<Record<string, string>>,
  program: readonly [string, ...string[]],
  options?: string | null,
): Start => ({
  kind: 'programs',
  files: {
    'www/data.json': '[]',
    'www/index.html': '<div id="root"></div>',
    ...files,
    ...(options === null ? {} : { 'app.mjs': app(options) }),
  },
  programs: options === null ? [program] : [['node', 'app.mjs'], program],
});
export const nginx = (server: string, options?: string | null, http = '', listen = `listen 127.0.0.1:${front};`) =>
  behind(
    {
      'nginx.conf': `daemon off; pid nginx.pid; error_log stderr crit; worker_processes 1; events {}
http { access_log off; types { application/json json; text/html html; } ${http}
client_body_temp_path tmp1; proxy_temp_path tmp2; fastcgi_temp_path tmp3; uwsgi_temp_path tmp4; scgi_temp_path tmp5;
server { ${listen} root www; ${server} } }`,
    },
    ['nginx', '-p', '.', '-c', 'nginx.conf'],
    options,
  );
export const pass = `location / { proxy_pass http://127.0.0.1:${back}; }`;
export const apache = (conf: string, options?: string | null, modules: readonly string[] = []) =>
  behind(
    {
      'httpd.conf': `ServerName localhost
PidFile httpd.pid
DefaultRuntimeDir .
Listen 127.0.0.1:${front}
ErrorLog error.log
${['mpm_event', 'authz_core', 'headers', 'proxy', 'proxy_http', 'mime', 'dir', 'alias', 'rewrite', 'setenvif', ...modules].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name === 'security2' ? 'security2' : name}.so`).join('\n')}
TypesConfig /etc/mime.types
${conf}`,
    },
    ['/bin/sh', '-c', 'exec apache2 -d "$PWD" -f "$PWD/httpd.conf" -DFOREGROUND'],
    options,
  );
export const caddy = (body: string, options?: string | null) =>
  behind(
    { Caddyfile: `{\n admin off\n auto_https off\n}\n:${front} {\n bind 127.0.0.1\n${body}\n}\n` },
    ['caddy', 'run', '--config', 'Caddyfile', '--adapter', 'caddyfile'],
    options,
  );
export const haproxy = (rules: string, options?: string | null) =>
  behind(
    {
      'haproxy.cfg': `defaults\n mode http\n timeout connect 1s\n timeout client 5s\n timeout server 2s\nfrontend all\n bind 127.0.0.1:${front}\n${rules}\n default_backend app\nbackend app\n server one 127.0.0.1:${back}\n`,
    },
    ['haproxy', '-db', '-f', 'haproxy.cfg'],
    options,
  );
const lighttpd = (conf: string) =>
  behind(
    {
      'lighttpd.conf': `server.modules = ("mod_setenv", "mod_access", "mod_redirect")\nserver.document-root = var.CWD + "/www"\nserver.port = ${front}\nserver.bind = "127.0.0.1"\nmimetype.assign = (".json" => "application/json")\n${conf}\n`,
    },
    ['lighttpd', '-D', '-f', 'lighttpd.conf'],
    null,
  );
const origin = `add_header Access-Control-Allow-Origin "http://localhost:3000" always;`;

/** Web servers and proxies, with and without an app behind them. */
export const webServers: readonly Blind[] = [
  {
    id: 'nginx-map-misses-page',
    stack: 'nginx',
    start: nginx(
      `location / { add_header Access-Control-Allow-Origin $cors always; add_header Vary Origin always; }`,
      null,
      `map $http_origin $cors { default ""; "~^https://([a-z]+\\.)?shop\\.test$" $http_origin; }`,
    ),
    ask: get('/data.json'),
  },
  {
    id: 'nginx-location-forgets-headers',
    stack: 'nginx',
    start: nginx(`${origin} location / { } location /files/ { alias www/; add_header X-Frame-Options DENY; }`, null),
    before: [get('/data.json')],
    ask: get('/files/data.json'),
  },
  {
    id: 'nginx-https-for-all',
    stack: 'nginx',
    api: 'http://api.shop.test',
    start: nginx(`return 301 https://$host$request_uri;`, null),
    ask: post(),
  },
  {
    id: 'nginx-limit-503',
    stack: 'nginx',
    start: nginx(
      `location / { limit_req zone=one; proxy_pass http://127.0.0.1:${back}; }`,
      undefined,
      `limit_req_zone $binary_remote_addr zone=one:1m rate=1r/m;`,
    ),
    before: [get()],
    ask: get(),
  },
  {
    id: 'nginx-spa-for-api',
    stack: 'nginx',
    start: nginx(`location / { try_files $uri /index.html; }`, null),
    ask: get(),
  },
  {
    id: 'nginx-444',
    stack: 'nginx',
    start: nginx(`return 444;`, null),
    ask: get(),
  },
  {
    id: 'nginx-http-on-https-port',
    stack: 'nginx',
    start: nginx(
      `ssl_certificate /lab/cert.pem; ssl_certificate_key /lab/key.pem; ${pass}`,
      undefined,
      '',
      `listen 127.0.0.1:${front} ssl;`,
    ),
    ask: get(),
  },
  {
    id: 'nginx-long-query',
    stack: 'nginx',
    start: nginx(pass, undefined, 'large_client_header_buffers 4 1k;'),
    before: [get()],
    ask: `await fetch(api + '/api/items?ids=' + 'a,'.repeat(2000))`,
  },
  {
    id: 'nginx-502-and-star',
    stack: 'nginx',
    start: nginx(
      `add_header Access-Control-Allow-Origin * always; location / { proxy_pass http://127.0.0.1:${back}; }`,
      null,
    ),
    ask: include(),
  },
  {
    id: 'nginx-star-over-app',
    stack: 'nginx',
    start: nginx(
      `location / { proxy_hide_header Access-Control-Allow-Origin; add_header Access-Control-Allow-Origin * always; proxy_pass http://127.0.0.1:${back}; }`,
      `{ origin: 'http://localhost:3000', credentials: true }`,
    ),
    ask: include(),
  },
  {
    id: 'nginx-deny-delete',
    stack: 'nginx',
    start: nginx(
      `location / { if ($request_method !~ ^(GET|HEAD|POST)$) { return 405; } proxy_pass http://127.0.0.1:${back}; }`,
    ),
    before: [get()],
    ask: get('/api/items', `{ method: 'DELETE' }`),
  },
  {
    id: 'nginx-app-behind-subpath',
    stack: 'nginx',
    start: nginx(`location /backend/ { proxy_pass http://127.0.0.1:${back}/; } location / { return 404; }`),
    before: [get('/backend/api/items')],
    ask: get(),
  },
  {
    id: 'nginx-methods-as-list-of-one',
    stack: 'nginx',
    start: nginx(
      `location / { ${origin} add_header Access-Control-Allow-Methods "GET POST PUT" always; add_header Access-Control-Allow-Headers "Content-Type" always; if ($request_method = OPTIONS) { add_header Access-Control-Allow-Origin "http://localhost:3000"; add_header Access-Control-Allow-Methods "GET POST PUT"; add_header Access-Control-Allow-Headers "Content-Type"; return 204; } proxy_pass http://127.0.0.1:${back}; }`,
      'null',
    ),
    ask: put(),
  },
  {
    id: 'nginx-404-good',
    stack: 'nginx',
    start: nginx(origin, null),
    ask: get('/none.json'),
  },
  {
    id: 'nginx-proxied-401',
    stack: 'nginx',
    start: nginx(
      `location / { ${origin.replace(' always', '')} add_header Access-Control-Allow-Headers authorization; if ($request_method = OPTIONS) { add_header Access-Control-Allow-Origin "http://localhost:3000"; add_header Access-Control-Allow-Headers authorization; return 204; } if ($http_authorization != "Bearer right") { return 401; } proxy_pass http://127.0.0.1:${back}; }`,
      'null',
    ),
    ask: bearer(),
  },
  {
    id: 'apache-two-origins-in-one',
    stack: 'apache',
    start: apache(
      `DocumentRoot www\n<Directory />\nRequire all granted\n</Directory>\nHeader set Access-Control-Allow-Origin "http://localhost:3000 https://shop.test"`,
      null,
    ),
    ask: get('/data.json'),
  },
  {
    id: 'apache-set-and-always-set',
    stack: 'apache',
    start: apache(
      `ProxyPass / http://127.0.0.1:${back}/\nHeader always set Access-Control-Allow-Origin "http://localhost:3000"`,
    ),
    ask: get(),
  },
  {
    id: 'apache-allow-methods',
    stack: 'apache',
    start: apache(
      `ProxyPass / http://127.0.0.1:${back}/\n<Location />\nAllowMethods GET POST\n</Location>`,
      undefined,
      ['allowmethods'],
    ),
    before: [get()],
    ask: post(),
  },
  {
    id: 'apache-mod-security',
    stack: 'apache',
    start: apache(
      `LoadModule unique_id_module /usr/lib/apache2/modules/mod_unique_id.so\nProxyPass / http://127.0.0.1:${back}/\nSecRuleEngine On\nSecRule REQUEST_METHOD "!@within GET HEAD POST OPTIONS" "id:911100,phase:1,deny,status:403"`,
      undefined,
      ['security2'],
    ),
    before: [get()],
    ask: put(),
  },
  {
    id: 'apache-php-handler-missing',
    stack: 'apache',
    start: apache(
      `DocumentRoot www\n<Directory />\nRequire all granted\n</Directory>\nHeader set Access-Control-Allow-Origin "*"`,
      null,
    ),
    ask: put('/data.json'),
  },
  {
    id: 'apache-forbidden',
    stack: 'apache',
    start: apache(
      `DocumentRoot www\n<Directory />\nRequire all denied\n</Directory>\nHeader set Access-Control-Allow-Origin "*"`,
      null,
    ),
    ask: get('/data.json'),
  },
  {
    id: 'caddy-options-204',
    stack: 'caddy',
    start: caddy(` @options method OPTIONS\n respond @options 204\n reverse_proxy 127.0.0.1:${back}`),
    before: [get()],
    ask: put(),
  },
  {
    id: 'caddy-redirect-https',
    stack: 'caddy',
    api: 'http://api.shop.test',
    start: caddy(` redir https://{host}{uri} 308`, null),
    ask: put(),
  },
  {
    id: 'caddy-backend-down-preflight',
    stack: 'caddy',
    start: caddy(` reverse_proxy 127.0.0.1:${back}`, null),
    ask: post(),
  },
  {
    id: 'haproxy-adds-second',
    stack: 'haproxy',
    start: haproxy(` http-response add-header Access-Control-Allow-Origin *`),
    ask: get(),
  },
  {
    id: 'haproxy-too-large',
    stack: 'haproxy',
    start: haproxy(` http-request deny deny_status 413 if { req.body_size gt 100 }`),
    ask: get(
      '/api/items',
      `{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '"' + 'a'.repeat(5000) + '"' }`,
    ),
  },
  {
    id: 'haproxy-slow-app',
    stack: 'haproxy',
    start: haproxy(''),
    before: [get()],
    ask: get('/api/slow'),
  },
  {
    id: 'varnish-synth-https',
    stack: 'varnish',
    api: 'http://api.shop.test',
    start: behind(
      {
        'default.vcl': `vcl 4.1; import std; backend default { .host = "127.0.0.1"; .port = "${back}"; }\nsub vcl_recv { return (synth(750)); }\nsub vcl_synth { if (resp.status == 750) { set resp.status = 301; set resp.http.Location = "https://" + req.http.host + req.url; return (deliver); } }`,
      },
      [
        '/bin/sh',
        '-c',
        `exec varnishd -F -n "$PWD/work" -a 127.0.0.1:${front} -f "$PWD/default.vcl" -s malloc,10m -j none`,
      ],
    ),
    ask: get(),
  },
  {
    id: 'varnish-app-without-cors',
    stack: 'varnish',
    start: behind(
      { 'default.vcl': `vcl 4.1; backend default { .host = "127.0.0.1"; .port = "${back}"; }` },
      [
        '/bin/sh',
        '-c',
        `exec varnishd -F -n "$PWD/work" -a 127.0.0.1:${front} -f "$PWD/default.vcl" -s malloc,10m -j none`,
      ],
      'null',
    ),
    ask: get(),
  },
  {
    id: 'nghttpx-backend-down',
    stack: 'nghttpx',
    start: behind(
      {},
      [
        'nghttpx',
        `--frontend=127.0.0.1,${front};no-tls`,
        `--backend=127.0.0.1,${back}`,
        '--workers=1',
        '--conf=/dev/null',
        '--errorlog-file=/dev/null',
      ],
      null,
    ),
    ask: get(),
  },
  {
    id: 'squid-backend-down',
    stack: 'squid',
    start: behind(
      {
        'squid.conf': `http_port 127.0.0.1:${front} accel defaultsite=localhost no-vhost\ncache_peer 127.0.0.1 parent ${back} 0 no-query originserver\nhttp_access allow all\ncache deny all\npid_filename none\ncache_log /dev/null\naccess_log none\nvisible_hostname edge\npinger_enable off\n`,
      },
      ['/bin/sh', '-c', 'exec squid -N -n blind$$ -f squid.conf'],
      null,
    ),
    ask: get(),
  },
  {
    id: 'lighttpd-access-deny',
    stack: 'lighttpd',
    start: lighttpd(`url.access-deny = (".json")`),
    ask: get('/data.json'),
  },
  {
    id: 'lighttpd-good-redirect',
    stack: 'lighttpd',
    start: lighttpd(
      `setenv.set-response-header = ("Access-Control-Allow-Origin" => "*")\nurl.redirect = ("^/old.json$" => "/data.json")`,
    ),
    ask: get('/old.json'),
  },
];
