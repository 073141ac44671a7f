import { profiles } from './profiles/index.ts';
import { readingsOf } from './readings.ts';
import { failureOf, unexplainedOf } from './failure.ts';
import { agreesWithPageObservation } from './page-observation.ts';
import { standardOrder } from './preflight.ts';
import { locationOf } from './redirect.ts';
import { asEnded, leadsOut } from './unfollowed.ts';
import { verdict } from './verdict.ts';
import { requestAt } from './request-at.ts';
import { walk, type Rules } from './walk.ts';
import type { End, Exchange, Outcome } from './exchange.ts';
import type { Judged, Phase, Reading, Refusal, Refused, Verdict } from './model.ts';
import type { Profile } from './profiles/profile.ts';

const standard: Rules = {
  preflightOrder: standardOrder,
  preflightsForPage: false,
  keepsPreflighting: false,
  dropsEmptyLines: false,
  refusesCredentialsAlways: false,
  followsEmptyLocation: true,
  targetsRefusedFirst: null,
};

/**
 * Runs the standard over an exchange under every reading of what was not seen, and keeps the readings that the
 * browser's own act agrees with. What happened is the browser's word; why is the algorithm's.
 * @param profile the browser that ran the exchange
 */
export function judge(exchange: Exchange, profile: Profile = profileOf(exchange)): Verdict {
  const all = readingsOf(exchange)
    .map((reading) => asEnded(exchange, reading, profile))
    .map((reading): Judged => ({ reading, refusal: walk(exchange, reading, profile) }));
  const end = exchange.end ?? endByPageObservation(exchange);

  if (end === null) return pending(exchange, all);
  if (end.kind === 'completed') return profile.completedIsAllowed ? completed(exchange, all) : finished(exchange, all);
  return failed(exchange, all, end);
}

/** The profile of the browser that ran an exchange. */
export function profileOf({ ranIn = 'chromium' }: Exchange): Profile {
  return profiles[ranIn];
}

/** The page speaks of a request when it is over. Where the browser's own word of that may have been missed, it is all there is. */
function endByPageObservation({ interrupted, pageObservation, startedAt }: Exchange): End | null {
  if (!interrupted || pageObservation === undefined) return null;
  return { kind: pageObservation.responseStatus === 0 ? 'gone' : 'completed', at: startedAt };
}

/** A redirect out of HTTP(S) is refused without a closing event; everything else that has not ended is still open. */
function pending(exchange: Exchange, all: readonly Judged[]): Verdict {
  const out = all.find(({ refusal }) => refusal !== null && refusal.phase === 'redirect' && leadsOut(refusal));
  if (out) return refused(exchange, out, all);
  return verdict(exchange, 'pending', firstOf(exchange, all), all, { refusal: null });
}

/**
 * The end says no more than that there was an answer (Firefox): the headers decide. Where they decide differently under
 * different readings, the page’s own observation does, and without one the likeliest reading.
 */
function finished(exchange: Exchange, all: readonly Judged[]): Verdict {
  const { pageObservation } = exchange;
  // It has completed for the browser, and the page was not there any more to be given the response.
  if (pageObservation?.responseStatus === 0 && pageObservation.arrived === false) return notDelivered(exchange, all);
  // A page that was left may have been told of nothing, and what it was told of as an end is no refusal.
  const isSettled = all.every(({ refusal }) => refusal === null) || all.every(({ refusal }) => refusal !== null);
  if (exchange.documentLeft && !isSettled && !pageObservation?.responseStatus) return notDelivered(exchange, all);
  const observed = all.filter(({ reading, refusal }) =>
    agreesWithPageObservation(exchange, reading.mode, refusal === null),
  );
  const agreeing = observed.length > 0 ? observed : all;
  const chosen = firstOf(exchange, agreeing);
  if (chosen.refusal !== null) return verdict(exchange, 'blocked', chosen, agreeing);
  const { reading } = chosen;
  const redirect = unfollowed(exchange, reading);
  if (redirect !== null) return verdict(exchange, 'failed', chosen, agreeing, { refusal: redirect });
  return verdict(exchange, reading.mode === 'no-cors' ? 'opaque' : 'allowed', chosen, agreeing, {
    tolerated: toleratedUnder(exchange, chosen),
  });
}

function notDelivered(exchange: Exchange, all: readonly Judged[]): Verdict {
  const hop = exchange.hops.length - 1;
  const chosen = firstOf(exchange, all);
  const facts = { request: requestAt(exchange, hop, chosen.reading), response: exchange.hops[hop]?.response ?? null };
  const refusal: Refusal = { kind: 'aborted', ...facts, error: 'canceled', phase: 'response', hop, exchange };
  return verdict(exchange, 'canceled', chosen, all, { refusal });
}

/** A redirect that nothing follows although nothing refuses it: the page wanted it so (`redirect: 'error'` or `'manual'`). */
function unfollowed(exchange: Exchange, reading: Reading): Refusal | null {
  const hop = exchange.hops.length - 1;
  const request = requestAt(exchange, hop, reading);
  const response = exchange.hops[hop]?.response ?? null;
  if (response === null || locationOf(response, request.url) === null) return null;
  return { kind: 'aborted', request, response, error: 'not followed', phase: 'redirect', hop, exchange };
}

