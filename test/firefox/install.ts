import type { Found } from '../chromium/find.ts';
import { installDebianPackages } from '../chromium/install.ts';
import { findFirefox } from './find.ts';

/**
 * A Firefox in any case: finds one, or installs Debian's `firefox-esr` when we are root on Debian or Ubuntu. Otherwise
 * `missing` holds what to tell the user, with one command to run. `say` gets one line at a time about progress.
 */
export async function findOrInstallFirefox(say: (line: string) => void): Promise<Found> {
  const found = findFirefox();
  if ('path' in found || (process.env['FIREFOX_PATH'] ?? '') !== '') return found;
  say('No Firefox was found.');
  const failed = await installDebianPackages(['firefox-esr'], say);
  if (failed === null) return findFirefox();
  return { missing: `${found.missing}\n${failed}\nOr name one that you have: FIREFOX_PATH=/path/to/it` };
}
