import { expect, test } from 'vitest';
import { table } from './table.ts';

test('columns are aligned and lines have no spaces at the end', () => {
  const rows = [
    ['', 'cause'],
    ['!', 'x'],
    ['', ''],
  ];
  expect(table(rows)).toBe('   cause\n!  x\n');
});

test('control bytes of a stranger do not reach the terminal', () => {
  expect(table([['a\u001b[31mred', 'b']])).toBe('a\\x1b[31mred  b');
});
