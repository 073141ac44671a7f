import path from 'node:path';
import { openSites } from '../capture/sites.ts';
import { openExtensionPage } from '../firefox/extension.ts';
import { launchFirefox, type LaunchedFirefox, type LaunchOptions } from '../firefox/launch.ts';
import type { Watched } from './watched.ts';

/** As `Watched`, in a real Firefox. */
export interface WatchedFirefox extends Watched {
  readonly launched: LaunchedFirefox;
}

export async function openWatchedFirefox(options: LaunchOptions = {}): Promise<WatchedFirefox> {
  const extension = path.resolve(import.meta.dirname, '../../dist/firefox');
  const [sites, launched] = await Promise.all([openSites(), launchFirefox({ extension, headless: true, ...options })]);
  const inside = await openExtensionPage(launched, 'src/popup/index.html');
  return {
    launched,
    sites,
    inside,
    close: async () => {
      await launched.close();
      await sites.close();
    },
  };
}
