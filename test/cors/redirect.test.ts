import { describe, expect, test } from 'vitest';
import { isTainted, originOf, requestOrigin } from '../../src/cors/origin.ts';
import { httpRedirectFetch, locationOf } from '../../src/cors/redirect.ts';
import { mainFetch, needsPreflight } from '../../src/cors/main-fetch.ts';
import { request, response } from './request.ts';

const app = 'https://app.test';

describe('redirect taint', () => {
  test.for([
    { urls: ['https://api.test/'], want: app },
    { urls: ['https://api.test/', 'https://api.test/b'], want: app },
    { urls: ['https://app.test/', 'https://app.test/b', 'https://api.test/'], want: app },
    { urls: ['https://api.test/', 'https://other.test/'], want: 'null' },
    { urls: ['https://api.test/', 'https://app.test/'], want: 'null' },
    { urls: ['http://api.test/', 'https://api.test/'], want: 'null' },
    { urls: ['https://api.test/', 'https://other.test/', 'https://other.test/c'], want: 'null' },
  ])('$urls: Origin is $want', ({ urls, want }) => {
    expect(requestOrigin(app, urls)).toBe(want);
  });

  test('an opaque origin stays null', () => {
    expect(requestOrigin('null', ['https://api.test/'])).toBe('null');
    expect(isTainted('null', ['https://api.test/', 'https://api.test/b'])).toBe(false);
  });
});

test.for([
  ['https://api.test:443/x', 'https://api.test'],
  ['http://u:p@api.test:8080/x', 'http://api.test:8080'],
  ['data:text/plain,x', 'null'],
  ['file:///x', 'null'],
  ['not a url', null],
] as const)('the origin of %s is %s', ([url, want]) => {
  expect(originOf(url)).toBe(want);
});

describe('httpRedirectFetch', () => {
  const state = { count: 0, tainting: 'cors', pageOrigin: app, refusesCredentialsAlways: false } as const;
  const to = (location: string) => response([['Location', location]], 302);

  test.for([
    { name: 'no Location', answer: response([], 302), want: undefined },
    { name: 'not a redirect', answer: response([['Location', '/x']], 200), want: undefined },
    { name: 'same host', answer: to('/x'), want: undefined },
    { name: 'data:', answer: to('data:text/plain,x'), want: 'redirect-scheme' },
    { name: 'app scheme', answer: to('myapp://x'), want: 'redirect-scheme' },
    { name: 'no URL', answer: to('http://['), want: 'redirect-invalid' },
    { name: 'user name', answer: to('https://u@api.test/'), want: 'redirect-with-credentials' },
  ])('$name: $want', ({ answer, want }) => {
    expect(httpRedirectFetch(request(), answer, state)?.kind).toBe(want);
  });

  test('the twenty-first redirect', () => {
    expect(httpRedirectFetch(request(), to('/x'), { ...state, count: 19 })).toBeNull();
    expect(httpRedirectFetch(request(), to('/x'), { ...state, count: 20 })?.kind).toBe('redirect-count');
  });

  test('a user name is fine where everything is same-origin, except in Chromium', () => {
    const same = request({ url: 'https://app.test/a' });
    const basic = { ...state, tainting: 'basic' } as const;
    expect(httpRedirectFetch(same, to('https://u:p@app.test/'), basic)).toBeNull();
    const chromium = { ...basic, refusesCredentialsAlways: true };
    expect(httpRedirectFetch(same, to('https://u:p@app.test/'), chromium)?.kind).toBe('redirect-with-credentials');
  });
});

test('the location is resolved, and takes over the fragment', () => {
  expect(locationOf(response([['Location', '../b']], 301), 'https://api.test/x/a#top')?.url).toBe(
    'https://api.test/b#top',
  );
  expect(locationOf(response([['Location', '/b#own']], 301), 'https://api.test/a#top')?.url).toBe(
    'https://api.test/b#own',
  );
  expect(locationOf(response([['Location', '/b']], 304), 'https://api.test/a')).toBeNull();
});

describe('mainFetch', () => {
  test.for([
    { name: 'same origin', request: request({ url: 'https://app.test/x' }), tainting: 'basic', want: 'basic' },
    { name: 'back home after a hop', request: request({ url: 'https://app.test/x' }), tainting: 'cors', want: 'cors' },
    { name: 'cross origin', request: request(), tainting: 'basic', want: 'cors' },
    { name: 'no-cors', request: request({ mode: 'no-cors' }), tainting: 'basic', want: 'opaque' },
    { name: 'navigation', request: request({ mode: 'navigate' }), tainting: 'basic', want: 'basic' },
    { name: 'data:', request: request({ url: 'data:,x' }), tainting: 'basic', want: 'basic' },
  ] as const)('$name is $want', ({ request: asked, tainting, want }) => {
    expect(mainFetch(asked, app, tainting)).toBe(want);
  });

  test.for([
    { request: request({ mode: 'same-origin' }), want: 'mode-same-origin' },
    { request: request({ mode: 'no-cors', redirect: 'error' }), want: 'no-cors-redirect-mode' },
    { request: request({ url: 'ftp://api.test/' }), want: 'scheme-not-http' },
  ] as const)('$want', ({ request: asked, want }) => {
    expect(mainFetch(asked, app, 'basic')).toMatchObject({ kind: want });
  });

  test('an opaque origin is cross-origin to everything', () => {
    expect(mainFetch(request({ url: 'https://app.test/' }), 'null', 'basic')).toBe('cors');
  });
});

test.for([
  [request(), false],
  [request({ method: 'POST' }), false],
  [request({ method: 'PUT' }), true],
  [request({ unsafeHeaderNames: ['x-a'] }), true],
  [request({ useCorsPreflight: true }), true],
] as const)('needs a preflight: %o', ([asked, want]) => {
  expect(needsPreflight(asked)).toBe(want);
});
