import { defineRecipe } from './recipe.ts';
import { namedMethods, stackPolicyOf, type Policy } from './policy.ts';
import { comment, nginxString } from './quote.ts';

/** nginx, as a static server or in front of an app. Proven in test/browser/recipes.test.ts. */
export const nginx = defineRecipe({
  id: 'nginx',
  title: 'nginx',
  layer: 'proxy',
  language: 'nginx',
  file: 'the http block and the server block of this host',
  render(edits, context) {
    const policy = stackPolicyOf(edits, context);
    if (policy === null) return null;
    const top = policy.cors ? maps(policy) : [];
    return [...notes(policy), ...top, ...server(policy)].join('\n');
  },
});

/** Empty values are not sent by `add_header`; that is what makes the allow-list and the preflight-only headers work. */
function maps({ origin, preflight }: Policy): readonly string[] {
  const allowed =
    origin === '*'
      ? []
      : [
          'map $http_origin $cors_origin {',
          '    default "";',
          `    ${quoted(origin)} $http_origin; # the allow-list: one line for each page`,
          '}',
        ];
  const asked = [
    'map "$request_method $http_access_control_request_method" $cors_preflight {',
    '    default "";',
    '    "~^OPTIONS ." "1";',
    '}',
  ];
  const all = [...allowed, ...(preflight ? asked : [])];
  return all.length === 0
    ? []
    : ['# 1. In the http block (in a file of sites-enabled or conf.d: above `server {`)', ...all, ''];
}

function server(policy: Policy): readonly string[] {
  const headers = policy.cors ? corsHeaders(policy) : [];
  const names = [...headers.map(([name]) => name), ...policy.others.map(([name]) => name), ...policy.removed];
  return [
    '# 2. In the server block. A location with an add_header of its own inherits none of these: repeat them there.',
    ...(names.length === 0
      ? []
      : ['# What the app behind sends under these names is dropped (fastcgi_pass: fastcgi_hide_header).']),
    // Vary is a list that the app may have its own elements in; all other names stand once.
    ...names.filter((name) => name !== 'Vary').map((name) => `proxy_hide_header ${name};`),
    ...headers.map(([name, value]) => `add_header ${name} ${value} always;`),
    ...policy.others.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    ...(policy.cors && policy.preflight ? answer : []),
  ];
}

const answer: readonly string[] = [
  '# Preflights end here, before auth_request, limit_except, redirects and the app. No add_header inside this `if`.',
  'if ($cors_preflight) {',
  '    return 204;',
  '}',
];

/** Names and values that are ready to stand in the configuration. */
function corsHeaders(policy: Policy): readonly (readonly [name: string, value: string])[] {
  const { origin, credentials, headers, expose, maxAge } = policy;
  const methods = namedMethods(policy);
  return [
    ['Access-Control-Allow-Origin', origin === '*' ? '"*"' : '$cors_origin'],
    ...(origin === '*' ? [] : [['Vary', '"Origin"'] as const]),
    ...(credentials ? [['Access-Control-Allow-Credentials', '"true"'] as const] : []),
    ...(methods.length === 0 ? [] : [['Access-Control-Allow-Methods', list(methods)] as const]),
    ...(headers.length === 0 ? [] : [['Access-Control-Allow-Headers', list(headers)] as const]),
    ...(expose.length === 0 ? [] : [['Access-Control-Expose-Headers', list(expose)] as const]),
    ...(maxAge === null ? [] : [['Access-Control-Max-Age', `"${maxAge}"`] as const]),
  ];
}

function quoted(value: string): string {
  return nginxString(value) ?? '""';
}

function list(names: readonly string[]): string {
  return quoted(names.filter((name) => nginxString(name) !== null).join(', '));
}

function notes({ notes: words, answerHere, methods, headers, expose, others }: Policy): readonly string[] {
  const values = [...methods, ...headers, ...expose, ...others.map(([, value]) => value)];
  const left = values
    .filter((value) => nginxString(value) === null)
    .map((value) => `Left out: \`${value}\` has a \`$\`, which nginx has no way to write.`);
  const here = 'The request itself must not be redirected: give its exact path a location (location = /path { … }).';
  return [...words, ...left, ...(answerHere ? [here] : [])].map((note) => comment('#', note));
}
