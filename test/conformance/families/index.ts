import type { Random } from '../random.ts';
import { preflightCache } from './cache.ts';
import type { Draft, Family } from './draft.ts';
import { modes, schemes } from './modes.ts';
import { allowCredentialsValues, credentials, originValues } from './origins.ts';
import { beacon, elements, eventSource, opaqueFrames, workers, xhr } from './pages.ts';
import { headerLists, methodLists, preflightRedirects, preflightStatus } from './preflights.ts';
import { redirectMethods, redirects, redirectTargets } from './redirects.ts';
import { actualResponse, networkFailures, oddBytes } from './responses.ts';
import { safelist } from './safelist.ts';

const single = {
  'origin-values': originValues,
  credentials,
  'allow-credentials': allowCredentialsValues,
  'preflight-status': preflightStatus,
  methods: methodLists,
  headers: headerLists,
  safelist,
  'actual-response': actualResponse,
  redirects,
  'redirect-methods': redirectMethods,
  'redirect-targets': redirectTargets,
  'preflight-redirects': preflightRedirects,
  elements,
  xhr,
  'event-source': eventSource,
  beacon,
  workers,
  'opaque-frames': opaqueFrames,
  'network-failures': networkFailures,
  'odd-bytes': oddBytes,
  modes,
  schemes,
  'preflight-cache': preflightCache,
} as const satisfies Record<string, Family>;

const parts = [
  originValues,
  credentials,
  preflightStatus,
  methodLists,
  headerLists,
  redirects,
  redirectMethods,
  xhr,
  oddBytes,
] as const;

/** The request of one family and the answers of two others. */
function mixed(random: Random): Draft {
  const asked = random.pick([redirectMethods, credentials, headerLists, methodLists, xhr])(random);
  const [one, two] = [random.pick(parts)(random), random.pick(parts)(random)];
  const [first] = one.steps;
  return { ...asked, steps: [{ ...first, preflight: two.steps[0].preflight }, ...one.steps.slice(1)] };
}

export const families: Readonly<Record<string, Family>> = { ...single, mixed };
