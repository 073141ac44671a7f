import { firefox as profile } from '../../../src/cors/profiles/firefox.ts';
import { firefoxReason } from '../../../src/cors/profiles/firefox-reason.ts';
import { isCrossOrigin } from '../../../src/cors/walk.ts';
import { openExtensionPage, tabIdOf } from '../../firefox/extension.ts';
import { launchFirefox } from '../../firefox/launch.ts';
import { readReports } from '../extension.ts';
import type { Launched, Subject } from '../subject.ts';
import type { Code } from '../verdict.ts';
import { divergences } from './divergences.ts';
import { consoleRecorder } from './recorder.ts';
import { runsAlone } from './runs-alone.ts';

/** Firefox: the reason in its own console is its word. */
export const firefox: Subject = {
  name: 'firefox',
  profile,
  built: 'dist/firefox',
  build: 'build:firefox',
  launch,
  runsAlone,
  codeOf: (refusal) => named(firefoxReason(refusal)),
  codeOfCause: ({ codes }) => named(codes.firefox),
  isUnread: () => false,
  // A failure of the network has one of the CORS names, too, where CORS would have been asked.
  failure: (exchange, why) =>
    exchange.told?.mode === 'cors' && isCrossOrigin(exchange, exchange.hops.length - 1)
      ? { outcome: 'blocked', code: 'CORSDidNotSucceed', parameter: '' }
      : { outcome: 'failed', error: why },
  endOf: () => null,
  isUntold: () => false,
  divergences,
};

function named(reason: string | null): Code | null {
  return reason === null ? null : { code: reason, parameter: '' };
}

async function launch(extension: string | null): Promise<Launched> {
  const launched = await launchFirefox(extension === null ? {} : { extension });
  return {
    browser: launched.browser,
    recorder: await consoleRecorder(launched.inChrome),
    openExtension: async (tabs) => {
      const page = await openExtensionPage(launched, 'src/popup/index.html');
      return readReports(page, tabs, tabIdOf);
    },
    close: launched.close,
  };
}
