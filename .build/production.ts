import type { Plugin } from 'vite';

/**
 * Makes every build the one that ships. Vite takes the environment's NODE_ENV before its own: a test runner sets it to `test`, and
 * what is built then holds development JSX with the absolute path of each source file. Fails the build when it is not production.
 */
export function production(): Plugin {
  return {
    name: 'production',
    apply: 'build',
    config() {
      process.env['NODE_ENV'] = 'production';
    },
    configResolved({ isProduction }) {
      if (!isProduction) throw new Error('This is a development build: see .build/production.ts.');
    },
  };
}
