import { severities, type Advice, type AdviceGiven } from './advice.ts';
import allowCredentialsNotTrue from './allow-credentials-not-true.ts';
import allowCredentialsWithStar from './allow-credentials-with-star.ts';
import allowHeadersLong from './allow-headers-long.ts';
import authorizationOnlyByStar from './authorization-only-by-star.ts';
import blockedElsewhere from './blocked-elsewhere.ts';
import { contextOf, type AdviceInput } from './context.ts';
import cookieNotKept from './cookie-not-kept.ts';
import corsHeadersUnused from './cors-headers-unused.ts';
import headersNotExposed from './headers-not-exposed.ts';
import httpOriginAllowed from './http-origin-allowed.ts';
import maxAgeAboveCap from './max-age-above-cap.ts';
import maxAgeUnreadable from './max-age-unreadable.ts';
import noCorsHidesAnswer from './no-cors-hides-answer.ts';
import nullOriginAllowed from './null-origin-allowed.ts';
import originReflected from './origin-reflected.ts';
import pageReadNothing from './page-read-nothing.ts';
import passedAgainstHeaders from './passed-against-headers.ts';
import preflightAvoidable from './preflight-avoidable.ts';
import preflightEveryTime from './preflight-every-time.ts';
import preflightForListener from './preflight-for-listener.ts';
import preflightHeadersOnResponse from './preflight-headers-on-response.ts';
import redirectToNowhere from './redirect-to-nowhere.ts';
import starNotRemembered from './star-not-remembered.ts';
import starOnAuthenticatedData from './star-on-authenticated-data.ts';
import varyOriginMissing from './vary-origin-missing.ts';

/** Every advice; of equally grave ones the first is shown first. */
export const allAdvice: readonly Advice[] = [
  originReflected,
  nullOriginAllowed,
  httpOriginAllowed,
  passedAgainstHeaders,
  authorizationOnlyByStar,
  blockedElsewhere,
  redirectToNowhere,
  cookieNotKept,
  varyOriginMissing,
  preflightEveryTime,
  preflightAvoidable,
  preflightForListener,
  maxAgeUnreadable,
  headersNotExposed,
  noCorsHidesAnswer,
  pageReadNothing,
  starOnAuthenticatedData,
  allowCredentialsWithStar,
  allowCredentialsNotTrue,
  allowHeadersLong,
  maxAgeAboveCap,
  starNotRemembered,
  preflightHeadersOnResponse,
  corsHeadersUnused,
];

/**
 * Remarks on an exchange that passed, the gravest first; none on one that was refused, failed or is under way.
 * They look at facts only and change no verdict.
 */
export function adviceOf(input: AdviceInput): readonly AdviceGiven[] {
  const { outcome } = input.verdict;
  if (outcome !== 'allowed' && outcome !== 'opaque') return [];
  const context = contextOf(input);
  const given = allAdvice.flatMap((advice) => advice.give(context) ?? []);
  return given.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
