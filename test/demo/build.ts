import path from 'node:path';
import { build } from 'vite';
import { production } from '../../.build/production.ts';

const source = path.join(import.meta.dirname, 'page');

/** Where the built dashboard lies. */
export const demoPages = path.resolve('dist/demo');

/** Builds the dashboard, and the script that runs in its workers and frames. Throws when the build fails. */
export async function buildDemo(): Promise<void> {
  const shared = { root: source, configFile: false, logLevel: 'warn' } as const;
  await build({
    ...shared,
    plugins: [production()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: demoPages,
      emptyOutDir: true,
      target: 'chrome123',
      // The preload polyfill would ask for the dashboard's own scripts a second time.
      modulePreload: false,
      // As on a development server: the call stacks name the dashboard's own functions, apart from what is not its own.
      minify: false,
      rolldownOptions: {
        input: { dashboard: path.join(source, 'index.html') },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          codeSplitting: { groups: [{ name: 'node_modules/preact', test: /node_modules/ }] },
        },
      },
    },
  });
  await build({
    ...shared,
    plugins: [production()],
    build: {
      outDir: demoPages,
      emptyOutDir: false,
      target: 'chrome123',
      minify: false,
      lib: { entry: path.join(source, 'runner.ts'), formats: ['iife'], name: 'runner', fileName: () => 'runner.js' },
    },
  });
}
