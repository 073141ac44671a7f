import { usual, type Stack } from './stack.ts';

export const django: Stack = {
  id: 'django',
  programs: ['python3', '/usr/bin/python3'],
  probe: ['-c', 'import django, corsheaders'],
  install: 'apt-get install python3-django python3-django-cors-headers',
  scenarios: usual('/api/items/'),
  args: (port) => [
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
  files: (scenario, recipe) => ({
    'settings.py': [
      "SECRET_KEY = 'not-a-secret'",
      'DEBUG = False',
      "ALLOWED_HOSTS = ['*']",
      "ROOT_URLCONF = 'urls'",
      "INSTALLED_APPS = ['django.contrib.contenttypes']",
      `MIDDLEWARE = [${scenario === 'login' ? "'login.required', " : ''}'django.middleware.common.CommonMiddleware']`,
      'USE_TZ = True',
      recipe ?? '',
    ].join('\n'),
    'login.py': [
      'from django.http import HttpResponse',
      'def required(get_response):',
      "    return lambda request: get_response(request) if 'Authorization' in request.headers else HttpResponse(status=401)",
    ].join('\n'),
    'urls.py': [
      'from django.http import JsonResponse',
      'from django.urls import path',
      'from django.views.decorators.csrf import csrf_exempt',
      "urlpatterns = [path('api/items/', csrf_exempt(lambda request: JsonResponse({})))]",
    ].join('\n'),
  }),
};
