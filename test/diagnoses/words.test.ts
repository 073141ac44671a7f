import { describe, expect, it } from 'vitest';
import { misspelt } from '../../src/diagnoses/origin/misspelt-header.ts';
import { distance, nearest } from '../../src/diagnoses/methods-and-headers/nearest.ts';
import { differences } from '../../src/diagnoses/origin/origin-difference.ts';
import { redirectShape } from '../../src/diagnoses/redirects/redirect-shape.ts';

describe('differences', () => {
  it.each([
    ['https://app.example', 'https://app.example', []],
    ['https://app.example/', 'https://app.example', ['slash']],
    ['https://app.example/*', 'https://app.example', ['path']],
    ['app.example', 'https://app.example', ['no-scheme']],
    ['localhost:3000', 'http://localhost:3000', ['no-scheme']],
    ['http://app.example', 'https://app.example', ['scheme']],
    ['HTTPS://app.example', 'https://app.example', ['case']],
    ['https://app.example:443', 'https://app.example', ['default-port']],
    ['http://app.example:80', 'http://app.example', ['default-port']],
    ['http://app.example:443', 'http://app.example', ['port']],
    ['http://localhost', 'http://localhost:3000', ['port']],
    ['https://APP.example', 'https://app.example', ['case']],
    ['http://localhost:3000', 'http://127.0.0.1:3000', ['loopback']],
    ['http://0.0.0.0:3000', 'http://[::1]:3000', ['loopback']],
    ['https://www.app.example', 'https://app.example', ['www']],
    ['https://app.example', 'https://www.app.example', ['www']],
    ['https://shop.example', 'https://a.shop.example', ['subdomain']],
    ['https://b.shop.example', 'https://a.shop.example', ['subdomain']],
    ['https://other.example', 'https://app.example', ['host']],
    ['http://10.0.0.2', 'http://10.1.0.2', ['host']],
    ['http://app.example:81/x', 'https://app.example', ['path', 'scheme', 'port']],
    ['true', 'https://app.example', null],
    ['', 'https://app.example', null],
    ['https://*.example', 'https://app.example', null],
    ['https://app.example', 'null', null],
    ['a'.repeat(100_000), 'https://app.example', null],
  ])('%j against %j: %j', (allowed, origin, expected) => {
    expect(differences(allowed, origin)).toEqual(expected);
  });
});

describe('nearest', () => {
  it.each([
    ['x-api-key', ['x_api_key'], 'x_api_key'],
    ['x-api-key', ['accept', 'Api-Key'], 'Api-Key'],
    ['authorization', ['Authorisation'], 'Authorisation'],
    ['authorization', ['content-type'], null],
    ['PUT', ['PUTT'], 'PUTT'],
    ['PUT', ['GET', 'POST'], null],
    ['x-a', ['x-b'], null],
    ['x-', ['y'], null],
    ['x-tenant', [], null],
  ])('%j among %j: %j', (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected);
  });

  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['a'.repeat(65), 'a', Infinity],
  ])('distance of %j and %j is %d', (a, b, expected) => {
    expect(distance(a, b)).toBe(expected);
  });
});

describe('misspelt', () => {
  it.each([
    ['Access-Control-Allowed-Origin', 'Access-Control-Allow-Origin', true],
    ['Access-Control-Allow-Origins', 'Access-Control-Allow-Origin', true],
    ['Access-Control-Request-Origin', 'Access-Control-Allow-Origin', true],
    ['Acces-Control-Allow-Origin', 'Access-Control-Allow-Origin', true],
    ['Access_Control_Allow_Origin', 'Access-Control-Allow-Origin', true],
    ['Allow-Origin', 'Access-Control-Allow-Origin', true],
    ['Access-Control-Request-Headers', 'Access-Control-Allow-Headers', true],
    ['Access-Control-Allow-Headers', 'Access-Control-Expose-Headers', false],
    ['Timing-Allow-Origin', 'Access-Control-Allow-Origin', false],
    ['Origin', 'Access-Control-Allow-Origin', false],
    ['Allow', 'Access-Control-Allow-Methods', false],
    ['Access-Control-Allow-Credentials', 'Access-Control-Allow-Origin', false],
  ])('%s for %s: %j', (name, wanted, found) => {
    expect(misspelt([[name, 'x']], wanted)).toBe(found ? name : null);
  });
});

describe('redirectShape', () => {
  it.each([
    ['https://a.example/x', '/x/', 'slash'],
    ['https://a.example/x/', '/x', 'slash'],
    ['https://a.example/x/', 'https://a.example/x?y=1', 'slash'],
    ['http://a.example/x', 'https://a.example/x', 'https'],
    ['http://a.example/x', 'https://a.example/x/', 'https'],
    ['https://a.example/x', 'http://a.example/x', 'http'],
    ['https://a.example/x', 'https://www.a.example/x', 'www'],
    ['https://www.a.example/x', 'https://a.example/x', 'www'],
    ['https://a.example/x', 'https://b.example/x', 'host'],
    ['https://a.example/x', '/en/x', 'other'],
    ['https://a.example/x', 'https://a.example/x', 'other'],
    ['https://a.example/x', '/accounts/login/?next=/x', 'login'],
    ['https://a.example/x', '/?page=login', 'login'],
    ['https://a.example/x', 'https://login.identity.example/', 'login'],
    ['https://a.example/x', 'https://team.cloudflareaccess.com/cdn-cgi/access/login/a', 'login'],
    ['https://a.example/login', '/login/', 'slash'],
    ['https://a.example/x', '/blogin', 'other'],
    ['https://a.example/x', 'http://[', 'other'],
    ['no address', '/x', 'other'],
  ])('%s to %s is about %s', (url, location, shape) => {
    expect(redirectShape(url, location)).toBe(shape);
  });
});
