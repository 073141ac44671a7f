import { chromium as profile } from '../../../src/cors/profiles/chromium.ts';
import { chromiumCode } from '../../../src/cors/profiles/chromium-code.ts';
import { locationOf } from '../../../src/cors/redirect.ts';
import { openExtensionPage, tabIdOf } from '../../chromium/extension.ts';
import { launchChromium } from '../../chromium/launch.ts';
import { readReports } from '../extension.ts';
import type { Launched, Subject } from '../subject.ts';
import { divergences } from './divergences.ts';
import { protocolRecorder } from './recorder.ts';

const hosts =
  '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.example 127.0.0.1, MAP localhost 127.0.0.1, MAP *.localhost 127.0.0.1, MAP *.invalid ~NOTFOUND';

/** Chromium: the DevTools protocol's `corsErrorStatus` is its word. */
export const chromium: Subject = {
  name: 'chromium',
  profile,
  built: 'dist/chrome',
  build: 'build',
  launch,
  runsAlone: () => false,
  codeOf: chromiumCode,
  codeOfCause: ({ codes, parameter }) => (codes.chromium === null ? null : { code: codes.chromium, parameter }),
  // An unreadable Location, and a proxy's status without a proxy.
  isUnread: (answer, url) => answer.status === 407 || locationOf(answer, url)?.url === null,
  // White space before the colon is no part of the name.
  headerName: (name) => name.trimEnd(),
  readsGarbage: false,
  networkCode: null,
  failure: ({ why }) => ({ outcome: 'failed', error: why }),
  // `opaque-not-cached`, `cache-kept`
  preflightCache: { knowsOpaque: false, keepsRefused: true },
  endOf: (truth, at) => {
    if (truth.outcome === 'blocked') return { kind: 'error', error: 'net::ERR_FAILED', at };
    if (truth.outcome !== 'failed') return { kind: 'completed', at };
    const { error } = truth;
    return error.startsWith('net::') && error !== 'net::ERR_FAILED' ? { kind: 'error', error, at } : null;
  },
  // Without CORS a redirect that the page's own process stops has no closing event, or the one of a request given up.
  isUntold: ({ ask }, truth) =>
    ask.mode === 'no-cors' &&
    truth.outcome === 'failed' &&
    /^(?:net::ERR_UNKNOWN_URL_SCHEME|blocked: .*)$/.test(truth.error),
  isUnsettled: () => false,
  // The end says what the page got.
  isSettled: () => true,
  divergences,
};

async function launch(extension: string | null): Promise<Launched> {
  const { browser, extensionId, close } = await launchChromium({
    ...(extension === null ? {} : { extension }),
    flags: [hosts],
  });
  return {
    browser,
    recorder: protocolRecorder(),
    openExtension: async (tabs) => {
      const page = await openExtensionPage(browser, extensionId, 'src/popup/index.html');
      return readReports(page, tabs, tabIdOf);
    },
    close,
  };
}
