import { describe, expect, test } from 'vitest';
import { cookiesSet, crossSiteRule, isOnPath } from '../../src/cors/cookies.ts';

describe('which cookies a browser keeps back from another site', () => {
  // Measured: Chromium 156 and Firefox ESR 153.
  test.each([
    ['a=(hidden); SameSite=Strict; Secure', 'strict', 'strict'],
    ['a=(hidden); samesite=LAX', 'lax', 'lax'],
    ['a=(hidden); Path=/', 'lax-by-default', null],
    ['a=(hidden); SameSite=(other); Secure', 'lax-by-default', null],
    ['a=(hidden); SameSite=None', 'none-without-secure', 'none-without-secure'],
    ['a=(hidden); SameSite=None; Secure', null, null],
    ['a=(hidden); SameSite=None; Secure; Partitioned', null, null],
  ])('%s', (line, chromium, firefox) => {
    const [cookie] = cookiesSet([['Set-Cookie', line]]);
    const rules = cookie && [crossSiteRule(cookie, 'chromium'), crossSiteRule(cookie, 'firefox')];
    expect(rules).toEqual([chromium, firefox]);
  });
});

test('every line is a cookie of its own', () => {
  const cookies = cookiesSet([
    ['set-cookie', 'a=(hidden); Path=/x'],
    ['X-Other', 'b=1'],
    ['Set-Cookie', '=(hidden); Max-Age=0'],
  ]);
  expect(cookies.map(({ name, path, ends }) => [name, path, ends])).toEqual([
    ['a', '/x', false],
    ['', null, true],
  ]);
});

describe('where a cookie goes along', () => {
  test.each([
    ['/', '/login', '/me', true],
    ['/api', '/login', '/api/me', true],
    ['/api/', '/login', '/api', false],
    ['/api', '/login', '/apis', false],
    ['/admin', '/login', '/me', false],
    [null, '/login', '/me', true],
    [null, '/auth/login', '/auth/me', true],
    [null, '/auth/login', '/me', false],
    // What capture did not keep may be any.
    ['(other)', '/login', '/me', false],
  ])('Path %s of %s: %s', (path, setBy, requested, goes) => {
    const cookie = { name: 'a', sameSite: null, secure: false, path, ends: false };
    expect(isOnPath(cookie, setBy, requested)).toBe(goes);
  });
});
