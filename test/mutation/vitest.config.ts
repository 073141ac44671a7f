import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { patience } from '../patience.ts';

/** The pure tests alone: what only a browser finds in the pure core, a faster test should find. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // The shape of the tree is no mutant's business.
    exclude: ['test/browser/**', 'test/shape.test.ts'],
    testTimeout: 2 * patience,
  },
});
