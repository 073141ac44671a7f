import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

export type Found = { readonly path: string } | { readonly missing: string };

interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

const macPlaces = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
);

const windowsPlaces = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser to test with: what `CHROMIUM_PATH` or `CHROME_PATH` names, else the first one on `PATH`, else one in the
 * platform's usual places. A variable that names no executable file is an error, not a reason to look elsewhere.
 */
export function findChromium({ env, platform }: Machine = process): Found {
  for (const name of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const named = env[name];
    if (named === undefined || named === '') continue;
    return isExecutable(named)
      ? { path: named }
      : { missing: `${name} is ${JSON.stringify(named)}, which is no program that can be run.` };
  }
  const found = candidates(env, platform).find(isExecutable);
  return found === undefined ? { missing: 'No Chromium, Chrome or Edge was found on this machine.' } : { path: found };
}

function candidates(env: Machine['env'], platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots.flatMap((root) =>
      root === undefined ? [] : windowsPlaces.map((place) => path.win32.join(root, place)),
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
