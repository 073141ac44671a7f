import { ifCredentials } from '../../recipes/if-credentials.ts';
import { keeping } from '../../recipes/keeping.ts';
import { notesOf } from '../../recipes/notes.ts';
import { nginxString } from '../../recipes/quote.ts';
import { defineStack } from '../stack.ts';
import type { Spot, Step } from '../../recipes/step.ts';
import { namedMethods, type Wanted } from '../../recipes/wanted.ts';

/** A location with one of these inherits none from its server; one of the same name would be sent besides. */
const earlier: readonly Spot[] = [
  {
    words: '`add_header Access-Control-…` and `proxy_hide_header Access-Control-…`, in locations as well',
    starts: String.raw`\b(?:add_header|proxy_hide_header|fastcgi_hide_header|more_set_headers)\s+['"]?Access-Control-[^;]*;`,
    through: 'match',
  },
  {
    words: '`if ($request_method = OPTIONS) { … }`',
    starts: String.raw`\bif\s*\(\s*\$request_method\s*=\s*['"]?OPTIONS['"]?\s*\)\s*\{`,
    through: 'block',
  },
];

const server: Spot = { words: '`server { … }`', starts: String.raw`^[ \t]*server\s*\{`, through: 'block' };
const location: Spot = { words: '`location { … }`', starts: String.raw`\blocation\b[^{;]*\{`, through: 'block' };

/** nginx, as a static server or in front of an app. */
export default defineStack({
  id: 'nginx',
  title: 'nginx',
  kind: 'proxy',
  version: 'nginx 1.22 and newer',
  rank: 3,
  seenAs: { layers: ['nginx', 'openresty', 'tengine'], middleware: [] },
  configuredBy: 'you',
  docs: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header',
  sendsOrigin: 'any',
  recipe: {
    language: 'nginx',
    file: 'the configuration of this host (sites-enabled, conf.d)',
    settings: {
      origins: 'map $http_origin $cors_origin',
      credentials: 'add_header Access-Control-Allow-Credentials',
      methods: 'add_header Access-Control-Allow-Methods',
      headers: 'add_header Access-Control-Allow-Headers',
      exposed: 'add_header Access-Control-Expose-Headers',
      maxAge: 'add_header Access-Control-Max-Age',
    },
    restart: 'Run `nginx -t && nginx -s reload`.',
    proven: { version: 'nginx version: nginx/1.22.1', date: '2026-11-28', by: 'real servers and Chromium' },
    steps(wanted) {
      const here = 'The request must not be redirected: give its exact path a location (location = /path { … }).';
      const top = wanted.cors ? maps(wanted) : [];
      return [
        ...notesOf({ ...wanted, notes: [...wanted.notes, ...leftOut(wanted)], removed: [] }, here),
        ...(wanted.cors ? [{ do: 'remove', what: earlier } as const] : []),
        ...(top.length === 0
          ? []
          : [
              {
                do: 'insert',
                where: { at: 'above', spot: server, words: 'Above `server {`, in the http block' },
                code: top,
                ...keeping(wanted, (origin) => `    ${quoted(origin)} $http_origin;`),
              } as const,
            ]),
        { do: 'insert', where: { at: 'inside', spot: server, words: 'In the server block' }, code: inServer(wanted) },
        {
          do: 'repeat',
          where: {
            at: 'inside',
            spot: location,
            having: String.raw`^\s*(?:add_header|proxy_hide_header)\b`,
            words:
              'In each location that has another add_header or proxy_hide_header, because it inherits none of these',
          },
        },
      ] satisfies readonly Step[];
    },
  },
});

/** Empty values are not sent by `add_header`; that is what makes the allowlist work. */
function maps({ everybody, origins, preflight }: Wanted): readonly string[] {
  const allowed = [
    'map $http_origin $cors_origin {',
    '    default "";',
    ...origins.map((origin) => `    ${quoted(origin)} $http_origin;`),
    '    # and the other origins of your old list',
    '}',
  ];
  const asked = [
    'map "$request_method $http_access_control_request_method" $cors_preflight {',
    '    default "";',
    '    "~^OPTIONS ." "1";',
    '}',
  ];
  return [...(everybody ? [] : allowed), ...(preflight ? asked : [])];
}

function inServer(wanted: Wanted): readonly string[] {
  const headers = wanted.cors ? corsHeaders(wanted) : [];
  const hidden = [
    // What the app behind sends of CORS is dropped; Vary is a list that the app may have its own elements in.
    ...(wanted.cors
      ? names.filter((name) => name !== 'Access-Control-Expose-Headers' || wanted.expose.length > 0)
      : []),
    ...wanted.others.map(([name]) => name),
    ...wanted.removed,
  ];
  return [
    ...(hidden.length === 0
      ? []
      : ["# The app's own headers of these names are dropped. With fastcgi_pass: fastcgi_hide_header."]),
    ...[...new Set(hidden)].map((name) => `proxy_hide_header ${name};`),
    ...headers.map(([name, value]) => `add_header ${name} ${value} always;`),
    ...(wanted.cors ? ifCredentials(wanted, 'add_header Access-Control-Allow-Credentials "true" always;', '#') : []),
    ...wanted.others.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    ...(wanted.cors && wanted.preflight ? answer : []),
  ];
}

const names: readonly string[] = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
];

const answer: readonly string[] = [
  '# Preflights end here, before auth_request, limit_except, redirects and the app. No add_header inside this `if`.',
  'if ($cors_preflight) {',
  '    return 204;',
  '}',
];

/** Names and values that are ready to stand in the configuration. */
function corsHeaders(wanted: Wanted): readonly (readonly [name: string, value: string])[] {
  const { everybody, headers, anyHeader, expose, maxAge } = wanted;
  const methods = namedMethods(wanted);
  // What was asked for is repeated where the host did so before.
  const allowHeaders = anyHeader && !headers.includes('*') ? '$http_access_control_request_headers' : list(headers);
  return [
    ['Access-Control-Allow-Origin', everybody ? '"*"' : '$cors_origin'],
    ...(everybody ? [] : [['Vary', '"Origin"'] as const]),
    ...(methods.length === 0 ? [] : [['Access-Control-Allow-Methods', list(methods)] as const]),
    ...(headers.length === 0 ? [] : [['Access-Control-Allow-Headers', allowHeaders] as const]),
    ...(expose.length === 0 ? [] : [['Access-Control-Expose-Headers', list(expose)] as const]),
    ...(maxAge === null ? [] : [['Access-Control-Max-Age', `"${maxAge}"`] as const]),
  ];
}

function quoted(value: string): string {
  return nginxString(value) ?? '""';
}

function list(values: readonly string[]): string {
  return quoted(values.filter((value) => nginxString(value) !== null).join(', '));
}

function leftOut({ methods, headers, expose, others }: Wanted): readonly string[] {
  const values = [...methods, ...headers, ...expose, ...others.map(([, value]) => value)];
  return values
    .filter((value) => nginxString(value) === null)
    .map((value) => `Left out: \`${value}\` has a \`$\`, which nginx has no way to write.`);
}
