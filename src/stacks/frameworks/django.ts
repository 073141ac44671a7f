import { pythonHeaders } from '../../recipes/header-spots.ts';
import { defineStack } from '../stack.ts';
import { ifCredentials } from '../../recipes/if-credentials.ts';
import { notesOf } from '../../recipes/notes.ts';
import { pyString } from '../../recipes/quote.ts';
import type { Step } from '../../recipes/step.ts';
import { namedMethods, type Wanted } from '../../recipes/wanted.ts';

/** What `corsheaders.defaults.default_headers` has in every version since 2.0. */
const defaultHeaders: ReadonlySet<string> = new Set(
  'accept authorization content-type user-agent x-csrftoken x-requested-with'.split(' '),
);

/** `corsheaders.defaults.default_methods`. */
const defaultMethods: ReadonlySet<string> = new Set('DELETE GET OPTIONS PATCH POST PUT'.split(' '));

const middleware = "'corsheaders.middleware.CorsMiddleware'";

/** Django with django-cors-headers. A later setting of the same name wins, so the block turns off what stands above it. */
export default defineStack({
  id: 'django',
  title: 'Django (django-cors-headers)',
  kind: 'framework',
  version: 'Django 5.2 and 6.0, django-cors-headers 4.9',
  rank: 6,
  seenAs: { layers: ['django'], middleware: ['django-cors-headers'] },
  configuredBy: 'you',
  docs: 'https://github.com/adamchainz/django-cors-headers#configuration',
  sendsOrigin: 'matched',
  recipe: {
    language: 'python',
    file: 'settings.py',
    settings: {
      origins: 'CORS_ALLOWED_ORIGINS',
      credentials: 'CORS_ALLOW_CREDENTIALS',
      methods: 'CORS_ALLOW_METHODS',
      headers: 'CORS_ALLOW_HEADERS',
      exposed: 'CORS_EXPOSE_HEADERS',
      maxAge: 'CORS_PREFLIGHT_MAX_AGE',
    },
    restart: 'Run `python manage.py check`, then restart the app.',
    proven: {
      version: 'django 5.2.19, django-cors-headers 4.9.0, djangorestframework 3.18.3',
      date: '2026-11-28',
      by: 'real servers and Chromium',
    },
    steps(wanted) {
      const here = 'The request must not be redirected: call the URL with its trailing slash (APPEND_SLASH redirects).';
      return [
        ...notesOf(wanted, here),
        ...(wanted.cors ? [{ do: 'remove', what: pythonHeaders } as const] : []),
        {
          do: 'insert',
          where: { at: 'end', words: 'At the end of settings.py' },
          code: [...(wanted.cors ? cors(wanted) : []), ...others(wanted)],
        },
      ] satisfies readonly Step[];
    },
  },
});

function cors(wanted: Wanted): readonly string[] {
  const { expose, maxAge } = wanted;
  return [
    ...imports(wanted),
    "if 'corsheaders' not in INSTALLED_APPS:  # pip install django-cors-headers",
    "    INSTALLED_APPS = [*INSTALLED_APPS, 'corsheaders']",
    '# First in the list: middleware above it (redirects, sign-in) would respond to preflights without CORS headers.',
    `MIDDLEWARE = [${middleware}, *(m for m in MIDDLEWARE if m != ${middleware})]`,
    '',
    ...origins(wanted),
    ...methods(wanted),
    ...headers(wanted),
    ...(expose.length === 0 ? [] : [`CORS_EXPOSE_HEADERS = [${expose.map(pyString).join(', ')}]`]),
    ...ifCredentials(wanted, 'CORS_ALLOW_CREDENTIALS = True', '#'),
    ...(maxAge === null ? [] : [`CORS_PREFLIGHT_MAX_AGE = ${maxAge}`]),
    ...scope(wanted),
    ...csrf(wanted),
  ];
}

function origins({ everybody, origins: values }: Wanted): readonly string[] {
  if (everybody) return ['CORS_ALLOW_ALL_ORIGINS = True  # every page may read the responses: for public data only'];
  return [
    'CORS_ALLOW_ALL_ORIGINS = False',
    'CORS_ALLOWED_ORIGINS = [',
    "    *(globals().get('CORS_ALLOWED_ORIGINS') or globals().get('CORS_ORIGIN_WHITELIST') or []),  # listed above",
    ...values.map((value) => `    ${pyString(value)},`),
    ']',
    '# Patterns that match every origin are left out.',
    'CORS_ALLOWED_ORIGIN_REGEXES = [',
    "    pattern for pattern in globals().get('CORS_ALLOWED_ORIGIN_REGEXES', [])",
    "    if not re.match(pattern, 'https://any.invalid')",
    ']',
  ];
}

/** Only these paths have the headers: https://github.com/adamchainz/django-cors-headers#cors_urls_regex-str--patternstr */
function scope({ uncovered }: Wanted): readonly string[] {
  if (uncovered === null) return [];
  return [
    `if not re.match(globals().get('CORS_URLS_REGEX', ''), ${pyString(uncovered)}):`,
    `    CORS_URLS_REGEX = rf'{CORS_URLS_REGEX}|^' + re.escape(${pyString(uncovered)})`,
  ];
}

/** Cookies from another origin are not enough for Django's own check of the requests that change something. */
function csrf({ origins: values, credentials, methods: names }: Wanted): readonly string[] {
  if (!credentials || names.every((name) => name === 'GET' || name === 'HEAD')) return [];
  return [
    '# For views with CSRF protection:',
    `CSRF_TRUSTED_ORIGINS = [*globals().get('CSRF_TRUSTED_ORIGINS', []), ${values.map(pyString).join(', ')}]`,
  ];
}

function imports(wanted: Wanted): readonly string[] {
  const names = [
    ...(wanted.headers.length > 0 ? ['default_headers'] : []),
    ...(namedMethods(wanted).length > 0 ? ['default_methods'] : []),
  ];
  const re = !wanted.everybody || wanted.uncovered !== null ? ['import re'] : [];
  const defaults = names.length === 0 ? [] : [`from corsheaders.defaults import ${names.join(', ')}`];
  return re.length + defaults.length === 0 ? [] : [...re, ...defaults, ''];
}

/** Without the defaults this would take headers away from the site's other pages (`X-CSRFToken`). */
function headers({ headers: names }: Wanted): readonly string[] {
  if (names.length === 0) return [];
  return [`CORS_ALLOW_HEADERS = [${['*default_headers', ...added(names, defaultHeaders)].join(', ')}]`];
}

function methods(wanted: Wanted): readonly string[] {
  const names = namedMethods(wanted);
  if (names.length === 0) return [];
  return [`CORS_ALLOW_METHODS = [${['*default_methods', ...added(names, defaultMethods)].join(', ')}]`];
}

function added(names: readonly string[], known: ReadonlySet<string>): readonly string[] {
  return names.filter((name) => !known.has(name) && !known.has(name.toLowerCase())).map(pyString);
}

function others({ others: set }: Wanted): readonly string[] {
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
