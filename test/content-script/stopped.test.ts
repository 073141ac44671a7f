import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stoppedFrom, type StoppedRequest } from '../../src/session/stopped.ts';
import { mayBeMixed, mixedOf } from '../../src/content-script/mixed.ts';
import { stoppedOf, type Violation } from '../../src/content-script/violation.ts';
import { accountOf, type Observation } from '../../src/content-script/observation.ts';

const url = 'http://api.example/items?page=2';

function violation(change: Partial<Violation> = {}): Violation {
  return {
    isTrusted: true,
    blockedURI: url,
    effectiveDirective: 'connect-src',
    originalPolicy: "default-src 'self'",
    disposition: 'enforce',
    sourceFile: 'https://app.example/app.js',
    lineNumber: 4,
    ...change,
  };
}

describe('a violation', () => {
  test('of connect-src is a request that was stopped', () => {
    expect(stoppedOf(violation(), 1000)).toEqual({
      url,
      type: 'xmlhttprequest',
      at: 1000,
      by: {
        kind: 'csp',
        directive: 'connect-src',
        policy: "default-src 'self'",
        sourceFile: 'https://app.example/app.js',
        line: 4,
      },
    });
  });

  test.for([
    ['img-src', 'image'],
    ['script-src-elem', 'script'],
    ['style-src-elem', 'stylesheet'],
    ['font-src', 'font'],
    ['media-src', 'media'],
    ['worker-src', 'script'],
  ] as const)('of %s is one for a %s', ([effectiveDirective, type]) => {
    expect(stoppedOf(violation({ effectiveDirective }), 0)?.type).toBe(type);
  });

  test('of block-all-mixed-content is mixed content', () => {
    const stopped = stoppedOf(violation({ effectiveDirective: 'block-all-mixed-content' }), 0);
    expect(stopped?.by).toEqual({ kind: 'mixed-content' });
  });

  test.for<readonly [string, Partial<Violation>]>([
    ['a policy that only reports', { disposition: 'report' }],
    ['one that the page made up', { isTrusted: false }],
    ['inline code', { blockedURI: 'inline' }],
    ['a frame', { effectiveDirective: 'frame-src' }],
    ['a form', { effectiveDirective: 'form-action' }],
    ['a WebSocket', { blockedURI: 'ws://api.example/' }],
    ['an address without an end', { blockedURI: `http://a.example/${'a'.repeat(20_000)}` }],
    ['a name that every object has', { effectiveDirective: 'toString' }],
  ])('nothing of %s', ([, change]) => {
    expect(stoppedOf(violation(change), 0)).toBeNull();
  });
});

describe('mixed content', () => {
  const entry = { name: url, initiatorType: 'fetch', startTime: 12, duration: 0, responseStatus: 0 };
  const page = 'https://app.example';

  test('an unencrypted address on an encrypted page that took no time', () => {
    expect(mixedOf(entry, page, 1000)).toEqual({
      url,
      type: 'xmlhttprequest',
      at: 1012,
      by: { kind: 'mixed-content' },
    });
  });

  test('what a cache had ready is not looked at: nothing is told of it', () => {
    expect(mayBeMixed(entry, page)).toBe(true);
    expect(mayBeMixed({ ...entry, name: 'https://cdn.example/logo.png' }, page)).toBe(false);
  });

  test.each([0.1, 0.20000000298])('a tick of the clock, %f, is no time', (duration) => {
    expect(mixedOf({ ...entry, duration }, page, 0)).not.toBeNull();
  });

  test.for([
    ['it took some time', entry, { duration: 0.4 }, page],
    ['it was answered', entry, { responseStatus: 200 }, page],
    ['the address is encrypted', entry, { name: 'https://api.example/' }, page],
    ['the page is not', entry, {}, 'http://app.example'],
    ['localhost', entry, { name: 'http://localhost:8000/' }, page],
    ['below localhost', entry, { name: 'http://api.localhost:8000/' }, page],
    ['127.0.0.1', entry, { name: 'http://127.0.0.1/' }, page],
    ['[::1]', entry, { name: 'http://[::1]:8000/' }, page],
  ] as const)('none: %s', ([, before, change, origin]) => {
    expect(mixedOf({ ...before, ...change }, origin, 0)).toBeNull();
  });

  test('a name that only begins like this machine is foreign', () => {
    for (const name of ['http://localhost.example/', 'http://127.0.0.1.example/', 'http://localhost@evil.example/']) {
      expect(mixedOf({ ...entry, name }, page, 0)).not.toBeNull();
    }
  });
});

describe('several observations', () => {
  const stopped = (change: Partial<StoppedRequest> = {}): StoppedRequest => ({
    url,
    type: 'xmlhttprequest',
    at: 1,
    by: { kind: 'mixed-content' },
    ...change,
  });
  const mixed = (change: Partial<StoppedRequest> = {}): Observation => ({
    kind: 'mixed',
    stopped: stopped(change),
    startTime: 1,
  });

  test('an address that a violation is about is told by that alone', () => {
    const csp = stoppedOf(violation(), 1);
    if (csp === null) throw new Error('The violation is one.');
    const observations: readonly Observation[] = [mixed(), { kind: 'violation', stopped: csp }, mixed()];
    expect(accountOf(observations)).toEqual({ sightings: [], stopped: [csp] });
  });

  test('an element that was looked for ahead is one request, two calls are two', () => {
    const observations = [mixed({ type: 'script' }), mixed({ type: 'script' }), mixed({ at: 2 }), mixed({ at: 3 })];
    expect(accountOf(observations).stopped.map(({ type }) => type)).toEqual([
      'script',
      'xmlhttprequest',
      'xmlhttprequest',
    ]);
  });
});

describe('the message', () => {
  const fine = stoppedOf(violation(), 1000);

  test('is understood, and nothing more of it than it needs', () => {
    expect(stoppedFrom({ stopped: [{ ...fine, more: '<script>' }] })).toEqual([fine]);
    expect(stoppedFrom({})).toEqual([]);
  });

  test.for<readonly [string, unknown]>([
    ['no list', { ...fine }],
    ['too many', Array.from({ length: 101 }, () => fine)],
    ['another scheme', [{ ...fine, url: 'javascript:alert(1)' }]],
    ['another type', [{ ...fine, type: 'main_frame' }]],
    ['no time', [{ ...fine, at: Number.NaN }]],
    ['no rule', [{ ...fine, by: undefined }]],
    ['a directive that is none', [{ ...fine, by: { ...fine?.by, directive: '<b>' } }]],
    ['an endless policy', [{ ...fine, by: { ...fine?.by, policy: 'a'.repeat(20_000) } }]],
    ['a line that is none', [{ ...fine, by: { ...fine?.by, line: -1 } }]],
  ])('is nothing with %s', ([, stopped]) => {
    expect(stoppedFrom({ stopped })).toBeNull();
  });

  test('whatever comes, reading it does not throw', () => {
    fc.assert(
      fc.property(fc.anything(), (stopped) => {
        stoppedFrom({ stopped });
        stoppedFrom({ stopped: [stopped] });
      }),
    );
  });
});
