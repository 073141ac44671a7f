import { describe, expect, it } from 'vitest';
import { enumerate } from '../../src/wording/enumerate.ts';
import { plain, text, visible } from '../../src/wording/text.ts';

describe('texts', () => {
  it.each([
    [[], 'nothing'],
    [['a'], '`a`'],
    [['a', 'b'], '`a` and `b`'],
    [['a', 'b', 'c'], '`a`, `b` and `c`'],
    [['1', '2', '3', '4', '5', '6', '7', '8'], '`1`, `2`, `3`, `4`, `5`, `6` and 2 more'],
  ])('%j is listed as %s', (values, expected) => {
    expect(plain(enumerate(values))).toBe(expected);
  });

  it('keeps words words, makes strings values, and splices texts', () => {
    expect(text`a ${'b'} ${1} ${text`c ${'d'}`}.`).toEqual([
      'a ',
      { code: 'b' },
      ' ',
      '1',
      ' ',
      'c ',
      { code: 'd' },
      '.',
    ]);
  });

  it('shows what cannot be seen, and shortens what is long', () => {
    expect(visible('\u001b[0m\u202e')).toBe('\\x1b[0m\\u202e');
    expect(visible('a'.repeat(200))).toHaveLength(161);
  });
});
