import { normalizeMethod } from '../../src/cors/methods.ts';
import type { End, Exchange, Hop, HopResponse, Preflight } from '../../src/cors/exchange.ts';
import { locationOf } from '../../src/cors/redirect.ts';
import type { Header } from '../../src/cors/model.ts';
import { pathOf, type Case } from './case.ts';
import { isUtf8, valueOf } from './http.ts';
import type { Served } from './serve.ts';
import { fill, originOfPage, type Ports } from './sites.ts';

/**
 * One attempt as the project's own exchange, from the server's log and the case alone: all facts are known, and nothing
 * is taken from the browser but the requests that it sent.
 */
export function exchangeOf(one: Case, served: readonly Served[], ports: Ports, end: End | null = null): Exchange {
  const url = `${fill(one.steps[0].base, one, ports)}${pathOf(one.id, 0)}`;
  const unsent: Hop = {
    url,
    method: normalizeMethod(one.ask.method),
    requestHeaders: null,
    preflight: null,
    response: null,
  };
  const [first = unsent, ...rest] = hopsOf(served);
  const { mode, credentials, redirect } = one.ask;
  return {
    id: String(one.id),
    tabId: 1,
    frameId: 0,
    documentId: null,
    startedAt: served[0]?.at ?? 0,
    initiator: originOfPage(one.page, ports),
    type: 'xmlhttprequest',
    hops: [first, ...rest],
    end,
    knownOptions: { mode, credentials, redirect },
  };
}

function hopsOf(served: readonly Served[]): readonly Hop[] {
  const hops: Hop[] = [];
  let preflight: Preflight | null = null;
  for (const [i, request] of served.entries()) {
    if (isRepeated(request, served[i + 1])) continue;
    const url = withFragment(request.url, hops.at(-1));
    if (request.preflight) {
      preflight = preflightOf(request);
      const next = served[i + 1];
      if (next !== undefined && next.url === request.url) continue;
      hops.push({ url, method: askedMethod(request), requestHeaders: null, preflight, response: null });
    } else {
      const { method, headers } = request;
      hops.push({ url, method, requestHeaders: headers, preflight, response: responseOf(request) });
    }
    preflight = null;
  }
  return hops;
}

/** The fragment never reaches the server, but it is part of the URL that a redirect leads to. */
function withFragment(url: string, previous: Hop | undefined): string {
  const target = previous?.response ? locationOf(previous.response, previous.url)?.url : null;
  return target?.split('#')[0] === url ? target : url;
}

/** The browser tries once more when a connection breaks that it had opened in advance. */
function isRepeated(request: Served, next: Served | undefined): boolean {
  return request.response === null && next?.url === request.url && next.preflight === request.preflight;
}

/** The method of a hop that was never sent is the one that its preflight asked for. */
function askedMethod({ headers }: Served): string {
  return valueOf(headers, 'access-control-request-method') ?? '';
}

function preflightOf(request: Served): Preflight {
  const response = responseOf(request);
  const end: End =
    response === null
      ? { kind: 'error', error: 'net::ERR_FAILED', at: request.at }
      : { kind: 'completed', at: request.at };
  return { id: 'preflight', startedAt: request.at, requestHeaders: request.headers, response, end };
}

function responseOf({ response, at }: Served): HopResponse | null {
  if (response === null) return null;
  const headers = response.headers.map(([name, value]): Header => [name, decoded(value)]);
  return { status: response.status, headers, statusLine: '', fromCache: false, at };
}

/** A value as the browser hands it to an extension: as UTF-8, or byte by byte where it is none. */
function decoded(value: string): string {
  return isUtf8(value) ? Buffer.from(value, 'latin1').toString('utf8') : value;
}
