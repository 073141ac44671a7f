import type { Exchange, HopResponse, Preflight } from '../cors/exchange.ts';
import { profileOf } from '../cors/judge.ts';
import type { Verdict, HeaderList, Request } from '../cors/model.ts';
import type { Profile } from '../cors/profiles/profile.ts';
import { isCrossOrigin, requestAt } from '../cors/request-at.ts';

/** What `adviceOf` is given: a part of a finding, and what else the tab did. */
export interface AdviceInput {
  readonly exchange: Exchange;
  readonly verdict: Verdict;
  /** Exchanges of the same tab; only those that began before this one count as evidence. */
  readonly history: readonly Exchange[];
}

/** An answer that the browser made the CORS check on, and what it answered. */
interface Answered {
  /** Index into `exchange.hops`. */
  readonly hop: number;
  readonly request: Request;
  /** The headers that were sent with the request; of a preflight its own. */
  readonly sent: HeaderList;
  readonly response: HopResponse;
}

interface AnsweredPreflight extends Answered {
  readonly preflight: Preflight;
}

/** An exchange as the advices look at it. */
export interface AdviceContext extends AdviceInput {
  /** The browser that ran the exchange. */
  readonly profile: Profile;
  /** The answers to the cross-origin requests of mode `cors`, redirects among them. Empty in every other mode. */
  readonly responses: readonly Answered[];
  /** The answers to their preflights. */
  readonly preflights: readonly AnsweredPreflight[];
}

export function contextOf({ exchange, verdict, history }: AdviceInput): AdviceContext {
  const { mode, credentials } = verdict;
  const reading = {
    mode,
    credentials: credentials.mode,
    redirect: exchange.knownOptions?.redirect ?? 'follow',
  } as const;
  const hops = exchange.hops.flatMap((hop, i) =>
    mode === 'cors' && isCrossOrigin(exchange, i) ? [{ ...hop, at: i, request: requestAt(exchange, i, reading) }] : [],
  );
  return {
    exchange,
    verdict,
    history,
    profile: profileOf(exchange),
    responses: hops.flatMap(({ at: hop, request, requestHeaders, response }) =>
      response === null ? [] : [{ hop, request, sent: requestHeaders ?? [], response }],
    ),
    preflights: hops.flatMap(({ at: hop, request, preflight }) =>
      preflight === null || preflight.response === null
        ? []
        : [{ hop, request, preflight, sent: preflight.requestHeaders, response: preflight.response }],
    ),
  };
}

/** The first that something is found on, in the order in which the answers came. */
export function firstOf<A, F>(answers: readonly A[], find: (answer: A) => F | null): F | null {
  for (const answer of answers) {
    const found = find(answer);
    if (found !== null) return found;
  }
  return null;
}
