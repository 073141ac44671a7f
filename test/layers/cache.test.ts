import { expect, test } from 'vitest';
import { cachedAnswer } from '../../src/layers/cache.ts';
import { answer } from './answers.ts';
import type { Header } from '../../src/cors/model.ts';

test.each<[Header, boolean]>([
  [['X-Cache', 'Hit from cloudfront'], true],
  [['X-Cache', 'Miss from cloudfront'], false],
  [['CF-Cache-Status', 'HIT'], true],
  [['CF-Cache-Status', 'DYNAMIC'], false],
  [['X-Varnish', '32770 4'], true],
  [['X-Varnish', '32770'], false],
  [['Age', '120'], true],
  [['Age', '0'], false],
  [['Cache-Status', 'ExampleCache; hit'], true],
])('%s', (header, cached) => {
  expect(cachedAnswer(answer(200, [header]).response) !== null).toBe(cached);
});

test('the browser’s own cache', () => {
  expect(cachedAnswer({ ...answer(200, []).response, fromCache: true })).not.toBeNull();
});
