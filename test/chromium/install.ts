import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findChromium, type Found } from './find.ts';

/**
 * A browser in any case: finds one, or installs Debian's `chromium` when we are root on Debian or Ubuntu. Otherwise `missing`
 * holds what to tell the user, the one command for this platform in it. `say` gets one line at a time about progress.
 */
export async function findOrInstallChromium(say: (line: string) => void): Promise<Found> {
  const found = findChromium();
  if ('path' in found) return found;
  if (namedByVariable() || !isDebian() || process.getuid?.() !== 0) {
    return { missing: `${found.missing}\n${advice(process.platform)}` };
  }
  say(found.missing);
  const failed = await installDebianPackages(['chromium'], say);
  return failed === null ? findChromium() : { missing: `${failed}\n${advice(process.platform)}` };
}

/**
 * Installs Debian packages when we are root on Debian or Ubuntu.
 * @returns null when they are there; else what to tell the user, with the one command to run
 */
export async function installDebianPackages(
  packages: readonly string[],
  say: (line: string) => void,
): Promise<string | null> {
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  const command = `apt-get update && apt-get ${install.join(' ')}`;
  if (!isDebian() || process.getuid?.() !== 0) return `As root on Debian or Ubuntu: ${command}`;
  say(`Installing the Debian packages ${packages.join(', ')} …`);
  for (const step of [['update'], install]) {
    const code = await run('apt-get', step);
    if (code !== 0) return `"apt-get ${step.join(' ')}" ended with code ${code}. The one command: ${command}`;
  }
  return null;
}

/** The one command that installs a browser on this platform. */
function advice(platform: NodeJS.Platform): string {
  const afterwards = 'Or name a browser that you have: CHROMIUM_PATH=/path/to/it';
  if (platform === 'darwin') return `Install one with: brew install --cask chromium\n${afterwards}`;
  if (platform === 'win32') return `Install one with: winget install Google.Chrome\n${afterwards}`;
  if (isDebian()) return `Install one with: sudo apt-get update && sudo apt-get install -y chromium\n${afterwards}`;
  return `Install one with: npx @puppeteer/browsers install chrome@stable\nThen name it: CHROMIUM_PATH=/the/path/that/it/prints`;
}

function namedByVariable(): boolean {
  return [process.env['CHROMIUM_PATH'], process.env['CHROME_PATH']].some(
    (named) => named !== undefined && named !== '',
  );
}

function isDebian(): boolean {
  try {
    return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
