import { openExtensionPage, stopBackground, tabIdOf } from '../../../firefox/extension.ts';
import { launchFirefox } from '../../../firefox/launch.ts';
import type { SequenceBrowser, SequenceSubject } from '../browser.ts';
import type { Ask, Hold, Sequence } from '../sequence.ts';
import { openChannels } from './channels.ts';

/** Firefox: what it writes on a channel that it refuses is its word. */
export const firefox: SequenceSubject = {
  name: 'firefox',
  built: 'dist/firefox',
  build: 'build:firefox',
  launch,
  codeOf: (codes) => codes.firefox,
  networkCode: 'CORSDidNotSucceed',
  goesOn,
  alsoNames: (truth, ours) => also[truth] === ours,
  isUnsettled,
};

/**
 * What was redirected goes on, although the page that ended it hears no more of it; a stream that was canceled does until more of it
 * comes, and what a service worker let be until it is answered (measured: ESR 153).
 */
function goesOn({ secure }: Sequence, { how }: Ask, { hop, at }: Hold): boolean {
  return hop > 0 || secure || (how === 'stream' && at === 'body');
}

/** A redirected preflight has both in the console. Whether two lines are one to it, no event tells: they come joined. */
const also: Readonly<Record<string, string>> = {
  CORSPreflightDidNotSucceed: 'CORSExternalRedirectNotAllowed',
  CORSAllowOriginNotMatchingOrigin: 'CORSMultipleAllowOriginNotAllowed',
  CORSMultipleAllowOriginNotAllowed: 'CORSAllowOriginNotMatchingOrigin',
};

async function launch(extension: string): Promise<SequenceBrowser> {
  const launched = await launchFirefox({ extension, headless: true });
  const inside = await openExtensionPage(launched, 'src/popup/index.html');
  return {
    browser: launched.browser,
    inside,
    tabIdOf,
    stopExtension: () => stopBackground(launched),
    // One observer hears all tabs.
    attach: () => Promise.resolve(),
    told: await openChannels(launched.inChrome),
    close: launched.close,
  };
}

/**
 * In a worker XMLHttpRequest and EventSource end as completed, refused or not, and no page sees them: whether there were
 * credentials stays open. So does the mode of a POST to a host that no Sec-Fetch-Mode is sent to.
 */
function isUnsettled({ in: where, how, method, mode, credentials }: Ask): boolean {
  if (mode === 'no-cors') return method === 'POST';
  return where === 'worker' && how !== 'fetch' && credentials === 'include';
}
