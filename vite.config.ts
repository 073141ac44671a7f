import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };

export default defineConfig({
  plugins: [crx({ manifest: { ...manifest, version: packageJson.version } })],
  build: {
    outDir: 'dist/chrome',
    emptyOutDir: true,
    target: 'chrome133',
    rollupOptions: {
      // The manifest names the devtools page and the popup; the panel is opened by script, so it is named here.
      input: { panel: 'src/panel/index.html' },
    },
  },
});
