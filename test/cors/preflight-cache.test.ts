import { describe, expect, test } from 'vitest';
import { answers, cacheEntry, rememberedFor } from '../../src/cors/preflight-cache.ts';
import { profiles } from '../../src/cors/profiles/index.ts';
import { request, response } from './request.ts';
import type { HeaderList } from '../../src/cors/model.ts';

const url = 'https://api.test/items';
const age = (value: string): HeaderList => [['Access-Control-Max-Age', value]];

describe('rememberedFor: seconds in Chromium, Firefox, WebKit', () => {
  test.for([
    { name: 'no header', headers: [], want: [5, 5, 5] },
    { name: 'ten minutes', headers: age('600'), want: [600, 600, 600] },
    { name: 'a day', headers: age('86400'), want: [7200, 86400, 600] },
    { name: 'zero', headers: age('0'), want: [0, 0, 0] },
    { name: 'negative', headers: age('-1'), want: [0, 0, 0] },
    { name: 'no number', headers: age('60s'), want: [5, 0, 5] },
    { name: 'a wildcard', headers: [...age('600'), ['Access-Control-Allow-Methods', '*']], want: [600, 0, 600] },
  ] as const)('$name', ({ headers, want }) => {
    const { chromium, firefox, webkit } = profiles;
    expect([chromium, firefox, webkit].map((profile) => rememberedFor(url, response(headers), profile))).toEqual(want);
  });

  test('Chromium keeps nothing for a URL of 1,024 characters and more', () => {
    expect(rememberedFor(url.padEnd(1023, 'x'), response(age('60')), profiles.chromium)).toBe(60);
    expect(rememberedFor(url.padEnd(1024, 'x'), response(age('60')), profiles.chromium)).toBe(0);
  });
});

describe('answers', () => {
  const allowing = response([
    ...age('60'),
    ['Access-Control-Allow-Methods', 'PUT'],
    ['Access-Control-Allow-Headers', 'X-A'],
  ]);
  const put = request({ method: 'PUT', unsafeHeaderNames: ['x-a'] });
  const entry = cacheEntry(put, allowing, profiles.chromium, 0);

  test.for([
    { name: 'the same request', request: put, at: 59_999, want: true },
    { name: 'too late', request: put, at: 60_000, want: false },
    { name: 'another method', request: { ...put, method: 'PATCH' }, at: 0, want: false },
    { name: 'a safelisted method', request: { ...put, method: 'GET' }, at: 0, want: true },
    { name: 'another header', request: { ...put, unsafeHeaderNames: ['x-b'] }, at: 0, want: false },
    { name: 'another URL', request: { ...put, url: `${url}?b` }, at: 0, want: false },
    { name: 'another origin', request: { ...put, origin: 'https://b.test' }, at: 0, want: false },
    { name: 'with credentials', request: { ...put, credentials: 'include' }, at: 0, want: false },
  ] as const)('$name: $want', ({ request: asked, at, want }) => {
    expect(entry !== null && answers(entry, asked, at)).toBe(want);
  });

  test('a wildcard never covers Authorization', () => {
    const all = response([...age('60'), ['Access-Control-Allow-Headers', '*']]);
    const wild = cacheEntry(request(), all, profiles.chromium, 0);
    const asks = (name: string) => request({ unsafeHeaderNames: [name] });
    expect(wild !== null && answers(wild, asks('x-a'), 0)).toBe(true);
    expect(wild !== null && answers(wild, asks('authorization'), 0)).toBe(false);
  });
});
