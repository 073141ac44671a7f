import path from 'node:path';
import { build } from 'vite';

const source = path.join(import.meta.dirname, 'page');

/** Where the built dashboard lies. */
export const demoPages = path.resolve('dist/demo');

/** Builds the dashboard, and the script that runs in its workers and frames. Throws when the build fails. */
export async function buildDemo(): Promise<void> {
  const shared = { root: source, configFile: false, logLevel: 'warn' } as const;
  await build({
    ...shared,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: demoPages,
      emptyOutDir: true,
      target: 'chrome123',
      // The preload polyfill would ask for the dashboard's own scripts a second time.
      modulePreload: false,
      rollupOptions: { input: { index: path.join(source, 'index.html') } },
    },
  });
  await build({
    ...shared,
    build: {
      outDir: demoPages,
      emptyOutDir: false,
      target: 'chrome123',
      lib: { entry: path.join(source, 'runner.ts'), formats: ['iife'], name: 'runner', fileName: () => 'runner.js' },
    },
  });
}
