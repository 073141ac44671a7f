import { needsPreflight } from './main-fetch.ts';
import { profiles } from './profiles/index.ts';
import { locationOf } from './redirect.ts';
import { seenCredentials } from './readings.ts';
import { isCrossOrigin, requestAt } from './request-at.ts';
import { walk } from './walk.ts';
import type { Exchange, Outcome } from './exchange.ts';
import type { CredentialsReading, Elsewhere, Judged, Reading, Refusal, Verdict } from './model.ts';
import type { Profile } from './profiles/profile.ts';

/**
 * The verdict that follows from a chosen reading.
 * @param agreeing the readings that agree with what the browser did as well as the chosen one
 * @param known what is not the chosen reading's own: the refusal, and what was tolerated
 */
export function verdict(
  exchange: Exchange,
  outcome: Outcome,
  chosen: Judged,
  agreeing: readonly Judged[],
  known: Partial<Pick<Verdict, 'refusal' | 'tolerated'>> = {},
): Verdict {
  const refusal = known.refusal === undefined ? chosen.refusal : known.refusal;
  const isOpen = outcome === 'blocked' || outcome === 'allowed';
  const others = isOpen ? agreeing.flatMap((one) => (one.refusal === null ? [] : [one.refusal])) : [];
  let cachedAt: number | null | undefined;
  let browsers: Verdict['browsers'] | null = null;
  return {
    outcome,
    mode: chosen.reading.mode,
    credentials: { mode: chosen.reading.credentials, known: howKnown(exchange, agreeing) },
    refusal,
    alternatives: distinct(others, refusal),
    tolerated: known.tolerated ?? [],
    // The worker, which judges every failure as it comes, never asks for these two.
    get cachedPreflightAt() {
      if (cachedAt === undefined) cachedAt = cachedPreflightAt(exchange, chosen.reading);
      return cachedAt;
    },
    get browsers() {
      browsers ??= inEachBrowser(exchange, chosen.reading);
      return browsers;
    },
  };
}

function inEachBrowser(exchange: Exchange, reading: Reading): Verdict['browsers'] {
  return {
    chromium: blockedIn(exchange, reading, profiles.chromium),
    firefox: blockedIn(exchange, reading, profiles.firefox),
    webkit: blockedIn(exchange, reading, profiles.webkit),
  };
}

function howKnown(exchange: Exchange, agreeing: readonly Judged[]): CredentialsReading['known'] {
  if (exchange.knownOptions?.credentials) return 'told';
  if (seenCredentials(exchange) !== null) return 'seen';
  return new Set(agreeing.map(({ reading }) => reading.credentials)).size === 1 ? 'inferred' : 'assumed';
}

/** Those that differ from the first in what a browser would say. */
function distinct(refusals: readonly Refusal[], first: Refusal | null): readonly Refusal[] {
  const signature = ({ kind, phase, hop }: Refusal) => `${kind} ${phase} ${hop}`;
  const seen = new Set(first === null ? [] : [signature(first)]);
  return refusals.filter((refusal) => {
    const sign = signature(refusal);
    return seen.has(sign) ? false : seen.add(sign);
  });
}

/** A request that needs a preflight, was sent, and had none that we saw. */
function cachedPreflightAt(exchange: Exchange, reading: Reading): number | null {
  if (reading.mode !== 'cors') return null;
  const at = exchange.hops.findIndex((hop, i) => {
    const sent = hop.requestHeaders !== null && hop.preflight === null;
    return sent && isCrossOrigin(exchange, i) && needsPreflight(requestAt(exchange, i, reading));
  });
  return at < 0 ? null : at;
}

function blockedIn(exchange: Exchange, reading: Reading, profile: Profile): Elsewhere {
  if (walk(exchange, reading, profile) !== null) return 'blocked';
  return isWhole(exchange, reading) ? 'allowed' : 'unknown';
}

/** Whether the final response was seen. After a refused preflight or redirect, another browser's next step was not. */
function isWhole({ hops }: Exchange, { redirect }: Reading): boolean {
  const { url, response } = hops.at(-1) ?? hops[0];
  return response !== null && (redirect !== 'follow' || locationOf(response, url) === null);
}
