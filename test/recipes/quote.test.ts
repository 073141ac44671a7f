import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comment, jsString, nginxString, pyString } from '../../src/recipes/quote.ts';
import { hostile } from './arbitrary.ts';

test('a JavaScript literal is read back as exactly the value', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      // oxlint-disable-next-line no-implied-eval -- the question is what the engine itself reads
      expect(Function(`return ${jsString(value)}`)()).toBe(value);
      expect(jsString(value)).toMatch(/^[\x20-\x7e]+$/);
      expect(jsString(value)).not.toContain('</');
    }),
  );
});

test('a Python literal has no quote, backslash or control byte that is not escaped', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const literal = pyString(value);
      expect(literal).toMatch(/^'(?:[\x20-\x26\x28-\x5b\x5d-\x7e]|\\['\\]|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*'$/);
      const read = literal
        .slice(1, -1)
        .replace(
          /\\(?:u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/g,
          (_all, short?: string, long?: string, sign?: string) =>
            sign ?? String.fromCodePoint(parseInt(short ?? long ?? '', 16)),
        );
      expect(read).toBe(value);
    }),
  );
});

test('an nginx parameter has no variable and no way out, or is refused', () => {
  fc.assert(
    fc.property(hostile, (value) => {
      const literal = nginxString(value);
      if (literal === null) expect(value).toMatch(/[^\x20-\x7e]|\$/);
      else expect(literal).toMatch(/^"(?:[\x20\x21\x23\x25-\x5b\x5d-\x7e]|\\["\\])*"$/);
    }),
  );
});

test('a comment is broken into lines that all start with the sign', () => {
  const lines = comment('#', 'word '.repeat(60).trim(), '  ').split('\n');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line).toMatch(/^ {2}# word/);
});
