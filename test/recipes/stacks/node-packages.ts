import { existsSync } from 'node:fs';
import path from 'node:path';
import { proveFolder } from './prove-folder.ts';

const own = path.resolve(import.meta.dirname, '../../../node_modules');

/** Where these packages are: among ours, else where `npm run prove-recipes` installs today's versions. */
export function nodePackages(...names: readonly string[]): {
  readonly links: { readonly node_modules: string };
  readonly versions: readonly [string, ...string[]];
} {
  const proving = path.join(proveFolder, 'node/node_modules');
  const modules = names.every((name) => existsSync(path.join(own, name))) ? own : proving;
  const print = names
    .map((name) => `console.log('${name}', JSON.parse(fs.readFileSync('${modules}/${name}/package.json')).version)`)
    .join(';');
  return { links: { node_modules: modules }, versions: [process.execPath, '-e', print] };
}

/** A JavaScript object of CORS options with these names. */
export const jsList = (values: readonly string[]): string => `[${values.map((value) => `'${value}'`).join(', ')}]`;
