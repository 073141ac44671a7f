import { describe, expect, test } from 'vitest';
import { maskUrl } from '../../src/report/mask.ts';

// A query without `=` is a value as well: a signature, a token, a search.

describe('a query name without a value', () => {
  test.each([
    ['short and plain', 'debug', 'debug'],
    ['a list’s', 'filter[tags][]', 'filter[tags][]'],
    ['words, too long for a name', 'correct-horse-battery-staple', '***'],
    ['a sentence', 'my%20father%27s%20illness', '***'],
    ['a mail address', 'jo@mail.example', '***'],
    ['letters, too long for a name', 'a'.repeat(25), '***'],
  ])('%s', (_, name, shown) => {
    for (const before of ['', 'page=1&']) {
      const kept = before.replace('1', '***');
      expect(maskUrl(`https://api.example/items?${before}${name}`)).toBe(`https://api.example/items?${kept}${shown}`);
    }
  });
});
