import type { End, Exchange, Hop, HopResponse, Preflight, ResourceType, KnownOptions } from '../cors/exchange.ts';
import type { Credentials, HeaderList, Mode, RedirectMode } from '../cors/model.ts';
import { requestOrigin } from '../cors/origin.ts';
import { unsafeHeaderNames } from '../cors/safelist.ts';

/** What an example is about; everything that is left out is a plain GET from `https://app.example`. */
export interface Spec {
  /** The page's serialised origin; `null` as text for an opaque one. */
  readonly page?: string;
  readonly url?: string;
  readonly method?: string;
  /** The request headers that the page sets. */
  readonly send?: HeaderList;
  readonly credentials?: Credentials;
  readonly mode?: Mode;
  readonly redirect?: RedirectMode;
  readonly type?: ResourceType;
  /** Present: the browser asked first. Absent: it did not. */
  readonly preflight?: HopResponse;
  /** Absent: no answer to the request itself was seen. */
  readonly response?: HopResponse;
  /** Where redirects led, in order. */
  readonly then?: readonly LaterHop[];
  /** How the browser ended it; null: it completed. */
  readonly error?: string | null;
}

interface LaterHop {
  readonly url: string;
  readonly preflight?: HopResponse;
  readonly response?: HopResponse;
}

const startedAt = Date.UTC(2026, 0, 1);

/** The headers of one answer, as they came over the wire. */
export function answer(status: number, headers: HeaderList = []): HopResponse {
  return { status, statusLine: `HTTP/1.1 ${status}`, headers, fromCache: false, at: startedAt + 20 };
}

/** An exchange as Chromium shows it: headers of a request only when it was sent, preflights on the hop they belong to. */
export function exchange(spec: Spec = {}): Exchange {
  const page = spec.page ?? 'https://app.example';
  const first: LaterHop = { ...spec, url: spec.url ?? 'https://api.example/items' };
  const later = spec.then ?? [];
  const urls = [first, ...later].map(({ url }) => url);
  const build = (hop: LaterHop, i: number): Hop => hopOf(hop, spec, requestOrigin(page, urls.slice(0, i + 1)));
  return {
    id: '1',
    tabId: 1,
    frameId: 0,
    documentId: 'D1',
    startedAt,
    initiator: page,
    type: spec.type ?? 'xmlhttprequest',
    hops: [build(first, 0), ...later.map((hop, i) => build(hop, i + 1))],
    end: endOf(spec.error),
    ...knownOptionsOf(spec),
  };
}

function hopOf(hop: LaterHop, spec: Spec, origin: string): Hop {
  const { method = 'GET', send = [] } = spec;
  const neverSent = hop.preflight !== undefined && hop.response === undefined;
  return {
    url: hop.url,
    method,
    requestHeaders: neverSent ? null : [...(spec.mode === 'no-cors' ? [] : [['Origin', origin] as const]), ...send],
    preflight: hop.preflight === undefined ? null : preflightOf(hop.preflight, method, send, origin),
    response: hop.response ?? null,
  };
}

function preflightOf(response: HopResponse, method: string, send: HeaderList, origin: string): Preflight {
  const names = unsafeHeaderNames(send);
  return {
    id: '2',
    startedAt: startedAt + 1,
    requestHeaders: [
      ['Origin', origin],
      ['Access-Control-Request-Method', method],
      ...(names.length === 0 ? [] : [['Access-Control-Request-Headers', names.join(',')] as const]),
    ],
    response,
    end: { kind: 'completed', at: startedAt + 10 },
  };
}

function endOf(error: string | null | undefined): End {
  const at = startedAt + 30;
  if (error === null) return { kind: 'completed', at };
  return { kind: 'error', error: error ?? 'net::ERR_FAILED', at };
}

function knownOptionsOf({ mode, credentials, redirect }: Spec): { readonly knownOptions?: KnownOptions } {
  const knownOptions: KnownOptions = {
    ...(mode === undefined ? {} : { mode }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(redirect === undefined ? {} : { redirect }),
  };
  return Object.keys(knownOptions).length === 0 ? {} : { knownOptions };
}
