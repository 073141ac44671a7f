import type { Exchange } from '../cors/exchange.ts';
import { isToken } from '../cors/headers.ts';
import { judge, profileOf } from '../cors/judge.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import type { Refusal, RefusalKind, Verdict } from '../cors/model.ts';
import { originOf, parseUrl } from '../cors/origin.ts';
import { isCrossOrigin, requestAt } from '../cors/request-at.ts';
import { isAllowableOrigin } from './allowable.ts';
import type { Element, Fact } from './fact.ts';

/** Why no policy of a host lets an exchange pass. */
export type Unresolved = 'opaque-origin' | 'malformed' | 'not-by-policy';

/** What one hop needs of its host. */
export interface Need {
  /** The serialised origin of the host. */
  readonly server: string;
  readonly facts: readonly Fact[];
  readonly unresolved: Unresolved | null;
}

/** The refusals that a host's policy decides; all others are the network's, the page's or a redirect's own. */
const decided: ReadonlySet<RefusalKind> = new Set([
  'no-allow-origin',
  'origin-not-allowed',
  'credentials-not-allowed',
  'preflight-redirected',
  'preflight-not-ok',
  'list-malformed',
  'method-not-allowed',
  'header-not-allowed',
]);

/** What the hop that refused an exchange needs of its host; null when the exchange was not blocked. */
export function blockedNeed(exchange: Exchange): Need | null {
  const { outcome, refusal } = verdictOf(exchange);
  if (outcome !== 'blocked' || refusal === null) return null;
  const need = needAt(exchange, refusal.hop, refusal.request);
  return need === null || decided.has(refusal.kind) ? need : { ...need, facts: [], unresolved: 'not-by-policy' };
}

/** What each cross-origin hop of an exchange needs of its host, if it passed or is blocked by CORS. */
export function needsOf(exchange: Exchange): readonly Need[] {
  const verdict = verdictOf(exchange);
  const { outcome, mode, refusal } = verdict;
  if (mode !== 'cors' || (outcome !== 'allowed' && outcome !== 'blocked')) return [];
  const reading = {
    mode,
    credentials: verdict.credentials.mode,
    redirect: exchange.knownOptions?.redirect ?? 'follow',
  } as const;
  return exchange.hops.flatMap((_hop, i) => {
    const isRefused = refusal?.hop === i;
    if (!isRefused && !isCrossOrigin(exchange, i)) return [];
    const need = isRefused ? blockedNeed(exchange) : needAt(exchange, i, requestAt(exchange, i, reading));
    return need === null ? [] : [need];
  });
}

type Asked = Pick<Refusal['request'], 'origin' | 'credentials' | 'method' | 'unsafeHeaderNames'>;

function needAt(exchange: Exchange, i: number, { origin, credentials, method, unsafeHeaderNames }: Asked): Need | null {
  const hop = exchange.hops[i];
  const server = hop === undefined ? null : originOf(hop.url);
  if (hop === undefined || server === null) return null;
  if (!isAllowableOrigin(origin)) {
    return { server, facts: [], unresolved: origin === 'null' ? 'opaque-origin' : 'malformed' };
  }
  if (!isToken(method) || !unsafeHeaderNames.every(isToken)) return { server, facts: [], unresolved: 'malformed' };
  const elements: readonly Element[] = [
    { kind: 'origin' },
    ...(credentials === 'include' ? [{ kind: 'credentials' } as const] : []),
    ...(isSafelistedMethod(method) ? [] : [{ kind: 'method', name: method } as const]),
    ...unsafeHeaderNames.map((name) => ({ kind: 'header', name }) as const),
  ];
  const path = parseUrl(hop.url)?.pathname ?? '/';
  const facts = elements.map((element): Fact => ({ path, origin, element, exchangeId: exchange.id }));
  return { server, facts, unresolved: null };
}

/** An exchange is judged once, however many hosts of a log are looked at. */
const known = new WeakMap<Exchange, Verdict>();

function verdictOf(exchange: Exchange): Verdict {
  const before = known.get(exchange);
  if (before !== undefined) return before;
  const now = judge(exchange, profileOf(exchange));
  known.set(exchange, now);
  return now;
}