function completed(exchange: Exchange, all: readonly Judged[]): Verdict {
  const agreeing = all.filter(({ refusal }) => refusal === null);
  const chosen = firstOf(exchange, agreeing.length > 0 ? agreeing : all);
  const outcome: Outcome = chosen.reading.mode === 'no-cors' ? 'opaque' : 'allowed';
  return verdict(exchange, outcome, chosen, agreeing, { refusal: null, tolerated: toleratedUnder(exchange, chosen) });
}

function toleratedUnder(exchange: Exchange, { reading, refusal }: Judged): readonly Refusal[] {
  const refusedByStandard = refusal ?? walk(exchange, reading, standard);
  return reading.mode === 'no-cors' || refusedByStandard === null ? [] : [refusedByStandard];
}

function failed(exchange: Exchange, all: readonly Judged[], end: Exclude<End, { kind: 'completed' }>): Verdict {
  const last = exchange.hops.length - 1;
  const error = end.kind === 'gone' ? 'gone' : end.error;
  const agreeing = whereSeen(exchange, all);
  const chosen = firstOf(exchange, agreeing);
  const request = requestAt(exchange, last, chosen.reading);
  const phase: Phase = exchange.hops.at(-1)?.preflight && !exchange.hops.at(-1)?.response ? 'preflight' : 'response';
  const other = (refused: Refused): Verdict => {
    const where = refused.kind.startsWith('redirect-') ? 'redirect' : phase;
    // At a redirect it is rather the page's wish that it is not followed (`redirect: 'error'`), unless its document was left.
    const isEndedByPage = end.kind === 'gone' || exchange.documentLeft === true || !isAtRedirect(exchange);
    const outcome = refused.kind === 'aborted' && isEndedByPage ? 'canceled' : 'failed';
    return verdict(exchange, outcome, chosen, agreeing, {
      refusal: { ...refused, phase: where, hop: last, exchange },
    });
  };

  if (end.kind === 'gone' && exchange.end !== null) {
    const out = all.find(({ refusal }) => refusal?.kind === 'redirect-scheme');
    if (out) return refused(exchange, out, all);
    return other({ kind: 'aborted', request, response: null, error });
  }

  const failure = end.kind === 'gone' ? null : failureOf(exchange, error, request);
  if (failure !== null) return other(failure);

  const refusing = agreeing.filter(({ refusal }) => refusal !== null);
  const [first] = refusing;
  // Firefox ends what is followed when its document is left with a name that a refused redirect has, too.
  const isLeft = exchange.documentLeft === true && isAtRedirect(exchange);
  if (isLeft && refusing.length < agreeing.length)
    return other({ kind: 'aborted', request, response: exchange.hops.at(-1)?.response ?? null, error });
  if (first === undefined || !isProof(exchange, error, all)) return other(unexplainedOf(exchange, error, request));
  return refused(exchange, first, refusing);
}

/**
 * The readings that agree with what the browser let pass, whatever came of the request after that. A response that was passed on
 * to the page had passed every check. In Firefox a preflight completes only where it was granted (measured with ESR 153).
 */
function whereSeen(exchange: Exchange, all: readonly Judged[]): readonly Judged[] {
  const last = exchange.hops.at(-1) ?? exchange.hops[0];
  const begun = last.response?.begun === true;
  const granted = exchange.ranIn === 'firefox' && last.preflight?.end?.kind === 'completed';
  const agreeing = all.filter(({ refusal }) => {
    if (refusal === null) return true;
    return !begun && !(granted && refusal.phase === 'preflight' && refusal.hop === exchange.hops.length - 1);
  });
  return agreeing.length > 0 ? agreeing : all;
}

/** A redirect that was not followed: a rule of the page ends one in the same way as a page that gives the request up. */
function isAtRedirect({ hops }: Exchange): boolean {
  const { url, response } = hops.at(-1) ?? hops[0];
  return response !== null && locationOf(response, url) !== null;
}

/**
 * Whether the headers may say why it failed. Where something may not have been seen, and behind an error name that is not a
 * refusal's, one that only some readings of the credentials mode explain proves nothing.
 */
function isProof(exchange: Exchange, error: string, all: readonly Judged[]): boolean {
  const isSaid = error === profileOf(exchange).refusalError || isAtRedirect(exchange);
  if (isSaid && !exchange.interrupted) return true;
  return all.every(({ reading, refusal }) => refusal !== null || reading.mode === 'no-cors');
}

function refused(exchange: Exchange, first: Judged, agreeing: readonly Judged[]): Verdict {
  const outcome = isAboutNetwork(first.refusal, profileOf(exchange)) ? 'failed' : 'blocked';
  return verdict(exchange, outcome, first, agreeing);
}

/** Refusals that the walk finds and that no browser reports as CORS. */
function isAboutNetwork(refusal: Refusal | null, { targetsRefusedFirst }: Profile): boolean {
  if (refusal === null) return false;
  const { kind, request } = refusal;
  if (refusal.kind === 'redirect-scheme' && targetsRefusedFirst?.test(refusal.scheme)) return true;
  const elsewhere = kind === 'redirect-scheme' || kind === 'redirect-with-credentials';
  return kind === 'redirect-invalid' || kind === 'redirect-count' || (elsewhere && request.mode === 'no-cors');
}

function firstOf(exchange: Exchange, [first]: readonly Judged[]): Judged {
  return first ?? { reading: readingsOf(exchange)[0], refusal: null };
}
