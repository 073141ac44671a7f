import path from 'node:path';
import { defineConfig } from 'vite';
import { production } from '../../.build/production.ts';

/** The panel's view on a log in memory: `npx vite --config test/panel/gallery.config.ts` serves it with hot reload. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [production()],
  logLevel: 'warn',
  base: './',
  server: { open: '/gallery.html' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: path.resolve(import.meta.dirname, '../../output/gallery'),
    emptyOutDir: true,
    target: 'chrome120',
    rollupOptions: { input: path.join(import.meta.dirname, 'gallery.html') },
  },
});
