import type { Ask, Stack, State } from './stack.ts';

const get: Ask = { path: '/file.json' };
const put: Ask = { path: '/api/items', method: 'PUT', headers: { 'Content-Type': 'application/json' } };

/** A server block, and an app behind it that sends the headers it is told to. */
const site = (server: string, upstream = ''): State['files'] => ({
  'site.conf': `server {
  listen 127.0.0.1:__PORT__;
  root __FOLDER__;
${server}
}
`,
  'upstream.conf': `server {
  listen unix:__FOLDER__/app.sock;
  location / {
${upstream}
    return 200 '[]';
  }
  location /api/boom { return 500; }
}
`,
  'file.json': '[]',
});
const proxy = 'proxy_pass http://unix:__FOLDER__/app.sock;';

export const nginx: Stack = {
  id: 'nginx',
  main: 'site.conf',
  versions: ['/usr/sbin/nginx', '-v'],
  install: 'apt-get install nginx-light',
  states: [
    { name: 'not configured, static file', files: site(''), broken: get, others: [] },
    { name: 'not configured, missing file', files: site(''), broken: { path: '/missing.json' }, others: [] },
    {
      name: 'not configured, app behind',
      files: site(`  location /api/ { ${proxy} }`),
      broken: { ...put, credentials: 'include' },
      others: [],
    },
    { name: 'app down', files: site('  location /api/ { proxy_pass http://127.0.0.1:9; }'), broken: put, others: [] },
    {
      name: 'error without headers: no always',
      files: site(`  location /api/ {\n    add_header Access-Control-Allow-Origin '@APP@';\n    ${proxy}\n  }`),
      broken: { path: '/api/boom' },
      others: [{ path: '/api/items' }],
    },
    {
      name: 'sent twice, by the app as well',
      files: site(
        `  location /api/ {\n    add_header Access-Control-Allow-Origin *;\n    ${proxy}\n  }`,
        "    add_header Access-Control-Allow-Origin '@APP@';\n    add_header X-Total 1;\n    add_header Access-Control-Expose-Headers X-Total;",
      ),
      broken: { path: '/api/items' },
      others: [],
    },
    {
      name: 'two add_header for two origins',
      files: site(
        "  add_header Access-Control-Allow-Origin '@APP@';\n  add_header Access-Control-Allow-Origin '@SHOP@';",
      ),
      broken: get,
      others: [],
    },
    {
      name: 'two origins in one value',
      files: site("  add_header Access-Control-Allow-Origin '*, @APP@';"),
      broken: get,
      others: [],
    },
    {
      name: '`*` with credentials',
      files: site('  add_header Access-Control-Allow-Origin *;\n  add_header Access-Control-Allow-Credentials true;'),
      broken: { ...get, credentials: 'include' },
      others: [get, { ...get, page: 'shop' }],
    },
    {
      name: '`*` with credentials, in a location with another add_header',
      files: site(
        "  location / {\n    add_header Access-Control-Allow-Origin *;\n    add_header Cache-Control 'no-store';\n  }",
      ),
      broken: { ...get, credentials: 'include' },
      others: [get],
    },
    {
      name: 'OPTIONS answered by a static file (405)',
      files: site(
        "  location / {\n    add_header Access-Control-Allow-Origin '@APP@' always;\n    add_header Access-Control-Allow-Headers 'X-Requested-With' always;\n  }",
      ),
      broken: { ...get, headers: { 'X-Requested-With': 'XMLHttpRequest' } },
      others: [get],
    },
    {
      name: '`if` drops the outer headers',
      files: site(`  location /api/ {
    add_header Access-Control-Allow-Origin '@APP@' always;
    add_header Access-Control-Allow-Methods 'GET, PUT' always;
    add_header Access-Control-Allow-Headers 'Content-Type' always;
    if ($request_method = OPTIONS) {
      add_header Access-Control-Max-Age 1728000;
      return 204;
    }
    ${proxy}
  }`),
      broken: put,
      others: [{ path: '/api/items' }],
    },
    {
      name: 'method missing in an `if` block',
      files: site(
        `  location /api/ {
    add_header 'Access-Control-Allow-Origin' '@APP@' always;
    add_header 'Access-Control-Expose-Headers' 'X-Total' always;
    if ($request_method = 'OPTIONS') {
      add_header 'Access-Control-Allow-Origin' '@APP@';
      add_header 'Access-Control-Allow-Methods' 'GET, POST';
      add_header 'Access-Control-Allow-Headers' 'Content-Type';
      return 204;
    }
    ${proxy}
  }`,
        '    add_header X-Total 1;',
      ),
      broken: put,
      others: [
        { path: '/api/items', reads: 'X-Total' },
        { ...put, method: 'POST' },
      ],
    },
    {
      name: 'limit_except refuses OPTIONS',
      files: site(
        `  location /api/ { limit_except GET PUT { deny all; } ${proxy} }`,
        "    add_header Access-Control-Allow-Origin '@APP@';",
      ),
      broken: put,
      others: [{ path: '/api/items' }],
    },
    {
      name: 'preflight against auth_request',
      files: site(
        `  location /api/ { auth_request /check; ${proxy} }
  location = /check { if ($http_authorization = "") { return 401; } return 200; }`,
        "    add_header Access-Control-Allow-Origin '@APP@';",
      ),
      broken: { path: '/api/items', headers: { Authorization: 'Bearer t' } },
      others: [],
    },
    {
      name: 'proxy_hide_header alone',
      files: site(
        `  location /api/ {\n    proxy_hide_header Access-Control-Allow-Origin;\n    proxy_hide_header X-Powered-By;\n    ${proxy}\n  }`,
        "    add_header Access-Control-Allow-Origin '@APP@';\n    add_header Access-Control-Allow-Credentials true;",
      ),
      broken: { path: '/api/items', credentials: 'include' },
      others: [],
    },
    {
      name: 'permissive: every origin reflected, with credentials',
      files: site(`  location /api/ {
    add_header Access-Control-Allow-Origin $http_origin always;
    add_header Access-Control-Allow-Credentials true always;
    if ($request_method = OPTIONS) {
      add_header Access-Control-Allow-Origin $http_origin;
      add_header Access-Control-Allow-Credentials true;
      add_header Access-Control-Allow-Methods 'GET, POST';
      add_header Access-Control-Allow-Headers 'Content-Type';
      return 204;
    }
    ${proxy}
  }`),
      broken: { ...put, credentials: 'include' },
      others: [
        { path: '/api/items', credentials: 'include' },
        { path: '/api/items', credentials: 'include', page: 'shop' },
      ],
    },
    {
      name: 'permissive: the app allows everybody',
      files: site(`  location /api/ { ${proxy} }`, "    add_header Access-Control-Allow-Origin '*';"),
      broken: { path: '/api/items', credentials: 'include' },
      others: [{ path: '/api/items' }],
    },
    {
      name: 'permissive: `*`, header missing',
      files: site(
        '  location / {\n    add_header Access-Control-Allow-Origin *;\n    if ($request_method = OPTIONS) { add_header Access-Control-Allow-Origin *; return 204; }\n  }',
      ),
      broken: { ...get, headers: { 'X-Requested-With': 'XMLHttpRequest' } },
      others: [get],
      isPublic: true,
    },
  ],
  place: (files, folder, port) => ({
    ...Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        text.replaceAll('__PORT__', String(port)).replaceAll('__FOLDER__', folder),
      ]),
    ),
    'nginx.conf': `daemon off; master_process off; pid nginx.pid;
events {}
http {
  access_log off; client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
  types { application/json json; }
  include site.conf;
  include upstream.conf;
}
`,
  }),
  start: (folder) => ['/usr/sbin/nginx', '-p', folder, '-e', 'error.log', '-c', 'nginx.conf'],
};
