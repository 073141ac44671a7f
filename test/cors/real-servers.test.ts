import { describe, expect, test } from 'vitest';
import { chromiumCode } from '../../src/cors/profiles/chromium-code.ts';
import { judge } from '../../src/cors/judge.ts';
import { unsafeHeaderNames } from '../../src/cors/safelist.ts';
import type { End, Exchange, Hop, HopResponse, KnownOptions } from '../../src/cors/exchange.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import scenarios from './real-servers.json' with { type: 'json' };

// What 18 real server stacks answered, broken and fixed, and what real Chromium 156 did with it.

type Answer = { readonly status: number; readonly headers: readonly (readonly string[])[] } | null;

interface Side {
  readonly preflight: Answer;
  readonly actual: Answer;
  readonly redirects: readonly (NonNullable<Answer> & { readonly url: string })[];
  readonly chromium: {
    readonly blocked: boolean;
    readonly corsError?: string | undefined;
    readonly errorText?: string | undefined;
  };
}

interface Scenario {
  readonly id: string;
  readonly url: string;
  readonly pageOrigin: string;
  readonly request: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly credentials: string;
    readonly mode: string;
  };
  readonly broken: Side;
  readonly fixed: Side;
}

const table: readonly Scenario[] = scenarios;

const pair = ([name = '', value = '']: readonly string[]) => [name, value] as const;

function response(answer: Answer): HopResponse | null {
  if (answer === null) return null;
  const { status, headers } = answer;
  return { status, statusLine: `HTTP/1.1 ${status}`, headers: headers.map(pair), fromCache: false, at: 2 };
}

function exchangeOf(scenario: Scenario, side: Side): Exchange {
  const { request, pageOrigin, url } = scenario;
  const set: HeaderList = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  const names = unsafeHeaderNames(set);
  const preflight = response(side.preflight);
  const stopped = preflight !== null && sidePreflightFails(side);
  const end: End = side.chromium.blocked
    ? { kind: 'error', error: side.chromium.errorText ?? 'net::ERR_FAILED', at: 3 }
    : { kind: 'completed', at: 3 };
  return {
    id: scenario.id,
    tabId: 1,
    frameId: 0,
    documentId: null,
    startedAt: 0,
    initiator: pageOrigin,
    type: 'xmlhttprequest',
    knownOptions: knownOptions(request),
    end,
    hops: [
      {
        url,
        method: request.method,
        requestHeaders: stopped ? null : [['Origin', pageOrigin], ...set],
        response: stopped ? null : response(side.actual),
        preflight:
          preflight === null
            ? null
            : {
                id: 'p',
                startedAt: 0,
                end: { kind: 'completed', at: 1 },
                response: preflight,
                requestHeaders: [
                  ['Origin', pageOrigin],
                  ['Access-Control-Request-Method', request.method],
                  ...(names.length === 0 ? [] : [['Access-Control-Request-Headers', names.join(',')] as const]),
                ],
              },
      },
      ...side.redirects.map((hop, i) => later(hop, side.redirects[i - 1]?.url ?? url, pageOrigin)),
    ],
  };
}

/** The credentials and the mode of the scenario, which the file has as plain strings. */
function knownOptions({ credentials, mode }: Scenario['request']): KnownOptions {
  return {
    credentials: credentials === 'include' || credentials === 'omit' ? credentials : 'same-origin',
    mode: mode === 'no-cors' || mode === 'same-origin' ? mode : 'cors',
  };
}

function later(hop: Side['redirects'][number], from: string, pageOrigin: string): Hop {
  const tainted = new URL(hop.url).origin !== new URL(from).origin;
  const requestHeaders: HeaderList = [['Origin', tainted ? 'null' : pageOrigin]];
  return { url: hop.url, method: 'GET', requestHeaders, preflight: null, response: response(hop) };
}

function sidePreflightFails({ chromium }: Side): boolean {
  return chromium.corsError?.includes('Preflight') ?? false;
}

describe.each(table)('$id', (scenario) => {
  test.each(['broken', 'fixed'] as const)('%s: our verdict and code are Chromium’s', (key) => {
    const side = scenario[key];
    const { outcome, refusal } = judge(exchangeOf(scenario, side));
    const code = refusal === null ? null : (chromiumCode(refusal)?.code ?? null);
    const corsError = side.chromium.corsError ?? null;

    expect({ blocked: outcome === 'blocked', code }).toEqual({ blocked: corsError !== null, code: corsError });
  });
});
