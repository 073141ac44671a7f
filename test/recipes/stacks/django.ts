import { python, versionsOf } from './python.ts';
import type { Ask, Stack, State } from './stack.ts';

const get: Ask = { path: '/api/items/' };
const put: Ask = { path: '/api/items/', method: 'PUT', headers: { 'Content-Type': 'application/json' } };
const withToken: Ask = { path: '/api/items/', headers: { Authorization: 'Bearer t' } };
const withCookies: Ask = { path: '/api/items/', credentials: 'include' };
const withTenant: Ask = { path: '/api/items/', headers: { 'X-Tenant-Id': '7' } };

const own = "'corsheaders.middleware.CorsMiddleware'";
const common = "'django.middleware.common.CommonMiddleware'";

const project = (settings: string, middleware: string = `${own}, ${common}`, view = ''): State['files'] => ({
  'settings.py': `SECRET_KEY = 'not-a-secret'
DEBUG = False
ALLOWED_HOSTS = ['*']
ROOT_URLCONF = 'urls'
INSTALLED_APPS = ['django.contrib.contenttypes', 'django.contrib.auth', 'rest_framework'${middleware.includes(own) ? ", 'corsheaders'" : ''}]
MIDDLEWARE = [${middleware}]
DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': ':memory:'}}
REST_FRAMEWORK = {'DEFAULT_AUTHENTICATION_CLASSES': [], 'UNAUTHENTICATED_USER': None}
USE_TZ = True
${settings}
`,
  'access.py': `from django.http import HttpResponse, HttpResponseRedirect

def token_required(get_response):
    def middleware(request):
        return get_response(request) if 'Authorization' in request.headers else HttpResponse(status=401)
    return middleware

def login_required(get_response):
    def middleware(request):
        return get_response(request) if 'Authorization' in request.headers else HttpResponseRedirect('/login/')
    return middleware
`,
  'urls.py': `from django.urls import path
from rest_framework.decorators import api_view
from rest_framework.response import Response

@api_view(['GET', 'POST', 'PUT', 'PATCH'])
def items(request):
    response = Response([{'id': 1}])
    response['X-Total'] = '1'
${view}
    return response

def boom(request):
    raise RuntimeError('down')

urlpatterns = [path('api/items/', items), path('graphql/', items), path('api/boom/', boom)]
`,
});

export const django: Stack = {
  id: 'django',
  main: 'settings.py',
  versions: versionsOf('django', 'django-cors-headers', 'djangorestframework'),
  install: 'pip install django django-cors-headers djangorestframework',
  states: [
    { name: 'not configured', files: project('', common), broken: get, others: [] },
    {
      name: 'not configured, preflight',
      files: project('', common),
      broken: { ...put, credentials: 'include', headers: { ...put.headers, 'X-Tenant-Id': '7' } },
      others: [],
    },
    { name: 'not configured, error', files: project('', common), broken: { path: '/api/boom/' }, others: [] },
    {
      name: 'another origin',
      files: project("CORS_ALLOWED_ORIGINS = ['@SHOP@']"),
      broken: get,
      others: [{ ...get, page: 'shop', isElsewhere: true }],
    },
    { name: 'misspelled setting', files: project("CORS_ALLOWED_ORIGIN = ['@APP@']"), broken: get, others: [] },
    {
      name: 'old name of the setting',
      files: project("CORS_ORIGIN_WHITELIST = ['@SHOP@']"),
      broken: get,
      others: [{ ...get, page: 'shop', isElsewhere: true }],
    },
    {
      name: 'header missing',
      files: project("CORS_ALLOWED_ORIGINS = ['@APP@']\nCORS_EXPOSE_HEADERS = ['X-Total']"),
      broken: withTenant,
      others: [withToken, { ...get, reads: 'X-Total' }, put],
    },
    {
      name: 'method missing',
      files: project(
        "CORS_ALLOWED_ORIGINS = ['@APP@']\nCORS_ALLOW_METHODS = ['GET', 'PUT']\nCORS_ALLOW_CREDENTIALS = True",
      ),
      broken: { ...put, method: 'PATCH' },
      others: [put, withCookies],
    },
    {
      name: 'credentials missing',
      files: project("CORS_ALLOWED_ORIGINS = ['@APP@', '@SHOP@']\nCORS_EXPOSE_HEADERS = ['X-Total']"),
      broken: { ...put, credentials: 'include' },
      others: [
        { ...get, reads: 'X-Total' },
        { ...get, page: 'shop', isElsewhere: true },
      ],
    },
    {
      name: 'path outside CORS_URLS_REGEX',
      files: project("CORS_ALLOWED_ORIGINS = ['@APP@']\nCORS_URLS_REGEX = r'^/api/.*$'"),
      broken: { path: '/graphql/' },
      others: [get, put],
    },
    {
      name: 'preflight redirected to a trailing slash',
      files: project("CORS_ALLOWED_ORIGINS = ['@APP@']", `${common}, ${own}`),
      broken: { ...withToken, path: '/api/items' },
      others: [],
    },
    {
      name: 'sign-in above CORS',
      files: project("CORS_ALLOWED_ORIGINS = ['@APP@']", `'access.login_required', ${own}, ${common}`),
      broken: withToken,
      others: [],
    },
    {
      name: 'token check above CORS',
      files: project("CORS_ALLOWED_ORIGINS = ['@APP@']", `'access.token_required', ${own}, ${common}`),
      broken: withToken,
      others: [],
    },
    {
      name: 'headers set by hand',
      files: project('', common, "    response['Access-Control-Allow-Origin'] = '*'"),
      broken: withTenant,
      others: [get],
      isPublic: true,
    },
    {
      name: 'headers set by hand besides the middleware',
      files: project(
        "CORS_ALLOWED_ORIGINS = ['@APP@']",
        undefined,
        "    response['Access-Control-Allow-Origin'] = '*'",
      ),
      broken: withCookies,
      others: [get],
    },
    {
      name: 'permissive: CORS_ALLOW_ALL_ORIGINS, credentials needed',
      files: project('CORS_ALLOW_ALL_ORIGINS = True'),
      broken: withCookies,
      others: [get, put, { ...get, page: 'shop' }],
    },
    {
      name: 'permissive: old name CORS_ORIGIN_ALLOW_ALL, credentials needed',
      files: project('CORS_ORIGIN_ALLOW_ALL = True'),
      broken: withCookies,
      others: [get],
    },
    {
      name: 'permissive: CORS_ALLOW_ALL_ORIGINS, header missing',
      files: project('CORS_ALLOW_ALL_ORIGINS = True'),
      broken: withTenant,
      others: [get, put],
      isPublic: true,
    },
    {
      name: 'permissive: all origins with credentials',
      files: project('CORS_ALLOW_ALL_ORIGINS = True\nCORS_ALLOW_CREDENTIALS = True'),
      broken: { ...withTenant, credentials: 'include' },
      others: [withCookies, { ...withCookies, page: 'shop' }],
    },
    {
      name: 'permissive: a pattern for all, with credentials',
      files: project(
        "CORS_ALLOWED_ORIGIN_REGEXES = [r'.*', r'^http://127\\.0\\.0\\.1$']\nCORS_ALLOW_CREDENTIALS = True",
      ),
      broken: { ...withTenant, credentials: 'include' },
      others: [withCookies, { ...withCookies, page: 'shop' }],
    },
  ],
  start: (_folder, port) => [
    python,
    '-m',
    'django',
    'runserver',
    '--noreload',
    '--settings',
    'settings',
    '--pythonpath',
    '.',
    `127.0.0.1:${port}`,
  ],
};
