import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callFrom } from '../../../src/panel/calls/har-entry.ts';
import { harEntry } from './har.ts';

test('a script’s request: its stack and what scheduled it, counted from 1', () => {
  expect(callFrom(harEntry())).toEqual({
    url: 'https://api.example/users',
    method: 'GET',
    startedAt: Date.UTC(2026, 0, 1, 14, 2, 11, 430),
    site: {
      by: 'script',
      stacks: [
        {
          after: '',
          frames: [
            {
              function: 'get',
              url: 'https://app.example/node_modules/axios/lib/adapters/fetch.js',
              line: 2,
              column: 10,
            },
            { function: 'loadUsers', url: 'https://app.example/src/users.js', line: 4, column: 9 },
          ],
        },
        {
          after: 'await',
          frames: [{ function: '', url: 'https://app.example/src/main.js', line: 42, column: 1 }],
        },
      ],
    },
  });
});

test.for([
  [
    'a tag',
    { type: 'parser', url: 'https://app.example/', lineNumber: 3 },
    { by: 'parser', url: 'https://app.example/', line: 4 },
  ],
  [
    'a style sheet, which has no line',
    { type: 'parser', url: 'https://app.example/s.css' },
    { by: 'parser', url: 'https://app.example/s.css', line: null },
  ],
  [
    'a module that imports another',
    { type: 'script', url: 'https://app.example/app.js', lineNumber: 0 },
    { by: 'script', url: 'https://app.example/app.js', line: 1 },
  ],
] as const)('%s', ([, initiator, { by, url, line }]) => {
  expect(callFrom(harEntry({ _initiator: initiator }))?.site).toEqual({
    by,
    stacks: [{ after: '', frames: [{ function: '', url, line, column: null }] }],
  });
});

test('an empty stack hands on to the one that scheduled it, as for `new Image()`', () => {
  const parent = { description: 'Image', callFrames: [{ functionName: 'show', url: '', lineNumber: 9 }] };
  const site = callFrom(harEntry({ _initiator: { type: 'script', stack: { callFrames: [], parent } } }))?.site;
  expect(site?.stacks).toEqual([{ after: 'Image', frames: [{ function: 'show', url: '', line: 10, column: null }] }]);
});

test.for([
  ['Firefox, which names no initiator', undefined],
  ['the browser itself', { type: 'other' }],
  ['an initiator that is no object', 'script'],
  ['a stack that is none', { type: 'script', stack: [] }],
] as const)('known, but nobody says who made it: %s', ([, initiator]) => {
  expect(callFrom(harEntry({ _initiator: initiator }))).toMatchObject({ site: null });
});

test.for([
  ['a preflight', harEntry({ _resourceType: 'preflight' })],
  ['a preflight by its initiator', harEntry({ _initiator: { type: 'preflight', url: 'https://api.example/' } })],
  ['a data: URL', harEntry({ request: { method: 'GET', url: 'data:,' } })],
  ['a URL of 9 kB', harEntry({ request: { method: 'GET', url: `https://a.example/${'a'.repeat(9000)}` } })],
  ['no date', harEntry({ startedDateTime: 'now' })],
  ['no entry', null],
  ['a text', 'entry'],
] as const)('nothing: %s', ([, entry]) => {
  expect(callFrom(entry)).toBeNull();
});

test('a stack of any depth and names of any length stay bounded', () => {
  const callFrames = Array.from({ length: 500 }, () => ({ functionName: 'f'.repeat(5000), url: 'https://a.example/' }));
  let stack: object = { callFrames };
  for (let i = 0; i < 200; i++) stack = { callFrames, description: 'd'.repeat(5000), parent: stack };
  const stacks = callFrom(harEntry({ _initiator: { type: 'script', stack } }))?.site?.stacks ?? [];
  expect(stacks).toHaveLength(8);
  expect(JSON.stringify(stacks).length).toBeLessThan(150_000);
});

test('whatever stands in an entry, nothing throws', () => {
  const entries = fc.record(
    {
      startedDateTime: fc.constantFrom('2026-01-01T00:00:00Z', 4, null),
      request: fc.oneof(fc.constant({ method: 'GET', url: 'https://a.example/' }), fc.anything()),
      _initiator: fc.oneof(fc.record({ type: fc.constant('script'), stack: fc.anything() }), fc.anything()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(entries, (entry) => {
      callFrom(entry);
    }),
  );
});
