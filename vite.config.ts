import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { manifestFor } from './.build/manifest.ts';
import { production } from './.build/production.ts';
import { withoutInnerHtml } from './.build/without-inner-html.ts';

/** `vite build` makes the package for Chromium's family, `vite build --mode firefox` the one for Firefox. */
export default defineConfig(({ mode }) => {
  const target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [production(), crx({ manifest: manifestFor(target), browser: target }), withoutInnerHtml()],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox142' : 'chrome133',
      rollupOptions: {
        // The manifest names the devtools page and the popup; what is opened by script is named here.
        input: { panel: 'src/panel/index.html', welcome: 'src/welcome/index.html' },
      },
    },
  };
});
