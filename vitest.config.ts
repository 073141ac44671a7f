import { defineConfig } from 'vitest/config';
import { patience } from './test/patience.ts';
import { closingLine } from './test/reporter/closing-line.ts';

// The extension's build plugin stays out of here: tests import the sources as they are.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', closingLine],
    // Ends what hangs, and measures nothing: a loaded machine takes many times as long as a free one.
    testTimeout: 2 * patience,
    hookTimeout: 2 * patience,
    expect: { poll: { timeout: patience } },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          // The core keeps nothing between two calls: one copy of its modules serves all files, in a third of the time.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          isolate: false,
          include: ['test/**/*.test.tsx'],
          setupFiles: ['test/ui/patience.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/set-up.ts'],
          fileParallelism: false,
          // For one known case whose cause is not found: `document-changes`, where a keepalive PUT at the unload was called
          // canceled in 2 of 9 runs. The reporter marks what needed a second run; goes when that is understood.
          retry: 1,
          testTimeout: 4 * patience,
          hookTimeout: 4 * patience,
        },
      },
    ],
  },
});
