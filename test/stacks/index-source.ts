import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Stack } from '../../src/stacks/stack.ts';

const folder = new URL('../../src/stacks/', import.meta.url);

/** Every stack of the folders, with its file from `src/stacks`, by kind and id. */
export async function stacksInFolders(): Promise<readonly { readonly file: string; readonly stack: Stack }[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /^[^/]+\/.*\.ts$/.test(file))
    .toSorted((a, b) => (a < b ? -1 : 1));
  return Promise.all(
    files.map(async (file) => {
      const module: { readonly default: Stack } = await import(new URL(file, folder).href);
      return { file, stack: module.default };
    }),
  );
}

/** The text of `src/stacks/all.ts`. */
export async function indexSource(): Promise<string> {
  const found = await stacksInFolders();
  const nameOf = (id: string) => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    '// Generated from the folders by the tests (-u): do not edit.',
    "import type { Stack } from './stack.ts';",
    ...found.map(({ file, stack: { id } }) => `import ${nameOf(id)} from './${file}';`),
    '',
    '/** Every stack, by folder and file. */',
    'export const all: readonly Stack[] = [',
    ...found.map(({ stack: { id } }) => `  ${nameOf(id)},`),
    '];',
    '',
  ].join('\n');
}
