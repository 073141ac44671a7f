import type { JsonFinding } from '../../../src/report/json.ts';
import { firefox as profile } from '../../../src/cors/profiles/firefox.ts';
import { firefoxReason } from '../../../src/cors/profiles/firefox-reason.ts';
import { originOf, parseUrl } from '../../../src/cors/origin.ts';
import type { Case } from '../case.ts';
import { openExtensionPage, tabIdOf } from '../../firefox/extension.ts';
import { launchFirefox } from '../../firefox/launch.ts';
import { readReports } from '../extension.ts';
import type { Failed, Launched, Subject } from '../subject.ts';
import type { Code, Verdict } from '../verdict.ts';
import { divergences } from './divergences.ts';
import { consoleRecorder } from './recorder.ts';
import { runsAlone } from './runs-alone.ts';

const networkCode = 'CORSDidNotSucceed';

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
  // White space before the colon makes the line unreadable.
  headerName: (name) => (name.endsWith(' ') ? null : name),
  readsGarbage: true,
  networkCode,
  failure,
  preflightCache: { knowsOpaque: true, keepsRefused: false },
  endOf: () => null,
  // Without CORS a redirect to another scheme may have no closing event.
  isUntold: ({ ask }, truth) => ask.mode === 'no-cors' && truth.outcome === 'failed',
  isUnsettled,
  isSettled,
  divergences,
};

/** A failure of the network has one of the CORS names, too, where CORS would have been asked. */
function failure({ mode, origin, urls, why }: Failed): Verdict {
  const [first, ...targets] = urls;
  const unsent = first !== undefined && targets.length === 0 && isUnsafePort(first);
  const crossed = origin === 'null' || urls.some((url) => originOf(url) !== origin);
  return mode === 'cors' && crossed && !unsent
    ? { outcome: 'blocked', code: networkCode, parameter: '' }
    : { outcome: 'failed', error: why };
}

/** Those of https://fetch.spec.whatwg.org/#port-blocking that the cases have: refused before there is a request. */
function isUnsafePort(url: string): boolean {
  return /^(?:1|6667)$/.test(parseUrl(url)?.port ?? '');
}

/**
 * In a worker XMLHttpRequest and EventSource end as completed, refused or not, and no page sees them: whether there were
 * credentials stays open. So does the mode of a POST that says neither by Sec-Fetch-Mode nor, being one, by its Origin.
 */
function isUnsettled({ page, ask }: Case): boolean {
  if (page.endsWith('worker')) return ask.how !== 'fetch';
  return ask.mode === 'no-cors' && ask.method === 'POST';
}

/**
 * The end says as much of a refused answer as of another: where only some readings refuse, the page's word decides. A worker's
 * requests have none.
 */
function isSettled({ page }: Case, { outcome, alternatives }: JsonFinding): boolean {
  return page.endsWith('worker') || outcome !== 'allowed' || alternatives.length === 0;
}

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
