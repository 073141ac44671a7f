import { expect, test } from 'vitest';
import { answer, exchange, type Spec } from '../build.ts';
import { judge } from '../../src/cors/judge.ts';
import { chromiumCode } from '../../src/cors/profiles/chromium-code.ts';

const page = 'https://app.example';
const to = (location: string) =>
  answer(302, [
    ['Access-Control-Allow-Origin', '*'],
    ['Location', location],
  ]);
const away = (location: string): Spec => ({ response: to(location), credentials: 'omit' });
const fromHome = (location: string): Spec => ({ url: `${page}/a`, response: to(location) });

/** Measured on Chromium 156: which refusals have a CORS name at all. */
test.each<[string, Spec, string, string | null]>([
  ['to a scheme that nobody knows', away('foo:bar'), 'blocked', 'CorsDisabledScheme'],
  ['to a scheme of the browser’s own', away('chrome://version'), 'blocked', null],
  ['to a blob', away('blob:https://api.example/x'), 'blocked', null],
  ['without CORS, to a scheme that nobody knows', { ...away('foo:bar'), mode: 'no-cors' }, 'failed', null],
  ['to a user name', away('https://u:p@api.example/'), 'blocked', 'RedirectContainsCredentials'],
  ['to a user name at home', fromHome('https://u:p@app.example/'), 'blocked', null],
  ['from home to a user name elsewhere', fromHome('https://u@api.example/'), 'blocked', 'RedirectContainsCredentials'],
  ['without CORS, to a user name', { ...away('https://u@api.example/'), mode: 'no-cors' }, 'failed', null],
  ['out of mode same-origin', { ...fromHome('https://api.example/'), mode: 'same-origin' }, 'blocked', null],
  ['to no URL', away('https://['), 'failed', null],
])('a redirect %s', (_, spec, outcome, code) => {
  const verdict = judge(exchange(spec));
  expect([verdict.outcome, verdict.refusal && (chromiumCode(verdict.refusal)?.code ?? null)]).toEqual([outcome, code]);
});

test.each<[string, Spec, string, string | null]>([
  ['a preflight', { method: 'PUT', preflight: to('https://['), error: 'net::ERR_FAILED' }, 'failed', null],
  [
    'a preflight that leads somewhere',
    { method: 'PUT', preflight: to('/b') },
    'blocked',
    'PreflightDisallowedRedirect',
  ],
])('%s that is redirected to no URL was answered badly, not redirected', (_, spec, outcome, code) => {
  const verdict = judge(exchange({ ...spec, credentials: 'omit' }));
  expect([verdict.outcome, verdict.refusal && (chromiumCode(verdict.refusal)?.code ?? null)]).toEqual([outcome, code]);
});

test('two different Location lines are none; the same line twice is one', () => {
  const twice = (second: string): Spec => ({
    response: answer(302, [...to('foo:bar').headers, ['Location', second]]),
    credentials: 'omit',
  });
  expect(judge(exchange(twice('foo:bar'))).refusal?.kind).toBe('redirect-scheme');
  expect(judge(exchange(twice('foo:baz'))).refusal?.kind).toBe('redirect-invalid');
});
