import { defineRecipe } from './recipe.ts';
import { namedMethods, stackPolicyOf, type Policy } from './policy.ts';
import { pyList, pyNotes } from './python.ts';
import { pyString } from './quote.ts';

/** Flask with Flask-CORS. Proven in test/browser/recipes.test.ts. */
export const flask = defineRecipe({
  id: 'flask',
  title: 'Flask (Flask-CORS)',
  layer: 'framework',
  language: 'python',
  file: 'app.py, directly below the line that creates the app',
  render(edits, context) {
    const policy = stackPolicyOf(edits, context);
    if (policy === null) return null;
    const notes = pyNotes(policy, 'Routes that end with a slash otherwise redirect requests without it.');
    const slashes = policy.answerHere ? ['app.url_map.strict_slashes = False', ''] : [];
    return [
      ...notes,
      ...slashes,
      ...(policy.cors ? cors(policy) : []),
      ...(policy.answerPreflight ? answerPreflight : []),
      ...after(policy),
    ].join('\n');
  },
});

function cors(policy: Policy): readonly string[] {
  const { origin, credentials, headers, expose, maxAge } = policy;
  const methods = namedMethods(policy);
  return [
    'from flask_cors import CORS  # pip install flask-cors',
    '',
    'CORS(',
    '    app,',
    origin === '*'
      ? "    origins='*',  # everybody may read this: for public data only"
      : `    origins=[${pattern(origin)}],  # the allow-list: add your other pages`,
    ...(origin === '*' ? ['    send_wildcard=True,'] : []),
    ...(methods.length === 0 ? [] : [`    methods=${pyList(['GET', 'HEAD', 'POST', ...methods])},`]),
    ...(headers.length === 0 ? [] : [`    allow_headers=[${headers.map(pattern).join(', ')}],`]),
    ...(expose.length === 0 ? [] : [`    expose_headers=${pyList(expose)},`]),
    ...(credentials ? ['    supports_credentials=True,'] : []),
    ...(maxAge === null ? [] : [`    max_age=${maxAge},`]),
    ')',
  ];
}

/** Flask-CORS takes a string with one of these characters for a regular expression, which `http://[::1]:3000` is not meant to be. */
function pattern(value: string): string {
  if (value === '*' || !/[*\\\]?$^[()]/.test(value)) return pyString(value);
  return pyString(`^${value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`);
}

const answerPreflight: readonly string[] = [
  '',
  'from flask import request',
  '',
  '# The first before_request function of the app, so that a login check in a later one (or a redirect) lets preflights be.',
  '@app.before_request',
  'def answer_preflight():',
  "    if request.method == 'OPTIONS' and 'Access-Control-Request-Method' in request.headers:",
  "        return '', 204",
];

/** Flask-CORS itself says `Vary: Origin` only from two origins on, and a cache needs it with one. */
function after({ cors: hasCors, origin, others }: Policy): readonly string[] {
  const vary = hasCors && origin !== '*' ? ["    response.vary.add('Origin')"] : [];
  const set = others.map(([name, value]) => `    response.headers[${pyString(name)}] = ${pyString(value)}`);
  if (vary.length + set.length === 0) return [];
  const name = vary.length === 0 ? 'set_headers' : 'vary_by_origin';
  return ['', '@app.after_request', `def ${name}(response):`, ...vary, ...set, '    return response'];
}
