import { pythonHeaders } from '../../recipes/header-spots.ts';
import { ifCredentials } from '../../recipes/if-credentials.ts';
import { keeping } from '../../recipes/keeping.ts';
import { notesOf } from '../../recipes/notes.ts';
import { pyList } from '../../recipes/python.ts';
import { pyString } from '../../recipes/quote.ts';
import { defineStack } from '../stack.ts';
import type { Spot } from '../../recipes/step.ts';
import { allMethods, namedMethods, type Wanted } from '../../recipes/wanted.ts';

/** Of several, the one that is called last decides first, and a view's decorator decides before all of them. */
const earlier: readonly Spot[] = [
  { words: '`CORS(app, …)`', starts: String.raw`^[ \t]*(?:\w+\s*=\s*)?CORS\(`, through: 'statement' },
  { words: '`cors.init_app(app)`', starts: String.raw`^[ \t]*cors\.init_app\(`, through: 'statement' },
  { words: '`@cross_origin(…)`', starts: String.raw`^[ \t]*@cross_origin\b`, through: 'statement' },
];

const created: Spot = { words: 'app = Flask(…)', starts: String.raw`^[ \t]*app\s*=\s*Flask\(`, through: 'statement' };

/** Flask with Flask-CORS. */
export default defineStack({
  id: 'flask',
  title: 'Flask (Flask-CORS)',
  kind: 'framework',
  version: 'Flask 3, Flask-CORS 6',
  rank: 9,
  seenAs: { layers: ['werkzeug'], middleware: ['flask-cors'] },
  configuredBy: 'you',
  docs: 'https://corydolphin.com/flask-cors/configuration/',
  sendsOrigin: 'matched',
  recipe: {
    language: 'python',
    file: 'app.py',
    settings: {
      origins: 'origins',
      credentials: 'supports_credentials',
      methods: 'methods',
      headers: 'allow_headers',
      exposed: 'expose_headers',
      maxAge: 'max_age',
    },
    restart: 'Restart the app.',
    proven: { version: 'flask 3.1.3, flask-cors 6.0.5', date: '2026-11-28', by: 'real servers and Chromium' },
    steps(wanted) {
      const slashes = wanted.answerHere ? ['app.url_map.strict_slashes = False', ''] : [];
      return [
        ...notesOf(wanted, 'Routes that end with a slash redirect requests without it, unless strict_slashes is off.'),
        ...(wanted.cors ? [{ do: 'remove', what: [...earlier, ...pythonHeaders] } as const] : []),
        {
          do: 'insert',
          where: { at: 'below', spot: created, words: 'Directly below `app = Flask(…)`' },
          code: [
            ...slashes,
            ...(wanted.cors ? cors(wanted) : []),
            ...(wanted.answerPreflight ? answerPreflight : []),
            ...others(wanted),
          ],
          ...keeping(wanted, (origin) => `    ${pyString(origin)},`),
        },
      ];
    },
  },
});

function cors(wanted: Wanted): readonly string[] {
  const { everybody, origins, headers, anyHeader, expose, maxAge } = wanted;
  const methods = namedMethods(wanted);
  return [
    ...(everybody ? ['from flask_cors import CORS  # pip install flask-cors', ''] : guard(origins)),
    'CORS(',
    '    app,',
    ...(everybody
      ? ["    origins='*',  # every page may read the responses: for public data only", '    send_wildcard=True,']
      : [`    origins=${origins.every(isPlain) ? 'allowed_origins' : `[${origins.map(pattern).join(', ')}]`},`]),
    ...(methods.length === 0 || methods.includes('*') ? [] : [`    methods=${pyList(allMethods(wanted))},`]),
    // Without a list, Flask-CORS allows whatever header a preflight asks for.
    ...(headers.length === 0 || anyHeader ? [] : [`    allow_headers=[${headers.map(pattern).join(', ')}],`]),
    ...(expose.length === 0 ? [] : [`    expose_headers=${pyList(expose)},`]),
    ...ifCredentials(wanted, '    supports_credentials=True,', '#'),
    ...(maxAge === null ? [] : [`    max_age=${maxAge},`]),
    ')',
  ];
}

/** Flask-CORS itself says `Vary: Origin` only from two origins on, and lets headers be that others set. */
function guard(origins: readonly string[]): readonly string[] {
  return [
    'from flask_cors import CORS  # pip install flask-cors',
    '',
    'allowed_origins = [',
    ...origins.map((origin) => `    ${pyString(origin)},`),
    ']  # and the other origins of your old list',
    '',
    '# Registered first, so it runs last: no other code allows an origin that is not in the list.',
    '@app.after_request',
    'def only_allowed_origins(response):',
    "    if response.headers.get('Access-Control-Allow-Origin') not in allowed_origins:",
    "        response.headers.pop('Access-Control-Allow-Origin', None)",
    "    response.vary.add('Origin')",
    '    return response',
    '',
  ];
}

function isPlain(value: string): boolean {
  return !/[*\\\]?$^[()]/.test(value);
}

/** Flask-CORS takes a string with one of these characters for a regular expression, which `http://[::1]:3000` is not meant to be. */
function pattern(value: string): string {
  if (value === '*' || isPlain(value)) return pyString(value);
  return pyString(`^${value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`);
}

const answerPreflight: readonly string[] = [
  '',
  'from flask import request',
  '',
  '# Runs before every other before_request function, so that authentication and redirects let preflights through.',
  '@app.before_request',
  'def answer_preflight():',
  "    if request.method == 'OPTIONS' and 'Access-Control-Request-Method' in request.headers:",
  "        return '', 204",
];

function others({ others: set }: Wanted): readonly string[] {
  if (set.length === 0) return [];
  const lines = set.map(([name, value]) => `    response.headers[${pyString(name)}] = ${pyString(value)}`);
  return ['', '@app.after_request', 'def set_headers(response):', ...lines, '    return response'];
}
