import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import type { Found } from '../chromium/find.ts';

interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

const names = ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'];

const macPlaces = ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/firefox`,
);

/**
 * The Firefox to test with: what `FIREFOX_PATH` names, else the first one on `PATH`, else one in the platform's usual places.
 * A variable that names no executable file is an error, not a reason to look elsewhere.
 */
export function findFirefox({ env, platform }: Machine = process): Found {
  const named = env['FIREFOX_PATH'];
  if (named !== undefined && named !== '') {
    return isExecutable(named)
      ? { path: named }
      : { missing: `FIREFOX_PATH is ${JSON.stringify(named)}, which is no program that can be run.` };
  }
  const found = candidates(env, platform).find(isExecutable);
  return found === undefined ? { missing: 'No Firefox was found on this machine.' } : { path: found };
}

function candidates(env: Machine['env'], platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) =>
      root === undefined ? [] : [path.win32.join(root, 'Mozilla Firefox', 'firefox.exe')],
    );
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return platform === 'darwin' ? [...onPath, ...macPlaces] : onPath;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
