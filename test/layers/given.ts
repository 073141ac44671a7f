import { readFileSync } from 'node:fs';
import wire from '../cors/real-servers.json' with { type: 'json' };
import { unsafeHeaderNames } from '../../src/cors/safelist.ts';
import type {
  Expected,
  Pairs,
  RecordedAnswer,
  RecordedExchange,
  RecordedHop,
  Recording,
  Scenario,
} from './scenario.ts';

// The wire captures stand in `test/cors`; here is what is true of the broken side’s last answer.

interface Wire {
  readonly id: string;
  readonly url: string;
  readonly pageOrigin: string;
  readonly request: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly credentials: string;
    readonly mode: string;
  };
  readonly broken: {
    readonly preflight: WireAnswer | null;
    readonly actual: WireAnswer | null;
    readonly redirects: readonly (WireAnswer & { readonly url: string })[];
    readonly chromium: { readonly corsError?: string | undefined };
  };
}

interface WireAnswer {
  readonly status: number;
  readonly headers: Pairs;
}

interface Truth {
  readonly id: string;
  readonly expected: Expected;
  readonly rootCause: string;
  readonly words: string;
  readonly responsible: string;
  readonly control: boolean;
}

const wires: readonly Wire[] = wire;
const truths: readonly Truth[] = JSON.parse(readFileSync(new URL('given.json', import.meta.url), 'utf8'));

export const given: Recording = {
  stack: 'given',
  title: 'Real servers of 18 stacks',
  versions: {},
  measured: true,
  scenarios: truths.flatMap((truth): readonly Scenario[] => {
    const found = wires.find(({ id }) => id === truth.id);
    return found === undefined ? [] : [scenarioOf(truth, found)];
  }),
};

function scenarioOf(truth: Truth, found: Wire): Scenario {
  const { id, expected, rootCause, words, responsible, control } = truth;
  const exchange = exchangeIn(found);
  return {
    id: `given-${id}`,
    title: words,
    before: [],
    exchange,
    expected,
    rootCause: { id: rootCause, words },
    responsible,
    control,
  };
}

function exchangeIn({ url, pageOrigin, request, broken }: Wire): RecordedExchange {
  const set = Object.entries(request.headers).map(([name, value]) => [name, value ?? ''] as const);
  const names = unsafeHeaderNames(set);
  const stopped = broken.chromium.corsError?.includes('Preflight') ?? false;
  const origin = request.mode === 'no-cors' ? [] : [['Origin', pageOrigin] as const];
  const asked: Pairs = [
    ...origin,
    ['Access-Control-Request-Method', request.method],
    ...(names.length === 0 ? [] : [['Access-Control-Request-Headers', names.join(',')]]),
  ];
  const first: RecordedHop = {
    url,
    requestHeaders: stopped ? null : [...origin, ...set],
    preflight: broken.preflight && { requestHeaders: asked, response: answerIn(broken.preflight) },
    response: stopped || broken.actual === null ? null : answerIn(broken.actual),
  };
  const later = broken.redirects.map((hop, i): RecordedHop => {
    const from = broken.redirects[i - 1]?.url ?? url;
    const tainted = new URL(hop.url).origin !== new URL(from).origin;
    const requestHeaders = [['Origin', tainted ? 'null' : pageOrigin]];
    return { url: hop.url, requestHeaders, preflight: null, response: answerIn(hop) };
  });
  const credentials = request.credentials === 'include' ? 'include' : 'omit';
  return { pageOrigin, method: request.method, credentials, hops: [first, ...(stopped ? [] : later)] };
}

function answerIn({ status, headers }: WireAnswer): RecordedAnswer {
  return { status, statusLine: `HTTP/1.1 ${status}`, headers };
}
