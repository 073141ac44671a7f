import { expect, test } from 'vitest';
import { exchange } from '../build.ts';
import type { CallSite } from '../../src/report/call-site.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { jsonReport } from '../../src/report/json.ts';
import { libraryOf } from '../../src/report/library-code.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { maskSource } from '../../src/report/mask.ts';

const callSite: CallSite = {
  by: 'script',
  stacks: [
    {
      after: '',
      frames: [
        { function: 'get', url: 'https://app.example/node_modules/axios/lib/core.js', line: 2, column: 10 },
        { function: 'load`Users', url: 'https://app.example/src/users.js?token=s3cret', line: 4, column: 9 },
      ],
    },
    { after: 'await', frames: [{ function: '', url: '', line: 1, column: 1 }] },
  ],
};
const finding = { ...findingOf(exchange({ url: 'https://api.example/', error: 'net::ERR_FAILED' })), callSite };
const input = {
  findings: [finding],
  page: null,
  tool: { version: '0.1.0' },
  browser: { name: 'Chromium', version: '156' },
  redact: true,
};

test('JSON: every frame in one list, addresses masked like all others', () => {
  expect(jsonReport(input).findings[0]?.callSite).toEqual([
    {
      function: 'get',
      url: 'https://app.example/node_modules/axios/lib/core.js',
      line: 2,
      column: 10,
      library: true,
      async: null,
    },
    {
      function: 'load`Users',
      url: 'https://app.example/src/users.js?token=***',
      line: 4,
      column: 9,
      library: false,
      async: null,
    },
    { function: '', url: '', line: 1, column: 1, library: false, async: 'await' },
  ]);
  expect(jsonReport({ ...input, redact: false }).findings[0]?.callSite?.[1]?.url).toContain('s3cret');
});

test('JSON: no field where nobody told', () => {
  const [only] = jsonReport({ ...input, findings: [findingOf(finding.exchange)] }).findings;
  expect(only).not.toHaveProperty('callSite');
});

test('Markdown: the page’s own frames as code', () => {
  const text = markdownReport(input);
  expect(text).toContain('**Called by the page at:**');
  expect(text).toContain('- ``load`Users`` at `https://app.example/src/users.js?token=***:4:9`');
  expect(text).toContain('- `(evaluated code):1:1`, before `await`');
  expect(text).not.toContain('axios');
});

test.for([
  ['https://app.example/node_modules/axios/lib/core.js', 'axios'],
  ['webpack-internal:///./node_modules/.pnpm/ky@1.0.0/node_modules/@scope/ky/index.js', '@scope/ky'],
  ['http://localhost:5173/node_modules/.vite/deps/@tanstack_query-core.js?v=1a2b', '@tanstack_query-core'],
  ['https://cdn.jsdelivr.net/npm/axios@1.7.2/dist/axios.min.js', 'axios'],
  ['https://unpkg.com/@sentry/browser@8/build/bundle.js', '@sentry/browser'],
  ['https://cdnjs.cloudflare.com/ajax/libs/jquery/3.7.1/jquery.min.js', 'jquery'],
  ['https://app.example/js/jquery-3.7.1.min.js', 'jquery'],
  ['https://app.example/js/chunk-vendors.4f3a.js', 'chunk-vendors'],
  ['webpack://shop/webpack/runtime/load%20script', 'webpack'],
  ['http://localhost:5173/@vite/client', 'Vite'],
  ['chrome-extension://abcdef/inject.js', 'an extension'],
  ['https://app.example/js/axios-setup.js', null],
  ['https://app.example/js/react.tracking.js', null],
  ['https://app.example/src/vendor/index.js', null],
  ['https://app.example/reactions.js', null],
  ['', null],
] as const)('whose code is %s', ([url, expected]) => {
  expect(libraryOf({ url })).toBe(expected);
});

test.for([
  [
    'https://app.example/assets/index-BfG3k2Xs9Lq.js?v=abc#x',
    'https://app.example/assets/index-BfG3k2Xs9Lq.js?v=***#***',
  ],
  ['https://user:pass@app.example/a.js', 'https://***@app.example/a.js'],
  ['https://app.example/reset/k3J9', 'https://app.example/reset/***'],
  ['file:///home/somebody/page.html', 'file:///***'],
  ['data:text/javascript,fetch("a/b.js")', 'data:***'],
  ['', ''],
] as const)('%s leaves as %s', ([url, expected]) => {
  expect(maskSource(url)).toBe(expected);
});
