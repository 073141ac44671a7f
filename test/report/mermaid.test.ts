import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer, exchange } from '../build.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { label, mermaidOf } from '../../src/report/mermaid.ts';
import { hostile } from '../recipes/arbitrary.ts';
import { hostileFinding } from './hostile.ts';

// Mermaid itself is 150 MB with what it needs, so the lines are held to the part of its grammar that this uses.
const safe = String.raw`[\w ./:?=&*+,()'\x60~%-]*`;
const line = new RegExp(
  [
    String.raw`^ {4}participant (?:[PB]|S\d+) as (?:Page|Browser|Server) ?${safe}$`,
    String.raw`^ {4}(?:[PB]|S\d+)-?-(?:>>|x)(?:[PB]|S\d+): ${safe}$`,
    String.raw`^ {4}Note over B: ${safe}$`,
  ].join('|'),
);

test('every line is one of ours, whatever a stranger wrote', () => {
  fc.assert(
    fc.property(hostileFinding, (finding) => {
      const [first, ...rest] = mermaidOf(finding).split('\n');
      expect(first).toBe('sequenceDiagram');
      for (const one of rest) expect(one).toMatch(line);
    }),
    { numRuns: 300 },
  );
});

test('a label can be read back', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const whole = value
        .slice(0, 40)
        .replace(/\p{Cs}/gu, '\ufffd')
        .replaceAll('%', '');
      expect(decodeURIComponent(label(whole))).toBe(whole);
    }),
  );
});

test('an exchange with a redirect and two preflights', () => {
  const finding = findingOf(
    exchange({
      method: 'PUT',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
      response: answer(307, [
        ['Access-Control-Allow-Origin', '*'],
        ['Location', 'https://other.example/x'],
      ]),
      then: [{ url: 'https://other.example/x', preflight: answer(403) }],
      credentials: 'omit',
    }),
  );
  expect(mermaidOf(finding).split('\n').slice(1, -2)).toEqual([
    '    participant P as Page https://app.example',
    '    participant B as Browser',
    '    participant S0 as Server api.example',
    '    participant S1 as Server other.example',
    '    P->>B: PUT https://api.example/items',
    '    B->>S0: OPTIONS /items (preflight)',
    '    S0-->>B: 204',
    '    B->>S0: PUT /items',
    '    S0-->>B: 307',
    '    B->>S1: OPTIONS /x (preflight)',
    '    S1-->>B: 403',
  ]);
});
