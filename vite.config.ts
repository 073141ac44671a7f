import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { manifestFor } from './.build/manifest.ts';
import { notices } from './.build/notices.ts';
import { production } from './.build/production.ts';
import { withoutInnerHtml } from './.build/without-inner-html.ts';

/** `vite build` makes the package for Chromium's family, `vite build --mode firefox` the one for Firefox. */
export default defineConfig(({ mode, command }) => {
  const target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      production(),
      crx({ manifest: manifestFor(target, command), browser: target }),
      withoutInnerHtml(),
      notices(),
    ],
    // The same module with its list packed: half as large.
    resolve: { alias: [{ find: /^tldts$/, replacement: 'tldts/dist/index.esm.min.js' }] },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox142' : 'chrome133',
      // Every browser that we are built for knows how to preload a module; the stand-in would fetch.
      modulePreload: { polyfill: false },
      rollupOptions: {
        // The manifest names the devtools page and the popup; what is opened by script is named here.
        input: { panel: 'src/panel/index.html', welcome: 'src/welcome/index.html' },
      },
    },
  };
});
