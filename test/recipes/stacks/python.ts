import { existsSync } from 'node:fs';
import path from 'node:path';
import { proveFolder } from './prove-folder.ts';

/** Where `npm run prove-recipes` installs today's versions. */
export const pythonFolder = path.join(proveFolder, 'python');

/** Today's versions where they were installed, else Debian's. */
export const python = existsSync(path.join(pythonFolder, 'bin/python'))
  ? path.join(pythonFolder, 'bin/python')
  : '/usr/bin/python3';

/** A command that prints the versions of Python packages, and fails where one of them is not there. */
export function versionsOf(...packages: readonly string[]): readonly [string, ...string[]] {
  const list = packages.map((name) => `'${name}'`).join(', ');
  return [python, '-c', `from importlib.metadata import version\nfor name in [${list}]: print(name, version(name))`];
}
