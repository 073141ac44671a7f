import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteSize, counted, elapsed } from '../../src/ui/labels.ts';
import { fileName } from '../../src/ui/reports.ts';
import { urlParts } from '../../src/ui/url-parts.ts';

describe('URLs are split for display', () => {
  test.for([
    { url: 'https://api.example/v2?x=1#y', want: { host: 'api.example', path: '/v2', rest: '?x=1#y' } },
    { url: 'http://localhost:8000/', want: { host: 'http://localhost:8000', path: '/', rest: '' } },
    { url: 'javascript:alert(1)', want: { host: '', path: 'javascript:alert(1)', rest: '' } },
    { url: 'no url at all', want: { host: '', path: 'no url at all', rest: '' } },
    { url: '', want: { host: '', path: '', rest: '' } },
  ])('$url', ({ url, want }) => {
    expect(urlParts(url)).toEqual(want);
  });

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (url) => typeof urlParts(url).path === 'string'));
  });
});

test('counts, sizes and times read like words', () => {
  expect([counted(1, 'request'), counted(2300, 'request'), counted(2, 'entry', 'entries')]).toEqual([
    '1 request',
    '2,300 requests',
    '2 entries',
  ]);
  expect([byteSize(412), byteSize(100_000)]).toEqual(['412 B', '97.7 kB']);
  expect([elapsed(84), elapsed(2100)]).toEqual(['after 84 ms', 'after 2.1 s']);
});

describe('a file’s name is safe whatever the page is called', () => {
  const at = new Date(Date.UTC(2026, 10, 21, 14, 2, 11));
  test.for([
    { page: { url: 'http://localhost:3000/a' }, want: 'whycors-localhost-3000-2026-11-21-140211.md' },
    { page: { url: 'https://../../etc' }, want: 'whycors-2026-11-21-140211.md' },
    { page: null, want: 'whycors-2026-11-21-140211.md' },
  ])('$want', ({ page, want }) => {
    expect(fileName(page, at, 'md')).toBe(want);
  });

  test('for any page', () => {
    fc.assert(fc.property(fc.webUrl(), (url) => /^[a-z0-9.-]+\.json$/i.test(fileName({ url }, at, 'json'))));
  });
});
