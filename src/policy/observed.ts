import type { Exchange, Hop, HopResponse } from '../cors/exchange.ts';
import { extractMaxAge, get, getAll } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';
import { originOf, parseUrl } from '../cors/origin.ts';
import { askedFor, pageOriginOf } from '../cors/request-at.ts';
import { isAllowableOrigin, tokensIn } from './allowable.ts';
import type { Element, Fact } from './fact.ts';
import { prefixesOf } from './path-prefixes.ts';
import { policyFrom } from './policy-from.ts';
import type { Policy } from './policy.ts';

/**
 * What a host was seen to allow: the union of all its responses in a log, of preflights, redirects and requests without CORS
 * as well. A response counts for the origin that it names, whoever asked. Malformed values, `null` and what no page could
 * have are left out: they allow nobody.
 * @param server the serialised origin of the host
 */
export function observedPolicy(log: readonly Exchange[], server: string): Policy {
  const facts = observedFacts(log, server);
  return policyFrom(server, facts, prefixesOf(facts));
}

/** The same as single facts, in the order of the log. */
export function observedFacts(log: readonly Exchange[], server: string): readonly Fact[] {
  const repeats = repeatsHeaders(log, server);
  return log.flatMap((exchange) =>
    exchange.hops.flatMap((hop) => (originOf(hop.url) === server ? factsOf(exchange, hop, repeats) : [])),
  );
}

function factsOf(exchange: Exchange, hop: Hop, repeats: ReadonlySet<HopResponse>): readonly Fact[] {
  const { preflight, response } = hop;
  const asked = preflight?.response ?? null;
  const path = parseUrl(hop.url)?.pathname ?? '/';
  const facts = (answer: HopResponse, elements: readonly Element[]): readonly Fact[] => {
    const origin = allowedBy(answer.headers);
    if (origin === null) return [];
    return [{ kind: 'origin' } as const, ...elements, ...ofBoth(exchange, hop, answer, origin)].map((element) => ({
      path,
      origin,
      element,
      exchangeId: exchange.id,
    }));
  };
  return [
    ...(asked === null || preflight === null
      ? []
      : facts(asked, ofPreflight(hop, preflight.requestHeaders, asked, repeats.has(asked)))),
    ...(response === null ? [] : facts(response, ofResponse(response))),
  ];
}

/** `*`, or the one origin that the response names; null where it allows nobody. */
function allowedBy(headers: HeaderList): string | null {
  const value = get(headers, 'Access-Control-Allow-Origin');
  return value !== null && (value === '*' || isAllowableOrigin(value)) ? value : null;
}

function ofBoth(exchange: Exchange, hop: Hop, { headers }: HopResponse, origin: string): readonly Element[] {
  if (origin === '*') {
    const page = get(hop.requestHeaders ?? hop.preflight?.requestHeaders ?? [], 'Origin') ?? pageOriginOf(exchange);
    return isAllowableOrigin(page) && page !== originOf(hop.url) ? [{ kind: 'page', name: page }] : [];
  }
  return get(headers, 'Access-Control-Allow-Credentials') === 'true' ? [{ kind: 'credentials' }] : [];
}

function ofPreflight(
  hop: Hop,
  requestHeaders: HeaderList,
  { headers }: HopResponse,
  repeats: boolean,
): readonly Element[] {
  const methods = tokensIn(getAll(headers, 'Access-Control-Allow-Methods'));
  const names = tokensIn(getAll(headers, 'Access-Control-Allow-Headers')).map((name) => name.toLowerCase());
  const seconds = extractMaxAge(headers);
  return [
    // What passed by `*` is named as well, for the day when credentials switch `*` off.
    ...[...methods, ...(methods.includes('*') && hop.method !== '' ? tokensIn([hop.method]) : [])].map(
      (name): Element => ({ kind: 'method', name }),
    ),
    ...[...names, ...(names.includes('*') ? tokensIn(askedFor(requestHeaders)) : [])].map((name): Element => ({
      kind: 'header',
      name,
    })),
    ...(repeats ? [{ kind: 'repeats-headers' } as const] : []),
    ...(seconds === null || !Number.isSafeInteger(seconds) ? [] : [{ kind: 'max-age', seconds } as const]),
  ];
}

function ofResponse({ headers }: HopResponse): readonly Element[] {
  return tokensIn(getAll(headers, 'Access-Control-Expose-Headers')).map((name): Element => ({ kind: 'exposed', name }));
}

/**
 * The preflights' responses that allow whatever names were asked for. One alone could be a list that fits by chance, so all
 * have to do it, and it has to be said (`Vary: Access-Control-Request-Headers`) or seen with different names.
 */
function repeatsHeaders(log: readonly Exchange[], server: string): ReadonlySet<HopResponse> {
  const asked = new Set<string>();
  const repeating = new Set<HopResponse>();
  let isSaid = false;
  for (const { hops } of log) {
    for (const { url, preflight } of hops) {
      if (!preflight?.response || originOf(url) !== server || allowedBy(preflight.response.headers) === null) continue;
      const { headers } = preflight.response;
      const names = sorted(askedFor(preflight.requestHeaders));
      if (names === '') continue;
      if (names !== sorted(tokensIn(getAll(headers, 'Access-Control-Allow-Headers')))) return new Set();
      asked.add(names);
      repeating.add(preflight.response);
      isSaid ||= /(?:^|,)\s*access-control-request-headers\s*(?:,|$)/i.test(get(headers, 'Vary') ?? '');
    }
  }
  return isSaid || asked.size > 1 ? repeating : new Set();
}

function sorted(names: readonly string[]): string {
  return [...new Set(names.map((name) => name.toLowerCase()))].sort().join(',');
}
