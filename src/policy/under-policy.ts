import { addVary, removeHeader, setHeader } from '../fixes/header-list.ts';
import type { Exchange, Hop, HopResponse } from '../cors/exchange.ts';
import type { HeaderList } from '../cors/model.ts';
import { originOf, parseUrl } from '../cors/origin.ts';
import { readingsOf } from '../cors/readings.ts';
import { requestAt } from '../cors/request-at.ts';
import { grantFor } from './grant-for.ts';
import { pathPolicyAt, type Grant, type Policy } from './policy.ts';

const names = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
];

/**
 * The exchange as it would look if the policy's host kept to it and to nothing else: preflights are answered with 204, and
 * every response has the headers that the policy has for the request's origin, or none. Only what was answered is answered
 * anew; the browser's own word about the old exchange is void, so the end becomes `completed`.
 */
export function underPolicy(exchange: Exchange, policy: Policy): Exchange {
  const [first, ...rest] = exchange.hops;
  return {
    ...exchange,
    hops: [answerAnew(exchange, first, 0, policy), ...rest.map((hop, at) => answerAnew(exchange, hop, at + 1, policy))],
    end: { kind: 'completed', at: exchange.end?.at ?? exchange.startedAt },
  };
}

function answerAnew(exchange: Exchange, hop: Hop, i: number, policy: Policy): Hop {
  if (originOf(hop.url) !== policy.server) return hop;
  const { origin } = requestAt(exchange, i, readingsOf(exchange)[0]);
  const grant = grantFor(pathPolicyAt(policy, parseUrl(hop.url)?.pathname ?? '/'), origin);
  const { preflight, response } = hop;
  return {
    ...hop,
    preflight: preflight && { ...preflight, response: preflight.response && answered(preflight.response, grant) },
    response: response && { ...response, headers: withGrant(response.headers, grant, ['exposed']) },
  };
}

function answered(response: HopResponse, grant: Grant | null): HopResponse {
  const headers = withGrant(removeHeader(response.headers, 'Location'), grant, ['methods', 'headers']);
  return { ...response, status: 204, statusLine: 'HTTP/1.1 204 No Content', headers };
}

function withGrant(
  headers: HeaderList,
  grant: Grant | null,
  lists: readonly ('methods' | 'headers' | 'exposed')[],
): HeaderList {
  const bare = names.reduce(removeHeader, headers);
  if (grant === null) return bare;
  const allowed = [
    ['Access-Control-Allow-Origin', grant.origin] as const,
    ...(grant.credentials === null ? [] : [['Access-Control-Allow-Credentials', 'true'] as const]),
    ...lists.flatMap((list) =>
      grant[list].length === 0 ? [] : [[listHeaders[list], grant[list].map(({ value }) => value).join(', ')] as const],
    ),
  ].reduce((all, [name, value]) => setHeader(all, name, value), bare);
  return grant.origin === '*' ? allowed : addVary(allowed, 'Origin');
}

const listHeaders = {
  methods: 'Access-Control-Allow-Methods',
  headers: 'Access-Control-Allow-Headers',
  exposed: 'Access-Control-Expose-Headers',
} as const;
