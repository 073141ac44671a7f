import { defineRecipe } from './recipe.ts';
import { namedMethods, stackPolicyOf, type Policy } from './policy.ts';
import { pyList, pyNotes } from './python.ts';
import { pyString } from './quote.ts';

/** What `corsheaders.defaults.default_headers` has in every version since 2.0. */
const defaultHeaders: ReadonlySet<string> = new Set(
  'accept authorization content-type user-agent x-csrftoken x-requested-with'.split(' '),
);

/** `corsheaders.defaults.default_methods`. */
const defaultMethods: ReadonlySet<string> = new Set('DELETE GET OPTIONS PATCH POST PUT'.split(' '));

const middleware = "'corsheaders.middleware.CorsMiddleware'";

/** Django with django-cors-headers. Proven in test/browser/recipes.test.ts. */
export const django = defineRecipe({
  id: 'django',
  title: 'Django (django-cors-headers)',
  layer: 'framework',
  language: 'python',
  file: 'settings.py, at the end',
  render(edits, context) {
    const policy = stackPolicyOf(edits, context);
    if (policy === null) return null;
    const here =
      'The request itself must not be redirected: call the URL with its final slash (APPEND_SLASH redirects).';
    return [...pyNotes(policy, here), ...(policy.cors ? cors(policy) : []), ...others(policy)].join('\n');
  },
});

function cors(policy: Policy): readonly string[] {
  const { origin, credentials, expose, maxAge } = policy;
  return [
    ...imports(policy),
    "if 'corsheaders' not in INSTALLED_APPS:  # pip install django-cors-headers",
    "    INSTALLED_APPS = [*INSTALLED_APPS, 'corsheaders']",
    '# First in the list: what stands above it (redirects, login checks) would answer preflights without these headers.',
    `MIDDLEWARE = [${middleware}, *(m for m in MIDDLEWARE if m != ${middleware})]`,
    '',
    ...(origin === '*'
      ? ['CORS_ALLOW_ALL_ORIGINS = True  # everybody may read this: for public data only']
      : [`CORS_ALLOWED_ORIGINS = [${pyString(origin)}]  # keep the origins that are already in your list`]),
    ...methods(policy),
    ...headers(policy),
    ...(expose.length === 0 ? [] : [`CORS_EXPOSE_HEADERS = ${pyList(expose)}`]),
    ...(credentials ? ['CORS_ALLOW_CREDENTIALS = True'] : []),
    ...(maxAge === null ? [] : [`CORS_PREFLIGHT_MAX_AGE = ${maxAge}`]),
    ...csrf(policy),
    '# If CORS_URLS_REGEX is set, it has to match this path, too.',
  ];
}

/** Cookies from another origin are not enough for Django's own check of the requests that change something. */
function csrf({ origin, credentials, methods: names }: Policy): readonly string[] {
  if (!credentials || names.every((name) => name === 'GET' || name === 'HEAD')) return [];
  return [
    `CSRF_TRUSTED_ORIGINS = [${pyString(origin)}]  # only for views with CSRF protection; keep what is in your list`,
  ];
}

function imports(policy: Policy): readonly string[] {
  const names = [
    ...(policy.headers.length > 0 ? ['default_headers'] : []),
    ...(namedMethods(policy).length > 0 ? ['default_methods'] : []),
  ];
  return names.length === 0 ? [] : [`from corsheaders.defaults import ${names.join(', ')}`, ''];
}

/** Without the defaults this would take headers away from the site's other pages (`X-CSRFToken`). */
function headers({ headers: names }: Policy): readonly string[] {
  if (names.length === 0) return [];
  return [`CORS_ALLOW_HEADERS = [${['*default_headers', ...added(names, defaultHeaders)].join(', ')}]`];
}

function methods(policy: Policy): readonly string[] {
  const names = namedMethods(policy);
  if (names.length === 0) return [];
  return [`CORS_ALLOW_METHODS = [${['*default_methods', ...added(names, defaultMethods)].join(', ')}]`];
}

function added(names: readonly string[], known: ReadonlySet<string>): readonly string[] {
  return names.filter((name) => !known.has(name) && !known.has(name.toLowerCase())).map(pyString);
}

function others({ others: set }: Policy): readonly string[] {
  if (set.length === 0) return [];
  return [
    '',
    'def set_headers(get_response):',
    '    def middleware(request):',
    '        response = get_response(request)',
    ...set.map(([name, value]) => `        response[${pyString(name)}] = ${pyString(value)}`),
    '        return response',
    '    return middleware',
    '',
    "MIDDLEWARE = [f'{__name__}.set_headers', *MIDDLEWARE]",
  ];
}
