import { answer, exchange } from '../../build.ts';
import { examplesById } from '../../diagnoses/examples.ts';
import type { Exchange, HopResponse } from '../../../src/cors/exchange.ts';
import recorded from '../../cors/real-servers.json' with { type: 'json' };

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
type Scenario = (typeof recorded)[number];
type Answer = { readonly status: number; readonly headers: readonly (readonly string[])[] } | null;

/** What real server stacks answered, broken and healed: about as many exchanges that passed as failed. */
export function recordedExchanges(): readonly Exchange[] {
  return recorded.flatMap((scenario) => [recordedExchange(scenario, 'broken'), recordedExchange(scenario, 'fixed')]);
}

/** The examples of all diagnoses: every one of them is explained, proven to heal, and looked at for what would fail next. */
export function exampleExchanges(): readonly Exchange[] {
  return [...examplesById.values()].flatMap((examples) => examples.map(({ exchange }) => exchange));
}

function recordedExchange({ url, pageOrigin, request, ...sides }: Scenario, which: 'broken' | 'fixed'): Exchange {
  const { preflight, actual, redirects, chromium }: Side = sides[which];
  const stopped = chromium.corsError?.includes('Preflight') ?? false;
  return exchange({
    page: pageOrigin,
    url,
    method: request.method,
    send: Object.entries(request.headers).map(([name, value]) => [name, value]),
    credentials: request.credentials === 'include' ? 'include' : 'same-origin',
    ...(preflight === null ? {} : { preflight: answered(preflight) }),
    ...(actual === null || stopped ? {} : { response: answered(actual) }),
    then: redirects.map((hop) => ({ url: hop.url, response: answered(hop) })),
    error: chromium.blocked ? (chromium.errorText ?? 'net::ERR_FAILED') : null,
  });
}

function answered({ status, headers }: NonNullable<Answer>): HopResponse {
  return answer(
    status,
    headers.map(([name = '', value = '']) => [name, value]),
  );
}
