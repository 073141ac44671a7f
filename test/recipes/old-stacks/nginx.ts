import type { Scenario, Stack } from './stack.ts';

const put: Pick<Scenario, 'method' | 'headers' | 'credentials'> = {
  method: 'PUT',
  headers: [
    ['content-type', 'application/json'],
    ['authorization', 'Bearer t'],
  ],
  credentials: 'include',
};
const get: Pick<Scenario, 'method' | 'headers' | 'credentials'> = { method: 'GET', headers: [], credentials: 'omit' };

export const nginx: Stack = {
  id: 'nginx',
  programs: ['nginx', '/usr/sbin/nginx'],
  probe: ['-v'],
  install: 'apt-get install nginx-light',
  scenarios: [
    { name: 'static', path: '/file.json', ...get, kind: 'no-allow-origin' },
    { name: 'static-missing', path: '/missing.json', ...get, kind: 'no-allow-origin' },
    { name: 'static-put', path: '/file.json', ...put, kind: 'no-allow-origin' },
    { name: 'duplicate', path: '/app/duplicate', ...get, kind: 'origin-not-allowed' },
    { name: 'down', path: '/down/', ...put, kind: 'no-allow-origin' },
    { name: 'limit-except', path: '/limited/', ...put, kind: 'no-allow-origin' },
    { name: 'auth-request', path: '/private/', ...put, kind: 'no-allow-origin' },
  ],
  args: (_port, folder) => ['-p', folder, '-e', 'error.log', '-c', 'nginx.conf'],
  files: (_scenario, recipe, port, folder) => {
    const [maps = '', server = ''] = (recipe ?? '').split(/(?=^# 2\. )/m);
    const root = JSON.stringify(folder);
    return {
      'file.json': '[]',
      'nginx.conf': [
        'daemon off; master_process off; pid nginx.pid;',
        'events {}',
        'http {',
        '  access_log off; client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;',
        maps,
        '  server {',
        `    listen 127.0.0.1:${port}; root ${root};`,
        server,
        `    location /app/ { proxy_pass http://127.0.0.1:${port}/upstream/; }`,
        '    location /upstream/duplicate {',
        "      add_header Access-Control-Allow-Origin 'https://app.example'; add_header Access-Control-Allow-Origin '*'; return 200;",
        '    }',
        // Nothing listens on the discard port.
        '    location /down/ { proxy_pass http://127.0.0.1:9; }',
        '    location /limited/ { limit_except GET PUT { deny all; } try_files /file.json =404; }',
        '    location /private/ { auth_request /check; try_files /file.json =404; }',
        '    location = /check { if ($http_authorization = "") { return 401; } return 200; }',
        '  }',
        '}',
      ].join('\n'),
    };
  },
};
